"""The results that count of every ticket."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rtkit.errors import RtkitError
from rtkit.flow.harvest import Resolved, resolve
from rtkit.workspace.listing import BrokenFile, list_tickets

if TYPE_CHECKING:
    from rtkit.workspace.workspace import Workspace


class AllResults(NamedTuple):
    """The tickets with their results, in order, and the files that could not be read."""

    resolved: tuple[Resolved, ...]
    broken: tuple[BrokenFile, ...]


def all_results(workspace: Workspace) -> AllResults:
    """Find the results that count of all tickets that can be read."""
    listing = list_tickets(workspace)
    resolved: list[Resolved] = []
    broken = list(listing.broken)
    for file in listing.tickets:
        try:
            resolved.append(resolve(workspace, file))
        except RtkitError as error:
            broken.append(BrokenFile(file.path, error))
    return AllResults(tuple(resolved), tuple(broken))
