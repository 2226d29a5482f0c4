"""Giving out ticket ids so that no two processes get the same one."""

from __future__ import annotations

import os
import re
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from rtkit.files import told_plainly
from rtkit.model import format_id
from rtkit.workspace.listing import list_tickets, notebook_files

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.workspace.workspace import Workspace

_ID_AT_START = re.compile(r"RT-(\d{4,9})")


@contextmanager
def reserved_id(workspace: Workspace) -> Iterator[str]:
    """A ticket id that nobody has or had, held until the block ends; write the notebook inside the block.

    The reservation is a file made exclusively, which works across processes and on network disks. The id is
    looked up again once reserved: whoever held it before has written its notebook by then. Ids of records and
    runs whose notebook is gone are not given out again.
    """
    folder = workspace.private / "ids"
    with told_plainly(folder):
        folder.mkdir(parents=True, exist_ok=True)
    number = _highest(workspace, read_metadata=True) + 1
    while True:
        path = folder / format_id(number)
        with told_plainly(path):
            try:
                os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            except FileExistsError:
                number += 1
                continue
        taken = _highest(workspace, read_metadata=False)
        if taken >= number:
            path.unlink()
            number = taken + 1
            continue
        try:
            yield format_id(number)
        finally:
            with suppress(OSError):
                path.unlink()
        return


def _highest(workspace: Workspace, *, read_metadata: bool) -> int:
    """The highest number in use; file names are enough once the metadata was read."""
    names = [path.name for path in notebook_files(workspace.research)]
    for folder in (workspace.records, workspace.private / "runs"):
        with suppress(FileNotFoundError, NotADirectoryError):
            names += [path.name for path in folder.iterdir()]
    if read_metadata:
        names += [file.ticket.id for file in list_tickets(workspace).tickets]
    numbers = [int(match[1]) for match in map(_ID_AT_START.match, names) if match]
    return max(numbers, default=0)
