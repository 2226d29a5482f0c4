"""The files a ticket depends on: those it declares, and the content of any by SHA-256."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rtkit.workspace.records import is_record, values_sha256

if TYPE_CHECKING:
    from rtkit.model import Ticket
    from rtkit.workspace.workspace import Workspace

RTKIT: Final = Path(__file__).resolve().parents[1]
"""rtkit's own folder: what it reads of itself is no input of a ticket."""


def missing_inputs(workspace: Workspace, ticket: Ticket) -> tuple[str, ...]:
    """The declared inputs (paths below the root) that are not there."""
    return tuple(name for name in ticket.inputs if not (workspace.root / name).exists())


def declared_files(workspace: Workspace, ticket: Ticket) -> frozenset[Path]:
    """The declared inputs as files; a folder means every file below it."""
    files: set[Path] = set()
    for name in ticket.inputs:
        path = (workspace.root / name).resolve()
        files.update(inner for inner in path.rglob("*") if inner.is_file()) if path.is_dir() else files.add(path)
    return frozenset(files)


def input_sha256(workspace: Workspace, path: Path) -> str:
    """SHA-256 of the file's content; of a record, only of the values that `rt.accepted` reads; empty if it is gone."""
    try:
        if is_record(workspace, path):
            return values_sha256(path.read_bytes())
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def content_sha256(workspace: Workspace, path: Path, content: bytes) -> str:
    """The same, of a content that was read before."""
    return values_sha256(content) if is_record(workspace, path) else hashlib.sha256(content).hexdigest()
