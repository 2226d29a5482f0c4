"""Watching a ticket: its notebook, its runs, its record."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rtkit.workspace.listing import TicketFile
    from rtkit.workspace.workspace import Workspace

_EVERY_SECONDS: Final = 0.5


def changes(workspace: Workspace, file: TicketFile) -> Iterator[None]:
    """One item each time something that the ticket's page shows has changed on disk; never ends by itself."""
    id_ = file.ticket.id
    watched = (file.path, workspace.runs_of(id_), workspace.record_of(id_))
    before = [_stamp(path) for path in watched]
    while True:
        time.sleep(_EVERY_SECONDS)
        now = [_stamp(path) for path in watched]
        if now != before:
            before = now
            yield


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(path)  # noqa: PTH116  # as cheap as it gets
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
