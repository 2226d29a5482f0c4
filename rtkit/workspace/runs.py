"""Run folders: `.rtkit/runs/RT-0007/<when>/` with the executed copy and `run.json`."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from rtkit.codec import decode_document, encode_document
from rtkit.errors import RtkitError
from rtkit.files import names_in, told_plainly, write_atomic
from rtkit.mask import mask_value
from rtkit.model import Run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rtkit.model import Traces
    from rtkit.workspace.workspace import Workspace

RUN_FILE: Final = "run.json"


class StoredRun(NamedTuple):
    """A run and the folder it lies in; `traces` are known only to whoever just ran it."""

    folder: Path
    run: Run
    traces: Traces | None = None

    @property
    def notebook(self) -> Path:
        """The executed copy."""
        return self.folder / self.run.notebook


def new_run_folder(workspace: Workspace, ticket: str) -> Path:
    """A fresh folder for a run that starts now; its name sorts by time. Raises Unwritable."""
    parent = workspace.runs_of(ticket)
    with told_plainly(parent):
        parent.mkdir(parents=True, exist_ok=True)
        while True:
            folder = parent / datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
            try:
                folder.mkdir()
            except FileExistsError:
                continue
            return folder


def store_run(folder: Path, run: Run, notebook: str) -> StoredRun:
    """Write the executed copy, then `run.json`: a folder without the latter is a run that never ended.

    Secrets and home folders are masked in `run.json`, and in the run that is given back; the copy is the author's own.
    """
    write_atomic(folder / run.notebook, notebook)
    run = mask_value(run)
    text = json.dumps(encode_document(run), indent=2, ensure_ascii=False, allow_nan=False)
    write_atomic(folder / RUN_FILE, text + "\n")
    return StoredRun(folder, run)


def stored_runs(workspace: Workspace, ticket: str) -> Iterator[StoredRun]:
    """The runs of a ticket that ended, newest first; one that cannot be read is passed over."""
    parent = workspace.runs_of(ticket)
    try:
        names = sorted((path.name for path in parent.iterdir()), reverse=True)
    except (FileNotFoundError, NotADirectoryError):
        return
    for name in names:
        try:
            value = msgspec.json.decode((parent / name / RUN_FILE).read_bytes())
            yield StoredRun(parent / name, decode_document(value, Run, RUN_FILE))
        except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError, RtkitError):
            continue


def run_tickets(workspace: Workspace) -> frozenset[str]:
    """The tickets that have a folder of runs."""
    return names_in(workspace.runs_of("RT-0001").parent)


def forget_old_runs(workspace: Workspace, ticket: str, keep: int) -> None:
    """Remove all but the newest `keep` runs of a ticket."""
    for old in list(stored_runs(workspace, ticket))[keep:]:
        shutil.rmtree(old.folder, ignore_errors=True)
