"""GET and POST tickets: those that there are, and a new one."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from rtkit.model import Status


class NewHypothesis(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A hypothesis of a new ticket; its id is given by its place."""

    claim: str
    expect: str = ""


class NewTicket(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The body of POST tickets; `cwd` is the folder, below the server's, whose workspace gets the ticket."""

    question: str
    template: Annotated[str, Meta(pattern=r"^[^/\\]*$")] | None = None
    scope: str | None = None
    owner: str | None = None
    timebox: str | None = None
    asked_by: str | None = None
    hypotheses: tuple[NewHypothesis, ...] = ()
    cwd: str = ""


class CreatedTicket(Struct, frozen=True, kw_only=True):
    """The answer of POST tickets, as `rtkit new --json` prints it; `path` is below the server's folder."""

    id: str
    path: str
    question: str
    template: str


class BurnRow(Struct, frozen=True, kw_only=True):
    """How much of the timebox is used up, in days of eight hours; `words` says it for people."""

    used: float
    planned: float
    running: bool
    words: str


class LastCheck(Struct, frozen=True, kw_only=True):
    """How the last check, or a later run that fell short, ended: `reproduced`, `drifted`, `overturned`, `failed`, ...

    `words` tells more in a sentence.
    """

    outcome: str
    on: str
    words: str


class TicketRow(Struct, frozen=True, kw_only=True):
    """A ticket of the list; `path` is below the server's folder, `sealed` says that its criteria are."""

    id: str
    path: str
    question: str
    status: Status
    scope: str | None
    owner: str
    template: str
    timebox: str
    asked_by: str | None
    tags: tuple[str, ...]
    created: str | None
    burn: BurnRow | None
    last_check: LastCheck | None
    sealed: bool


class BrokenTicket(Struct, frozen=True, kw_only=True):
    """A notebook that cannot be read as a ticket, or a file whose ticket id another file has too."""

    path: str
    message: str
    hint: str


class TicketList(Struct, frozen=True, kw_only=True):
    """The answer of GET tickets; `research` is the folder of the tickets below the server's.

    `statuses` are all there are, in the order of the work.
    """

    research: str
    tickets: tuple[TicketRow, ...]
    broken: tuple[BrokenTicket, ...]
    statuses: tuple[Status, ...]
