"""Freezing a ticket: it is no longer re-executed, and says why and when it last was green."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from rtkit.errors import RtkitError
from rtkit.flow.given.reasons import checked_reason
from rtkit.model import Freeze, Ticket
from rtkit.model.comparison import REPRODUCED
from rtkit.model.moments import aware
from rtkit.notebook.ticket import change_ticket
from rtkit.workspace.checks import read_checked
from rtkit.workspace.records import read_record

if TYPE_CHECKING:
    from datetime import datetime

    from rtkit.workspace.listing import TicketFile
    from rtkit.workspace.workspace import Workspace


def freeze(workspace: Workspace, file: TicketFile, because: str) -> Ticket:
    """Write the status and the reason into the ticket's notebook; a frozen one gets the new reason.

    Raises UsageFault where the reason is empty.
    """
    return change_ticket(file.path, lambda ticket: frozen(workspace, ticket, because))


def frozen(workspace: Workspace, ticket: Ticket, because: str) -> Ticket:
    """The ticket with the status and the reason, and when it last was green. Raises as `freeze` does."""
    because = checked_reason(because)
    green = _last_green(workspace, ticket.id)
    known = ticket.frozen.last_green if ticket.frozen else None
    return replace(ticket, status="frozen", frozen=Freeze(because=because, last_green=green or known))


def _last_green(workspace: Workspace, ticket: str) -> datetime | None:
    """The last check that reproduced, or the acceptance, whichever came later; None where there was neither."""
    checked = read_checked(workspace, ticket)
    try:
        record = read_record(workspace, ticket)
    except RtkitError:  # a broken record is no reason to go on executing the ticket; whoever reads it is told
        record = None
    reproduced = checked.on if checked and checked.comparison.outcome == REPRODUCED else None
    known = [aware(moment) for moment in (reproduced, record.accepted if record else None) if moment]
    return max(known, default=None)
