"""`--in-place`: the outputs of a run into the source notebook, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtkit.errors import Conflict
from rtkit.files import write_atomic
from rtkit.notebook.cells import cell_id, code_cells
from rtkit.notebook.read import parse_notebook, read_bytes
from rtkit.notebook.ticket import dump

if TYPE_CHECKING:
    from pathlib import Path

    from rtkit.notebook.read import Notebook


def write_outputs(path: Path, before: bytes, executed: Notebook) -> None:
    """Put outputs and execution counts into the notebook, atomically.

    Raises Conflict where the file is no longer what was run.
    """
    notebook = parse_notebook(before, path.name)
    ran = {cell_id(cell, index): cell for index, cell in code_cells(executed)}
    for index, cell in code_cells(notebook):
        copy = ran.get(cell_id(cell, index))
        if copy is not None:
            cell["outputs"], cell["execution_count"] = copy["outputs"], copy["execution_count"]
    if read_bytes(path) != before:
        raise Conflict(f"{path.name} changed while it ran, so its outputs were left alone", "the run itself is stored")
    write_atomic(path, dump(notebook))
