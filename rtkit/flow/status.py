"""Moving a ticket on: draft, active, review, answered; frozen and superseded."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, NamedTuple, get_args

from msgspec.structs import replace

from rtkit.errors import TicketFallsShort, UsageFault, nearest
from rtkit.flow.given.checks import checked_spent
from rtkit.model import Seal, Status, Ticket, timebox_of, working_days
from rtkit.notebook.ticket import change_ticket
from rtkit.workspace.listing import list_tickets

if TYPE_CHECKING:
    from rtkit.flow.harvest import Resolved
    from rtkit.workspace.workspace import Workspace

STATUSES: Final[tuple[Status, ...]] = get_args(Status)
_WORK_IS_DONE: Final = ("review", "answered")


def known_status(status: str) -> Status:
    """The status as one of the known ones; UsageFault with the nearest where it is none."""
    for known in STATUSES:
        if known == status.strip().lower():
            return known
    raise UsageFault(f"there is no status {status!r}", nearest(status, STATUSES))


class Moved(NamedTuple):
    """The ticket as it is now, and what one may want to know of the tickets that replace it or that it replaces.

    `replaced_by` are those that say they supersede it, asked for `superseded` only; `replaces` are those that it
    supersedes and that do not say so yet, asked for `answered` only. `counted` says that the time spent was taken from
    the calendar.
    """

    ticket: Ticket
    replaced_by: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    counted: bool = False


def move(workspace: Workspace, resolved: Resolved, status: str, spent: str | None = None) -> Moved:
    """Write the new status into the ticket's notebook, and what of its timebox was `spent`.

    `active` seals the hypotheses as they stand, once; leaving `frozen` ends what was said of freezing. `review` counts
    the working days since `active` where nobody said what was spent. Raises UsageFault for an unknown status, for
    time spent with another status than `review` or `answered`, and for `frozen`, which needs a reason;
    TicketFallsShort for `answered` without an answer.
    """
    status = known_status(status)
    taken = None if spent is None else checked_spent(spent)
    ticket, answer = resolved.file.ticket, resolved.results.answer
    if status == "frozen":
        raise UsageFault("a ticket is frozen with a reason", f'rtkit freeze {ticket.id} --because "..."')
    if status == "answered" and (answer is None or answer.is_placeholder):
        raise TicketFallsShort(
            f"{ticket.id} has no answer yet", f"call rt.answer(...) in the notebook, then: rtkit run {ticket.id}"
        )
    if taken is not None and status not in _WORK_IS_DONE:
        hint = f"rtkit status {ticket.id} review --spent {taken}"
        raise UsageFault("time spent is told when the work is done, with review or answered", hint, field="spent")
    now = datetime.now(UTC).replace(microsecond=0)
    counts = status == "review" and taken is None and ticket.spent is None and ticket.started is not None
    moved = change_ticket(resolved.file.path, lambda ticket: _with_spent(_moved(ticket, status, now), taken, now))
    return _beside(workspace, moved)._replace(counted=counts)


def _moved(ticket: Ticket, status: Status, now: datetime) -> Ticket:
    moved = replace(ticket, status=status, frozen=None)
    if status == "active":
        sealed = ticket.sealed or Seal(on=now, hypotheses=ticket.hypotheses)
        moved = replace(moved, started=ticket.started or now, sealed=sealed)
    return moved


def _with_spent(ticket: Ticket, taken: str | None, now: datetime) -> Ticket:
    """With the time that was told; else, for a review, with that of the calendar where there is none yet."""
    if taken is not None:
        return replace(ticket, spent=taken)
    if ticket.status != "review" or ticket.spent is not None or ticket.started is None:
        return ticket
    return replace(ticket, spent=timebox_of(working_days(ticket.started, now.astimezone())))


def _beside(workspace: Workspace, ticket: Ticket) -> Moved:
    if ticket.status != "superseded" and not (ticket.status == "answered" and ticket.supersedes):
        return Moved(ticket)  # all other moves concern no other ticket, and need not read them
    others = [file.ticket for file in list_tickets(workspace).tickets if file.ticket.id != ticket.id]
    if ticket.status == "superseded":
        return Moved(ticket, replaced_by=tuple(one.id for one in others if ticket.id in one.supersedes))
    standing = (one.id for one in others if one.id in ticket.supersedes and one.status != "superseded")
    return Moved(ticket, replaces=tuple(standing))
