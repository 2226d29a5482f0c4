"""The files a ticket depends on: those it declares, and the content of any by SHA-256."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rtkit.workspace.records import is_record, values_sha256

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rtkit.model import Ticket
    from rtkit.workspace.workspace import Workspace

RTKIT: Final = Path(__file__).resolve().parents[1]
"""rtkit's own folder: what it reads of itself is no input of a ticket."""

_NO_LIST: Final = "no list of files"


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


def input_sha256(workspace: Workspace, path: Path, *, anew: bool = False) -> str:
    """SHA-256 of the file's content; of a record, only of the values that `rt.accepted` reads; empty if it is gone.

    `anew` reads it also where its times say that it is as it was.
    """
    contents = workspace.contents
    try:
        if is_record(workspace, path):
            return values_sha256(path.read_bytes())
        return contents.read_sha256(path) if anew else contents.sha256(path)
    except OSError:
        return ""


def installed_sha256(workspace: Workspace, packages: Iterable[str]) -> dict[str, str]:
    """SHA-256 of the list of files that each installed package brought, by package; without those no longer there.

    A package is its metadata folder, or the file of a module that belongs to none. It is looked at once a command.
    """
    return workspace.contents.once(packages, lambda package: _installed_sha256(workspace, Path(package)))


def _installed_sha256(workspace: Workspace, package: Path) -> str:
    for file in (package / "RECORD", package):  # a file has nothing below it
        try:
            return workspace.contents.sha256(file)
        except OSError:
            continue
    return _NO_LIST if package.exists() else ""


def content_sha256(workspace: Workspace, path: Path, content: bytes) -> str:
    """The same, of a content that was read before."""
    return values_sha256(content) if is_record(workspace, path) else hashlib.sha256(content).hexdigest()
