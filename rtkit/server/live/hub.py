"""Tells every open window of the runs; from whatever thread a run tells, and at most five times a second."""

from __future__ import annotations

import asyncio
import uuid
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING, Final

from rtkit.server.shapes import Hello

if TYPE_CHECKING:
    from rtkit.server.live.window import Window
    from rtkit.server.shapes import RunRow

EVERY_SECONDS: Final = 0.2


class Hub:
    """The open windows; `join` and `leave` belong to the server's loop, `tell` to any thread."""

    def __init__(self) -> None:
        self._hello = Hello(server=uuid.uuid4().hex)
        self._windows: set[Window] = set()
        self._lock = Lock()
        self._rows: dict[str, RunRow] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._spreading = False

    def join(self, window: Window) -> None:
        """From now on the window hears of every run."""
        self._loop = asyncio.get_running_loop()
        self._windows.add(window)
        window.greet(self._hello)

    def leave(self, window: Window) -> None:
        """The window is closed."""
        self._windows.discard(window)
        window.close()

    def stop(self) -> None:
        """Close every window: the server ends."""
        for window in tuple(self._windows):
            window.end()

    def tell(self, row: RunRow) -> None:
        """Tell of a run soon; of what comes within a fifth of a second only the last."""
        with self._lock:
            if self._loop is None or not self._windows:
                return
            self._rows[row.id] = row
            if self._spreading:
                return
            self._spreading = True
        with suppress(RuntimeError):  # the loop is closed: the server ended
            self._loop.call_soon_threadsafe(self._spread)

    def _spread(self) -> None:
        with self._lock:
            rows, self._rows = self._rows, {}
            self._spreading = bool(rows)
        for window in tuple(self._windows):
            for row in rows.values():
                window.tell_run(row)
        if rows:
            asyncio.get_running_loop().call_later(EVERY_SECONDS, self._spread)
