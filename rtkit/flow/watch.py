"""Watching a ticket: its notebook, its runs, its record."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Final

from rtkit.workspace.runs import RUN_FILE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from rtkit.workspace.listing import TicketFile
    from rtkit.workspace.workspace import Workspace

_EVERY_SECONDS: Final = 0.5


def changes(workspace: Workspace, file: TicketFile) -> Iterator[None]:
    """One item each time something that the ticket's page shows has changed on disk since this call; never ends."""

    def seen() -> list[tuple[int, int] | None]:
        id_ = file.ticket.id
        ended = sorted(workspace.runs_of(id_).glob(f"*/{RUN_FILE}"))
        return [_stamp(path) for path in (file.path, workspace.record_of(id_), *ended)]

    return _differences(seen)


def file_changes(path: Path) -> Iterator[None]:
    """One item each time the file has changed on disk since this call; never ends."""
    return _differences(lambda: _stamp(path))


def _differences(seen: Callable[[], object]) -> Iterator[None]:
    # A generator starts at its first item; what it compares with is taken when it is made.
    return _differences_from(seen(), seen)


def _differences_from(before: object, seen: Callable[[], object]) -> Iterator[None]:
    while True:
        time.sleep(_EVERY_SECONDS)
        now = seen()
        if now != before:
            before = now
            yield


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(path)  # noqa: PTH116  # as cheap as it gets
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
