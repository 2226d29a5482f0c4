"""The backlog of next tickets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtkit.errors import RtkitError
from rtkit.flow.backlog import Backlog, backlog
from rtkit.flow.harvest import Resolved, resolve
from rtkit.flow.passes.tickets import show_ticket
from rtkit.workspace.listing import BrokenFile, list_tickets

if TYPE_CHECKING:
    from rtkit.workspace.workspace import Workspace


def next_tickets(workspace: Workspace, name: str | None = None) -> Backlog:
    """The backlog of one ticket, or of all that can be read."""
    if name is not None:
        return backlog([show_ticket(workspace, name)])
    listing = list_tickets(workspace)
    read: list[Resolved] = []
    broken = list(listing.broken)
    for file in listing.tickets:
        try:
            read.append(resolve(workspace, file))
        except RtkitError as error:
            broken.append(BrokenFile(file.path, error))
    return backlog(read)._replace(broken=tuple(broken))
