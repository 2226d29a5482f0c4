"""Warm kernels that outlive the run that asked for them: a worker keeps them as long as tasks come."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from rtkit.engine.warm.kernels import WarmKernels

if TYPE_CHECKING:
    from collections.abc import Iterator

IDLE_SECONDS: Final = 60.0
"""How long a fork server waits for the next run: whoever sent the last one tells nobody that it was the last."""


class _Lent:
    def __init__(self, preload: tuple[str, ...]) -> None:
        # none ahead: each task has a folder of its own, and a kernel that waits is in the folder of the last
        self.kernels = WarmKernels(preload, ahead=0)
        self.users = 0
        self.ending: threading.Timer | None = None


class Lender:
    """Lends warm kernels by what they have imported, to any thread."""

    def __init__(self) -> None:
        self._lent: dict[tuple[str, ...], _Lent] = {}
        self._lock = threading.Lock()

    @contextmanager
    def lend(self, preload: tuple[str, ...]) -> Iterator[WarmKernels]:
        """The kernels of this process that have imported these modules; they end a minute after the last user."""
        with self._lock:
            lent = self._lent.setdefault(preload, _Lent(preload))
            lent.users += 1
            if lent.ending is not None:
                lent.ending.cancel()
        try:
            yield lent.kernels
        finally:
            with self._lock:
                lent.users -= 1
                if lent.users == 0:
                    lent.ending = threading.Timer(IDLE_SECONDS, self._end, (lent,))
                    lent.ending.daemon = True
                    lent.ending.start()

    def _end(self, lent: _Lent) -> None:
        preload = lent.kernels.preload
        with self._lock:
            if lent.users or self._lent.get(preload) is not lent:
                return
            del self._lent[preload]
        lent.kernels.close()


LENDER: Final = Lender()
"""That of this process."""
