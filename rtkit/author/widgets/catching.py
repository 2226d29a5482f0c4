"""Catching what this thread prints and displays.

JupyterLab has controls answered in another thread than cells. IPython's `capture_output` puts something else in the
place of the whole kernel's streams and display, which loses what the other thread does meanwhile.
"""

from __future__ import annotations

import sys
from contextlib import ExitStack, contextmanager
from threading import RLock, get_ident
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from rtkit.author.session import shell

if TYPE_CHECKING:
    from collections.abc import Iterator

_ONE_AT_A_TIME: Final = RLock()


class Displayed(NamedTuple):
    """A displayed bundle; a later one of the same name, where it has one, takes its place."""

    data: dict[str, Any]
    metadata: dict[str, Any]
    name: str


class Caught(NamedTuple):
    """What was displayed, and what was printed to each of the two streams."""

    displayed: list[Displayed]
    printed: dict[str, list[str]]


@contextmanager
def catching() -> Iterator[Caught]:
    """Catch what the block prints and displays in this thread; other threads that want the same wait."""
    caught = Caught([], {"stdout": [], "stderr": []})
    with _ONE_AT_A_TIME, ExitStack() as ends:
        for name in caught.printed:
            ends.enter_context(_stream(name, caught.printed[name]))
        ends.enter_context(_displays(caught.displayed))
        yield caught


class _Stream:
    """A stream that keeps what one thread writes; everything else is the true stream's."""

    def __init__(self, true: Any, written: list[str]) -> None:  # noqa: ANN401  # a text stream of any kind
        self._true = true
        self._written = written
        self._thread = get_ident()

    def write(self, text: str) -> int:
        if get_ident() != self._thread:
            return int(self._true.write(text))
        self._written.append(text)
        return len(text)

    def writelines(self, lines: list[str]) -> None:
        for line in lines:
            self.write(line)

    def __getattr__(self, name: str) -> object:
        return getattr(self._true, name)


@contextmanager
def _stream(name: str, written: list[str]) -> Iterator[None]:
    true = getattr(sys, name)
    setattr(sys, name, _Stream(true, written))
    try:
        yield
    finally:
        setattr(sys, name, true)


@contextmanager
def _displays(displayed: list[Displayed]) -> Iterator[None]:
    publisher: Any = getattr(shell(), "display_pub", None)
    if not hasattr(publisher, "register_hook"):  # no kernel: a terminal has one thread
        from IPython.utils.capture import capture_output

        with capture_output(stdout=False, stderr=False) as caught:
            yield
        displayed += [_displayed(one.data, one.metadata, one.transient) for one in caught.outputs]
        return

    def keep(message: dict[str, Any]) -> None:
        content = message["content"]
        if message["msg_type"] == "clear_output":
            displayed.clear()
        else:
            displayed.append(_displayed(content["data"], content["metadata"], content["transient"]))

    publisher.register_hook(keep)  # a hook hears of its own thread only
    try:
        yield
    finally:
        publisher.unregister_hook(keep)


def _displayed(data: Any, metadata: Any, transient: Any) -> Displayed:  # noqa: ANN401
    return Displayed(dict(data), dict(metadata or {}), str((transient or {}).get("display_id") or ""))
