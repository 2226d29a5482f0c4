"""One open window: the newest of each thing it has not been sent yet, sent as fast as it reads and no faster."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from rtkit.server.encoded import encoded
from rtkit.server.shapes import RunChanged, TicketsChanged

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    import msgspec

    from rtkit.server.shapes import Hello, RunRow

GOING_AWAY: Final = 1001
POLICY: Final = 1008
"""Codes of RFC 6455 that a connection is ended with."""

MOST_WAITING: Final = 500
"""A window that has not read so many different things will not read them any more."""


class Window:
    """`send` sends one text and ends when it is on its way; `hang_up` ends the connection and says why."""

    def __init__(self, send: Callable[[str], Awaitable[None]], hang_up: Callable[[int, str], None]) -> None:
        self._send, self._hang_up = send, hang_up
        self._waiting: dict[tuple[str, str], msgspec.Struct] = {}
        self._wake = asyncio.Event()
        self._writer = asyncio.ensure_future(self._write())

    def greet(self, hello: Hello) -> None:
        """Say which server this is."""
        self._put(("hello", ""), hello)

    def tell_run(self, row: RunRow) -> None:
        """A run is like this now; one that waits to be sent is replaced."""
        self._put(("run", row.id), RunChanged(run=row))

    def tell_tickets(self, cwd: str, paths: tuple[str, ...]) -> None:
        """Tickets changed; those that wait to be sent are added. No paths: it is not known which."""
        before = self._waiting.get(("tickets", cwd))
        if isinstance(before, TicketsChanged):
            paths = tuple(sorted({*before.paths, *paths})) if before.paths and paths else ()
        self._put(("tickets", cwd), TicketsChanged(cwd=cwd, paths=paths))

    def end(self) -> None:
        """The server ends: say so."""
        self._hang_up(GOING_AWAY, "the server is stopping")

    def close(self) -> None:
        """Send nothing more."""
        self._writer.cancel()

    def _put(self, key: tuple[str, str], message: msgspec.Struct) -> None:
        self._waiting[key] = message
        self._wake.set()
        if len(self._waiting) > MOST_WAITING:
            self._waiting.clear()
            self._hang_up(POLICY, "too much waits to be read")

    async def _write(self) -> None:
        from tornado.websocket import WebSocketClosedError

        while True:
            await self._wake.wait()
            self._wake.clear()
            while self._waiting:
                message = self._waiting.pop(next(iter(self._waiting)))
                try:
                    await self._send(encoded(message).decode())
                except WebSocketClosedError:  # it is gone; its handler is told too
                    return
