"""Reviewing a ticket: who saw the demo, when, and what they said."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from rtkit.errors import TicketFallsShort, UsageFault
from rtkit.flow.given.checks import checked_name
from rtkit.flow.given.people import own_name
from rtkit.flow.given.reasons import checked_remarks
from rtkit.model import Review, Ticket
from rtkit.notebook.ticket import change_ticket

if TYPE_CHECKING:
    from rtkit.flow.harvest import Resolved
    from rtkit.workspace.workspace import Workspace


class Reviewed(NamedTuple):
    """The ticket as it is written now; `answerable` where an answer was given and only has to be accepted."""

    ticket: Ticket
    review: Review
    answerable: bool


def review(workspace: Workspace, resolved: Resolved, by: str | None, remarks: str) -> Reviewed:
    """Write the review into the ticket's notebook, in place of an earlier one; `by` is git's `user.name` by default.

    Raises TicketFallsShort for a draft, UsageFault where nobody is named and nobody is known.
    """
    name = own_name(workspace.root) if by is None else by
    if by is None and not name:
        raise UsageFault("it is not known who reviews", "name them: --by NAME", field="by")
    reviewed = Review(
        by=checked_name(name, "reviewer", "by"),
        on=datetime.now(UTC).replace(microsecond=0),
        remarks=checked_remarks(remarks),
    )
    ticket = change_ticket(resolved.file.path, lambda ticket: _reviewed(ticket, reviewed))
    answer = resolved.results.answer
    has_answer = answer is not None and not answer.is_placeholder
    return Reviewed(ticket, reviewed, has_answer and ticket.status == "review")


def _reviewed(ticket: Ticket, reviewed: Review) -> Ticket:
    if ticket.status == "draft":
        raise TicketFallsShort(
            f"{ticket.id} is a draft, and a draft cannot be reviewed",
            f"when there is something to show: rtkit status {ticket.id} review",
        )
    return replace(ticket, reviewed=reviewed)
