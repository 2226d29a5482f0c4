"""What a ticket takes along to a worker on another machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtkit.flow.run.inputs import is_own_file
from rtkit.flow.run.named import named_files
from rtkit.model import InputFile
from rtkit.settings import SETTINGS_FILES
from rtkit.workspace.checks import read_checked
from rtkit.workspace.inputs import content_sha256, declared_files
from rtkit.workspace.runs import stored_runs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rtkit.notebook.read import Notebook
    from rtkit.workspace.listing import TicketFile
    from rtkit.workspace.workspace import Workspace


class Supplies:
    """The files of the workspace that this ticket may take along; `sent` are those that it took, as they were then.

    Hidden files, what belongs to tools, and what lies outside the root stay here, unless the ticket declares them.
    """

    def __init__(self, workspace: Workspace, file: TicketFile, notebook: Notebook) -> None:
        self._workspace, self._file, self._notebook = workspace, file, notebook
        self._declared = declared_files(workspace, file.ticket)
        self.sent: dict[Path, InputFile] = {}

    def known(self) -> Iterator[str]:
        """Settings, declared inputs, what the last run and check read or imported, and what the code names."""
        yield from SETTINGS_FILES
        yield from map(self._workspace.relative, self._declared)
        ticket = self._file.ticket.id
        for stored in stored_runs(self._workspace, ticket):
            yield from (one.path for one in stored.run.inputs)
            break
        checked = read_checked(self._workspace, ticket)
        yield from checked.fingerprint.inputs if checked else ()
        folder, root = self._file.path.parent.resolve(), self._workspace.root
        yield from map(self._workspace.relative, named_files(self._notebook, folder, root))

    def below(self, folder: str) -> Iterator[str]:
        """Every file below the folder that may be taken along."""
        for path in (self._workspace.root / folder).rglob("*"):
            name = path.relative_to(self._workspace.root).as_posix()
            if self.path(name) is not None:
                yield name

    def path(self, name: str) -> Path | None:
        """The file; None where it is not there, or stays here."""
        path = self._workspace.root / name
        if not path.is_relative_to(self._workspace.root) or ".." in path.parts or not path.is_file():
            return None
        settings = name in SETTINGS_FILES
        return path if settings or path in self._declared or is_own_file(self._workspace, path) else None

    def taken(self, name: str, content: bytes) -> None:
        """Remember what was sent: the file may be another one before the run has ended."""
        path = self._workspace.root / name
        sha256 = content_sha256(self._workspace, path, content)
        declared = path in self._declared
        self.sent[path] = InputFile(path=name, sha256=sha256, size=len(content), declared=declared)
