"""GET and POST next-tickets: the backlog, and what became of one."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class NextTicketRow(Struct, frozen=True, kw_only=True):
    """A next ticket as `rtkit next --json` tells it; `path` is the notebook that asks for it.

    `ticket` is the one that it was started as, `ticket_path` its notebook where that is still there.
    """

    id: str
    kind: Literal["research", "production"]
    title: str
    why: str
    scope: str
    size: str
    relates_to: str
    status: Literal["open", "started", "done", "dropped"]
    because: str
    path: str
    ticket: str | None
    ticket_path: str | None


class NextTicketList(Struct, frozen=True, kw_only=True):
    """The answer of GET next-tickets; `problems` are results that could not be read."""

    next_tickets: tuple[NextTicketRow, ...]
    problems: tuple[str, ...]


class NextTicketEnd(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The body of POST next-tickets: the next ticket `id`, written RT-0003#N1, is done, or dropped and why."""

    id: str
    end: Literal["done", "dropped"]
    because: str = ""
    cwd: str = ""
