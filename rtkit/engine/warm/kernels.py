"""The warm kernels of one command: a fork server for each kernel specification that it meets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from rtkit.engine.warm.refusal import refusal

if TYPE_CHECKING:
    from collections.abc import Mapping


class WarmKernels:
    """Kernels forked from a process that has imported `preload`; a context manager: leaving it ends everything.

    `ahead` kernels of the specification `kernel` wait, forked already, for the next run. What cannot be warm is
    run in a cold kernel, with the same results. There is no fork server yet: every kernel is cold.
    """

    def __init__(self, preload: tuple[str, ...] = (), *, ahead: int = 1, kernel: str = "python3") -> None:
        self.preload, self.ahead, self.kernel = preload, ahead, kernel
        self._left_out: dict[str, str] = {}

    @property
    def left_out(self) -> Mapping[str, str]:
        """Modules that were asked for and not preloaded, each with the reason; complete once the server is up."""
        return dict(self._left_out)

    def refusal(self, kernel: str) -> str:
        """One clause that says why kernels of this name cannot be warm on this machine; empty where they can."""
        return refusal(kernel)

    def start(self) -> None:
        """Begin in the background and return at once; entering the context calls it."""

    def close(self) -> None:
        """End everything that was started, and wait until it is over."""

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
