"""Results that count, read anew only where a file that they come from changed: a server is asked again and again."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from rtkit.files import names_in
from rtkit.flow.harvest.resolve import resolve

if TYPE_CHECKING:
    from pathlib import Path

    from rtkit.model import Results
    from rtkit.workspace.listing import TicketFile
    from rtkit.workspace.workspace import Workspace

_MOST: Final = 10_000
_KNOWN: Final[dict[Path, tuple[object, Results]]] = {}


def known_results(workspace: Workspace, file: TicketFile) -> Results:
    """The results that count of one ticket. Raises Invalid where the notebook cannot be read."""
    state = _state(workspace, file)
    known = _KNOWN.get(file.path)
    if known is not None and known[0] == state:
        return known[1]
    results = resolve(workspace, file).results
    if len(_KNOWN) >= _MOST:
        _KNOWN.clear()
    _KNOWN[file.path] = (state, results)
    return results


def _state(workspace: Workspace, file: TicketFile) -> object:
    """Everything on disk that decides which results count and what they are."""
    runs = workspace.runs_of(file.ticket.id)
    stored = sorted(names_in(runs))
    return (
        file.ticket,
        _stamp(file.path),
        _stamp(workspace.record_of(file.ticket.id)),
        # what is written into or taken out of a run's folder changes the folder
        tuple((name, _stamp(runs / name)) for name in stored),
    )


def _stamp(path: Path) -> tuple[int, ...]:
    try:
        known = os.stat(path)  # noqa: PTH116  # a third of the time, of thousands
    except OSError:
        return ()
    return (known.st_ino, known.st_size, known.st_mtime_ns, known.st_ctime_ns)
