"""The backlog of next tickets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtkit.flow.backlog import Backlog, backlog
from rtkit.flow.passes.results import all_results
from rtkit.flow.passes.tickets import show_ticket

if TYPE_CHECKING:
    from rtkit.workspace.workspace import Workspace


def next_tickets(workspace: Workspace, name: str | None = None) -> Backlog:
    """The backlog of one ticket, or of all that can be read."""
    if name is not None:
        return backlog([show_ticket(workspace, name)])
    resolved, broken = all_results(workspace)
    return backlog(resolved)._replace(broken=broken)
