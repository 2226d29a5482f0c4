"""Following up: which next ticket of an asking ticket is meant, and what is remembered of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from rtkit.errors import NotFound, TicketFallsShort
from rtkit.model import NextState, NextTicket, Ticket, days

if TYPE_CHECKING:
    from rtkit.flow.harvest import Resolved


def meant(asking: Resolved, part: str | None) -> NextTicket | None:
    """Find the next ticket; None where the reference is to the ticket itself or to one of its findings.

    Raises NotFound where there is no such part, TicketFallsShort for a placeholder and for one that was started.
    """
    ticket, results = asking.file.ticket, asking.results
    if part is None or any(finding.id == part for finding in results.findings):
        return None
    found = next((one for one in results.next_tickets if one.id == part), None)
    if found is None:
        known = ", ".join(one.id for one in results.next_tickets) or "none"
        raise NotFound(f"{ticket.id} has no next ticket {part}", f"it has: {known}; rtkit next {ticket.id} shows them")
    if found.is_placeholder:
        raise TicketFallsShort(
            f"{ticket.id}#{part} is still the template's placeholder",
            f"write the next ticket in {asking.file.path.name}, run it, then start it",
        )
    state = ticket.next.get(part)
    if state is not None and state.state != "dropped":
        where = f" as {state.ticket}" if state.ticket else ""
        raise TicketFallsShort(f"{ticket.id}#{part} was {state.state}{where} already", "open that one instead")
    return found


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
