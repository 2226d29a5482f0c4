"""The backlog of next tickets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from rtkit.errors import NotFound, RtkitError, UsageFault
from rtkit.flow import followup
from rtkit.flow.backlog import Backlog, BacklogItem, backlog
from rtkit.flow.given.reasons import checked_reason
from rtkit.flow.harvest.known import known_results
from rtkit.flow.passes.tickets import show_ticket
from rtkit.model import Ticket, parse_reference
from rtkit.notebook.ticket import change_ticket
from rtkit.workspace.listing import BrokenFile, find_ticket, list_tickets

if TYPE_CHECKING:
    from rtkit.flow.followup import End
    from rtkit.flow.harvest import Resolved
    from rtkit.model import Results
    from rtkit.workspace.listing import TicketFile
    from rtkit.workspace.workspace import Workspace


def next_tickets(workspace: Workspace, name: str | None = None) -> Backlog:
    """The backlog of one ticket, or of all that can be read; `RT-0003#N1` is that next ticket only."""
    if name is not None and "#" in name:
        asking, part = _asking(workspace, name)
        return backlog([(asking.file, _only(asking, part))])
    if name is not None:
        asking = show_ticket(workspace, name)
        return backlog([(asking.file, asking.results)])
    return _all(workspace)


def end_next_ticket(workspace: Workspace, name: str, end: End, because: str = "") -> BacklogItem:
    """Remember that the next ticket `name`, written RT-0003#N1, was done, or was dropped and why.

    Raises TicketFallsShort for a placeholder, and for one that was started as a ticket which is still worked on.
    """
    asking, part = _asking(workspace, name)
    found = followup.next_ticket(asking, part)
    because = checked_reason(because) if because or end == "dropped" else ""

    def ended(ticket: Ticket) -> Ticket:
        return followup.ended(ticket, part, end, because, _started_as(workspace, ticket, part))

    ticket = change_ticket(asking.file.path, ended)
    return BacklogItem(ticket.id, asking.file.path, found, ticket.next[part])


def _asking(workspace: Workspace, name: str) -> tuple[Resolved, str]:
    """The asking ticket, and the part of it that is meant."""
    reference = parse_reference(name)
    if reference is None or reference.part is None:
        raise UsageFault(f"{name!r} names no next ticket", "write RT-0003#N1; rtkit next lists them")
    return show_ticket(workspace, reference.ticket), reference.part


def _only(asking: Resolved, part: str) -> Results:
    return replace(asking.results, next_tickets=(followup.next_ticket(asking, part),))


def _all(workspace: Workspace) -> Backlog:
    listing = list_tickets(workspace)
    found: list[tuple[TicketFile, Results]] = []
    broken = list(listing.broken)
    for file in listing.tickets:
        try:
            found.append((file, known_results(workspace, file)))
        except RtkitError as error:
            broken.append(BrokenFile(file.path, error))
    return backlog(found)._replace(broken=tuple(broken))


def _started_as(workspace: Workspace, ticket: Ticket, part: str) -> Ticket | None:
    """The ticket that a next ticket became; None where it became none, or that one is gone."""
    state = ticket.next.get(part)
    if state is None or state.ticket is None:
        return None
    try:
        return find_ticket(workspace, state.ticket).ticket
    except NotFound:
        return None
