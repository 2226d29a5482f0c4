"""Making a notebook of its own out of a template's."""

from __future__ import annotations

import re
import secrets
from typing import TYPE_CHECKING, Final

from rtkit.notebook.cells import source_of
from rtkit.templates import KEY

if TYPE_CHECKING:
    from rtkit.notebook.cells import Cell
    from rtkit.notebook.read import Notebook

_MINOR_WITH_CELL_IDS: Final = 5
_OF_A_RUN: Final = ("execution", "papermill")
_EVIDENCE: Final = re.compile(r"\bevidence\**\s*[:=]\s*\[?(?P<names>[^\]\n]*)")


def freshen(notebook: Notebook) -> None:
    """Leave out what says it is a template or that it ran, and give every cell an id of its own.

    A cell that a finding names as its evidence keeps its id: the finding would lose it.
    """
    for key in (KEY, "papermill"):
        notebook["metadata"].pop(key, None)
    notebook["nbformat_minor"] = max(notebook.get("nbformat_minor", 0), _MINOR_WITH_CELL_IDS)
    named = _named_as_evidence(notebook)
    ids: set[str] = set()
    for cell in notebook["cells"]:
        id_ = str(cell.get("id", ""))
        while id_ in ids or id_ not in named:
            named.add(id_ := secrets.token_hex(4))
        ids.add(id_)
        _freshen_cell(cell, id_)


def _named_as_evidence(notebook: Notebook) -> set[str]:
    """Every name that a finding rests on: `- evidence: agreement` or `evidence=["agreement"]`."""
    lists = (found["names"] for cell in notebook["cells"] for found in _EVIDENCE.finditer(source_of(cell)))
    return {name for names in lists for name in re.findall(r"[\w-]+", names)}


def _freshen_cell(cell: Cell, id_: str) -> None:
    cell["id"] = id_
    # Lines, as nbformat writes them: saving in JupyterLab then changes nothing.
    cell["source"] = source_of(cell).splitlines(keepends=True)
    for key in _OF_A_RUN:
        cell["metadata"].pop(key, None)
    if cell["cell_type"] == "code":
        cell["outputs"] = []
        cell["execution_count"] = None
