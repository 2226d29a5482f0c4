"""GET events: a WebSocket that tells of runs, and of tickets that change on disk."""

from __future__ import annotations

from typing import Final

import msgspec
from jupyter_core.utils import ensure_async
from jupyter_server.auth.decorator import ws_authenticated  # noqa: TID253  # decorates the route
from jupyter_server.base.websocket import WebSocketMixin  # noqa: TID253  # the class is a subclass
from tornado.web import HTTPError  # noqa: TID253
from tornado.websocket import WebSocketHandler  # noqa: TID253

from rtkit.codec import ready
from rtkit.errors import RtkitError, UsageFault
from rtkit.server.calls import call
from rtkit.server.handler import TellsFaults
from rtkit.server.live import Window
from rtkit.server.live.window import POLICY
from rtkit.server.places import inside
from rtkit.server.shapes import Watch

MOST_BYTES: Final = 4096
"""The longest message that a window may send: a path."""

_MOST_REASON: Final = 120
"""RFC 6455 gives a reason 123 bytes."""


class EventsHandler(WebSocketMixin, WebSocketHandler, TellsFaults):
    """The live events of one window."""

    _window: Window | None = None

    @property
    def max_message_size(self) -> int:
        """Tornado ends the connection at a longer one."""
        return MOST_BYTES

    def set_default_headers(self) -> None:
        """None: those of a page make no sense here."""

    @call(answer=None, status=101)
    @ws_authenticated
    async def get(self) -> None:
        """Open the WebSocket; it sends Hello, RunChanged and TicketsChanged, and takes Watch."""
        if self.request.headers.get("Upgrade", "").lower() != "websocket":
            raise UsageFault("this route speaks WebSocket only", "docs/server.md tells what it sends and takes")
        may = self.authorizer.is_authorized(self, self.current_user, "read", self.auth_resource)
        if not await ensure_async(may):
            raise HTTPError(403, f"User is not authorized to read on resource: {self.auth_resource}.")
        await super().get()

    def open(self) -> None:
        """Greet; the pings that keep it alive are the server's own."""
        super().open()
        self._window = Window(self.write_message, self.hang_up)
        self.background.hub.join(self._window)

    async def on_message(self, message: str | bytes) -> None:
        """Watch the folder that is asked for; anything else ends the connection."""
        window = self._window
        if window is None:
            return
        try:
            cwd = msgspec.json.decode(message, type=ready(Watch)).watch
            root = self.root
            await self.background.watcher.watch(window, cwd, inside(root, cwd), root)
        except msgspec.DecodeError:  # one that does not fit is one too
            self.hang_up(POLICY, 'send {"watch": "a folder"}')
        except RtkitError as error:
            self.hang_up(POLICY, error.message)

    def on_close(self) -> None:
        """Tell it nothing more."""
        if self._window is not None:
            self.background.hub.leave(self._window)
            self.background.watcher.leave(self._window)
            self._window = None

    def hang_up(self, code: int, reason: str) -> None:
        """End the connection and say why."""
        self.close(code, reason.encode()[:_MOST_REASON].decode(errors="ignore"))
