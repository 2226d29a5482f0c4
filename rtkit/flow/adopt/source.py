"""The notebook that is to be adopted: what it may not be, where it lies, and whether it reads files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from rtkit.errors import Conflict, Invalid, UsageFault
from rtkit.notebook.cells import code_cells, source_of
from rtkit.notebook.read import Notebook, parse_notebook, read_bytes
from rtkit.notebook.ticket import KEY, ticket_in
from rtkit.templates import KEY as TEMPLATE_KEY
from rtkit.workspace.listing import SUFFIX

if TYPE_CHECKING:
    from pathlib import Path

    from rtkit.workspace.workspace import Workspace

CHECKPOINTS: Final = ".ipynb_checkpoints"

_READS: Final = re.compile(r"\b(?:open|Path|read_\w+|load\w*|from_file\w*|glob)\(|^\s*%(?:run|load)\b", re.MULTILINE)


class Source(NamedTuple):
    """The notebook with its file's content; `inside` where it lies among the tickets and stays in its folder."""

    path: Path
    content: bytes
    notebook: Notebook
    inside: bool

    @property
    def reads_files(self) -> bool:
        """Whether its code looks as if it read files; a guess, for a note."""
        return any(_READS.search(source_of(cell)) for _, cell in code_cells(self.notebook))


def read_source(workspace: Workspace, path: Path) -> Source:
    """Read the notebook.

    Raises NotFound, Invalid for what is no notebook, Conflict for a ticket, UsageFault for a template or a checkpoint.
    """
    path = path.resolve()
    if CHECKPOINTS in path.parts:
        original = path.parent.parent / path.name.replace("-checkpoint", "")
        raise UsageFault(f"{path.name} is a checkpoint that Jupyter keeps", f"adopt the notebook itself: {original}")
    content = read_bytes(path)
    if path.suffix.lower() != SUFFIX:
        raise Invalid(f"{path.name} is not a notebook", "name a file that ends in .ipynb")
    notebook = parse_notebook(content, path.name)
    _check_new(notebook, path)
    return Source(path, content, notebook, _is_among_tickets(workspace, path))


def _check_new(notebook: Notebook, path: Path) -> None:
    metadata = notebook["metadata"]
    if TEMPLATE_KEY in metadata:
        raise UsageFault(
            f"{path.name} is a template", f'make a ticket from it: rtkit new "QUESTION" --template {path.stem}'
        )
    if KEY in metadata:
        id_ = ticket_in(notebook, path.name).id
        raise Conflict(f"{path.name} is a ticket already: {id_}", f"rtkit show {path}")


def _is_among_tickets(workspace: Workspace, path: Path) -> bool:
    """Whether lists find it where it lies: below the research folder, and in no hidden one."""
    research = workspace.research.resolve()
    if not path.is_relative_to(research):
        return False
    return not any(part.startswith(".") for part in path.relative_to(research).parts[:-1])
