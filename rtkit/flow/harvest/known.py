"""Results that count, read anew only where a file that they come from changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rtkit.files import Remembered, names_in, stamp
from rtkit.flow.harvest.resolve import resolve

if TYPE_CHECKING:
    from rtkit.model import Results
    from rtkit.workspace.listing import TicketFile
    from rtkit.workspace.workspace import Workspace

_KNOWN: Final[Remembered[Results]] = Remembered()


def known_results(workspace: Workspace, file: TicketFile) -> Results:
    """The results that count of one ticket. Raises Invalid where the notebook cannot be read."""
    return _KNOWN.get(file.path, _state(workspace, file), lambda: resolve(workspace, file).results)


def _state(workspace: Workspace, file: TicketFile) -> object:
    """Everything on disk that decides which results count and what they are."""
    runs = workspace.runs_of(file.ticket.id)
    # what is written into or taken out of a run's folder changes the folder
    stored = tuple((name, stamp(runs / name)) for name in sorted(names_in(runs)))
    return file.ticket, stamp(file.path), stamp(workspace.record_of(file.ticket.id)), stored
