"""The house that tickets stand in: all of them, how they lean on each other, and what each one states."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from rtkit.errors import RtkitError
from rtkit.flow.lint.case import open_case
from rtkit.flow.lint.parts import ids_in
from rtkit.flow.lint.sites import FUNCTIONS
from rtkit.model import parse_id
from rtkit.workspace.lineage import Lineage, lineage
from rtkit.workspace.listing import Listing, list_tickets
from rtkit.workspace.records import is_record, read_record

if TYPE_CHECKING:
    from pathlib import Path

    from rtkit.flow.lint.case import Case
    from rtkit.model import Record
    from rtkit.workspace.listing import TicketFile
    from rtkit.workspace.workspace import Workspace


class House:
    """The workspace while its tickets are looked at; what several rules ask for is read once."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.listing: Listing = list_tickets(workspace)
        self._parts: dict[str, frozenset[str] | None] = {}

    @cached_property
    def lineage(self) -> Lineage:
        """How all tickets lean on each other."""
        return lineage(self.workspace, self.listing)

    @cached_property
    def loops(self) -> tuple[tuple[str, ...], ...]:
        """The tickets that descend from themselves."""
        return self.lineage.loops()

    @cached_property
    def copies(self) -> dict[str, tuple[Path, ...]]:
        """The ids that several files have, with those files."""
        return self.listing.copies

    @cached_property
    def asked(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """For each ticket, which of its parts asked for which other ticket."""
        found: dict[str, list[tuple[str, str]]] = {}
        for file in self.listing.tickets:
            ticket, _, part = (file.ticket.asked_by or "").partition("#")
            if part:
                found.setdefault(ticket, []).append((part, file.ticket.id))
        return {ticket: tuple(asked) for ticket, asked in found.items()}

    @cached_property
    def files(self) -> dict[str, TicketFile]:
        """The file of each ticket."""
        return {file.ticket.id: file for file in self.listing.tickets}

    @cached_property
    def known(self) -> frozenset[str]:
        """The ids that somebody has: of tickets, of notebooks that cannot be read, of records."""
        paths = [*(broken.path for broken in self.listing.broken), *self.records]
        named = (_id_of(path) for path in paths)
        return frozenset({*(file.ticket.id for file in self.listing.tickets), *filter(None, named)})

    @cached_property
    def records(self) -> tuple[Path, ...]:
        """The files of all records."""
        try:
            return tuple(sorted(path for path in self.workspace.records.iterdir() if is_record(self.workspace, path)))
        except OSError:
            return ()

    @cached_property
    def orphans(self) -> tuple[Path, ...]:
        """The records that belong to no notebook."""
        owned = {_id_of(broken.path) for broken in self.listing.broken}
        owned |= {file.ticket.id for file in self.listing.tickets}
        return tuple(path for path in self.records if parse_id(path.stem) not in owned)

    def record_of(self, ticket: str) -> Record | None:
        """The record of a ticket, where there is one that can be read."""
        try:
            return read_record(self.workspace, ticket)
        except RtkitError:
            return None

    def remember(self, case: Case) -> None:
        """Keep what the ticket states, for those that were asked by it."""
        self._parts[case.ticket.id] = _stated(case)

    def parts_of(self, ticket: str) -> frozenset[str] | None:
        """The ids of everything that a ticket states or has accepted; None where that cannot be told."""
        if ticket not in self._parts:
            if ticket not in self.files:
                return None
            self.remember(open_case(self, self.files[ticket]))
        return self._parts[ticket]


def _stated(case: Case) -> frozenset[str] | None:
    """The parts' ids; None where the notebook cannot be read, or states what only a run can tell."""
    functions = {function for names in case.code.unclear.values() for function in names}
    if case.unreadable or (not case.is_complete and functions.intersection(FUNCTIONS.values())):
        return None
    ids = {part.id for part in case.parts.stated} | {site.written for site in case.sites if site.written}
    record = case.record
    accepted = ids_in(record) if record is not None else ()
    # what was dropped or done need not be stated any longer to be referred to
    ended = (id_ for id_, state in case.ticket.next.items() if state.state != "started")
    return frozenset({*ids, *accepted, *ended, *(one.id for one in case.ticket.hypotheses)})


def _id_of(path: Path) -> str | None:
    return parse_id("-".join(path.stem.split("-")[:2]))
