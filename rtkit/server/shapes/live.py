"""What the WebSocket `events` sends; the front end says first which folders it wants to hear of."""

from __future__ import annotations

from msgspec import Struct

from rtkit.server.shapes.runs import RunRow


class Watch(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The one message that a front end sends: from now on, tell what changes in the workspace of the folder `cwd`."""

    watch: str


class Hello(Struct, frozen=True, kw_only=True, tag="hello"):
    """The first message: `server` is another one after a restart, when everything has to be asked for again."""

    server: str


class RunChanged(Struct, frozen=True, kw_only=True, tag="run"):
    """A run was queued, began, went on or ended."""

    run: RunRow


class TicketsChanged(Struct, frozen=True, kw_only=True, tag="tickets"):
    """Notebooks, records, runs or checks of the workspace of `cwd` changed on disk; `paths` are the notebooks."""

    cwd: str
    paths: tuple[str, ...]
