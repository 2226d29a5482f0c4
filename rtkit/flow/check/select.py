"""Which tickets a check is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from rtkit.flow.check.results import Skipped, TicketCheck
from rtkit.workspace.listing import Wanted, find_ticket, list_tickets

if TYPE_CHECKING:
    from rtkit.model import Ticket
    from rtkit.workspace.listing import BrokenFile, TicketFile
    from rtkit.workspace.workspace import Workspace

GATED: Final = ("review", "answered")
"""Statuses whose conclusions somebody relies on."""


class Selection(NamedTuple):
    """The tickets to check, those that are passed over and why, and the notebooks that cannot be read."""

    files: tuple[TicketFile, ...]
    skipped: tuple[TicketCheck, ...] = ()
    broken: tuple[BrokenFile, ...] = ()


def select(workspace: Workspace, names: tuple[str, ...], wanted: Wanted) -> Selection:
    """The named tickets, whatever their status; without names, all that are in review or answered.

    `wanted` narrows either down; a status in it replaces the two. Raises what finding a named ticket raises.
    """
    if names:
        named = {file.path.resolve(): file for file in (find_ticket(workspace, name) for name in names)}
        return Selection(tuple(file for file in named.values() if wanted.takes(file.ticket)))
    listing = list_tickets(workspace)
    gated = wanted if wanted.status else wanted._replace(status=GATED)
    files = tuple(file for file in listing.tickets if gated.takes(file.ticket))
    frozen = () if wanted.status else tuple(_frozen(file) for file in listing.tickets if _is_passed_over(file, wanted))
    return Selection(files, frozen, listing.broken)


def _is_passed_over(file: TicketFile, wanted: Wanted) -> bool:
    return file.ticket.status == "frozen" and wanted.takes(file.ticket)


def _frozen(file: TicketFile) -> TicketCheck:
    return TicketCheck(file, Skipped(_why(file.ticket)))


def _why(ticket: Ticket) -> str:
    return f"frozen: {ticket.frozen.because}" if ticket.frozen else "frozen"
