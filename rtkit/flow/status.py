"""Moving a ticket on: draft, active, review, answered; frozen and superseded."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, get_args

from msgspec.structs import replace

from rtkit.errors import TicketFallsShort, UsageFault, nearest
from rtkit.model import Seal, Status, Ticket
from rtkit.notebook.ticket import change_ticket

if TYPE_CHECKING:
    from rtkit.flow.harvest import Resolved

STATUSES: Final[tuple[Status, ...]] = get_args(Status)


def known_status(status: str) -> Status:
    """The status as one of the known ones; UsageFault with the nearest where it is none."""
    for known in STATUSES:
        if known == status.strip().lower():
            return known
    raise UsageFault(f"there is no status {status!r}", nearest(status, STATUSES))


def move(resolved: Resolved, status: str) -> Ticket:
    """Write the new status into the ticket's notebook.

    `active` seals the hypotheses as they stand, once. Raises UsageFault for an unknown status, TicketFallsShort
    for `answered` without an answer.
    """
    status = known_status(status)
    ticket, answer = resolved.file.ticket, resolved.results.answer
    if status == "answered" and (answer is None or answer.is_placeholder):
        raise TicketFallsShort(
            f"{ticket.id} has no answer yet", f"call rt.answer(...) in the notebook, then: rtkit run {ticket.id}"
        )
    now = datetime.now(UTC).replace(microsecond=0)
    return change_ticket(resolved.file.path, lambda ticket: _moved(ticket, status, now))


def _moved(ticket: Ticket, status: Status, now: datetime) -> Ticket:
    moved = replace(ticket, status=status)
    if status == "active":
        sealed = ticket.sealed or Seal(on=now, hypotheses=ticket.hypotheses)
        moved = replace(moved, started=ticket.started or now, sealed=sealed)
    return moved
