"""Which status a ticket may have: the known ones, and what one of them asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args

from rtkit.errors import RtkitError, TicketFallsShort, UsageFault, nearest
from rtkit.model import Status

if TYPE_CHECKING:
    from rtkit.model import Answer, Ticket

STATUSES: Final[tuple[Status, ...]] = get_args(Status)


def known_status(status: str) -> Status:
    """The status as one of the known ones; UsageFault with the nearest where it is none."""
    for known in STATUSES:
        if known == status.strip().lower():
            return known
    raise UsageFault(f"there is no status {status!r}", nearest(status, STATUSES), field="status")


def refusal(ticket: Ticket, status: Status, answer: Answer | None) -> RtkitError | None:
    """Why the ticket may not have the status now, whatever is said with it; None where it may."""
    if status == "answered" and (answer is None or answer.is_placeholder):
        return TicketFallsShort(
            f"{ticket.id} has no answer yet", f"call rt.answer(...) in the notebook, then: rtkit run {ticket.id}"
        )
    return None
