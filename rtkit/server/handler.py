"""What all routes share: JSON in and out, errors with a hint, and work that never blocks the server."""

from __future__ import annotations

import asyncio
from http import HTTPStatus
from http.client import responses
from typing import TYPE_CHECKING, Any, Final, TypeVar

import msgspec
from jupyter_server.base.handlers import APIHandler, JupyterHandler  # noqa: TID253  # the classes are subclasses
from tornado.web import HTTPError  # noqa: TID253

from rtkit.codec import convert
from rtkit.errors import Invalid, RtkitError
from rtkit.server.background import BACKGROUND, Background
from rtkit.server.calls import calls_of
from rtkit.server.encoded import encoded
from rtkit.server.places import NoLocalDisk, server_root
from rtkit.server.shapes import Fault
from rtkit.server.told import fault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MOST_BYTES: Final = 64 * 1024
"""The longest body a request may have: a ticket's fields are a few hundred bytes."""

T = TypeVar("T")
S = TypeVar("S", bound=msgspec.Struct)


class TellsFaults(JupyterHandler):
    """What routes and the WebSocket share. Who may use them is asked of the authorizer under the name `rtkit`."""

    auth_resource = "rtkit"

    @property
    def root(self) -> Path:
        """The folder that this server serves; RtkitError where it serves no local disk."""
        return server_root(self.contents_manager)

    @property
    def background(self) -> Background:
        """What goes on beside the requests: runs, checks, and who is told of them."""
        found: Background = self.settings[BACKGROUND]
        return found

    def write_error(self, status_code: int, **kwargs: Any) -> None:  # noqa: ANN401  # tornado's signature
        """Tell what went wrong as JSON; only what rtkit or the server raised on purpose is told in its own words."""
        _, error, _ = kwargs.get("exc_info", (None, None, None))
        self.set_status(error.http_status if isinstance(error, RtkitError) else status_code)
        self.set_header("Content-Type", "application/json")
        if status_code == HTTPStatus.METHOD_NOT_ALLOWED:
            self.set_header("Allow", ", ".join(method.upper() for method, _ in calls_of(type(self))))
        self.finish(encoded(self._fault(error)))

    def log_exception(self, typ: Any, value: Any, tb: Any) -> None:  # noqa: ANN401  # tornado's signature
        """Log what rtkit raised on purpose as one line, everything else with its traceback."""
        if isinstance(value, RtkitError):
            self.log.info("rtkit: %s %s: %s", self.request.method, self.request.path, value)
            return
        super().log_exception(typ, value, tb)

    def _root_if_any(self) -> Path | None:
        try:
            return self.root
        except NoLocalDisk:
            return None

    def _fault(self, error: BaseException | None) -> Fault:
        if isinstance(error, RtkitError):
            return fault(self._root_if_any(), error)
        if isinstance(error, HTTPError):
            return Fault(message=error.log_message or error.reason or responses[error.status_code])
        return Fault(
            message="rtkit failed in a way that nobody foresaw",
            hint="the server's log has the details; please report them",
        )


class RtkitHandler(TellsFaults, APIHandler):
    """Base of rtkit's routes."""

    def body_as(self, shape: type[S]) -> S:
        """The request's JSON body as `shape`. Raises Invalid with every problem in it."""
        if len(self.request.body) > MOST_BYTES:
            raise HTTPError(413, f"the request is longer than {MOST_BYTES // 1024} kB")
        try:
            value = msgspec.json.decode(self.request.body)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            raise Invalid("the request's body is not JSON", "docs/server.md shows what to send") from None
        return convert(value, shape, "the request", "docs/server.md shows what to send")

    async def in_thread(self, work: Callable[[], T]) -> T:
        """Run slow work beside the server's loop, which goes on answering others."""
        return await asyncio.to_thread(work)

    def answer(self, shape: msgspec.Struct, status: int = 200) -> None:
        """Finish the request with the shape as JSON."""
        self.set_status(status)
        self.finish(encoded(shape))
