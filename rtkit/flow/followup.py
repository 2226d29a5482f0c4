"""Following up: which next ticket of an asking ticket is meant, and what is remembered of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from msgspec.structs import replace

from rtkit.errors import NotFound, TicketFallsShort
from rtkit.model import NextState, NextTicket, Ticket, days

if TYPE_CHECKING:
    from rtkit.flow.harvest import Resolved
    from rtkit.model import Assumption, Decision, Finding

End = Literal["done", "dropped"]

_OVER: Final = ("answered", "frozen", "superseded")


def meant(asking: Resolved, part: str | None) -> NextTicket | None:
    """Find the next ticket; None where the reference is to the ticket itself or to one of its findings.

    Raises NotFound where there is no such part, TicketFallsShort for a placeholder and for one that was started.
    """
    ticket = asking.file.ticket
    if part is None or any(finding.id == part for finding in asking.results.findings):
        return None
    found = next_ticket(asking, part)
    state = ticket.next.get(part)
    if state is not None and state.state != "dropped":
        where = f" as {state.ticket}" if state.ticket else ""
        hint = "open that one instead" if state.ticket else f'ask anew: rtkit new "QUESTION" --from {ticket.id}'
        raise TicketFallsShort(f"{ticket.id}#{part} was {state.state}{where} already", hint)
    return found


def next_ticket(asking: Resolved, part: str) -> NextTicket:
    """The next ticket that the asking ticket has; NotFound where there is none, TicketFallsShort for a placeholder."""
    ticket, results = asking.file.ticket, asking.results
    found = next((one for one in results.next_tickets if one.id == part), None)
    if found is None:
        known = ", ".join(one.id for one in results.next_tickets) or "none"
        raise NotFound(f"{ticket.id} has no next ticket {part}", f"it has: {known}; rtkit next {ticket.id} shows them")
    if found.is_placeholder:
        raise TicketFallsShort(
            f"{ticket.id}#{part} is still the template's placeholder",
            f"write the next ticket in {asking.file.path.name} and run it, or take it out there",
        )
    return found


def parts_of(asking: Resolved) -> tuple[str, ...]:
    """The ids that a text of the asking ticket may mean: of all it found, and of its hypotheses."""
    ticket, results = asking.file.ticket, asking.results
    found: tuple[Finding | Decision | Assumption | NextTicket, ...]
    found = (*results.findings, *results.decisions, *results.assumptions, *results.next_tickets)
    sealed = ticket.sealed.hypotheses if ticket.sealed else ()
    return (*(one.id for one in found), *(one.id for one in (*ticket.hypotheses, *sealed)))


def timebox_of(next_: NextTicket) -> str | None:
    """A next ticket's size is free text; where it is a timebox, it becomes the new ticket's."""
    try:
        days(next_.size)
    except ValueError:
        return None
    return next_.size


def started(ticket: Ticket, part: str, as_: str) -> Ticket:
    """The asking ticket, remembering that its next ticket `part` became the ticket `as_`."""
    return replace(ticket, next={**ticket.next, part: NextState(state="started", ticket=as_)})


def ended(ticket: Ticket, part: str, end: End, because: str, started_as: Ticket | None) -> Ticket:
    """The asking ticket, remembering that its next ticket `part` was done or dropped.

    `started_as` is the ticket that it became, where there still is one. While that is worked on it says itself how it
    ends: TicketFallsShort. Once it is over, the next ticket may be ended too; what it answered was not dropped.
    """
    name = f"{ticket.id}#{part}"
    if started_as is not None and started_as.status not in _OVER:
        raise TicketFallsShort(
            f"{name} was started as {started_as.id}, which is {started_as.status}",
            f"end that one first: rtkit status {started_as.id} answered or superseded, or rtkit freeze {started_as.id}",
        )
    if end == "dropped" and started_as is not None and started_as.status == "answered":
        raise TicketFallsShort(
            f"{name} was started as {started_as.id}, which is answered", f"it is done: rtkit next {name} --done"
        )
    state = NextState(state=end, ticket=started_as.id if started_as else None, because=because)
    return replace(ticket, next={**ticket.next, part: state})
