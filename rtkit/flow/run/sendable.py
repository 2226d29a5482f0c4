"""Whether every code cell can be sent to a kernel at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtkit.errors import Invalid, Problem
from rtkit.notebook.cells import cell_id, code_cells, source_of

if TYPE_CHECKING:
    from rtkit.notebook.read import Notebook


def check_sendable(notebook: Notebook, name: str) -> None:
    """Raise Invalid where a code cell holds half a character: kernels are sent UTF-8, which has none."""
    problems = []
    for index, cell in code_cells(notebook):
        try:
            source_of(cell).encode()
        except UnicodeEncodeError as error:
            place = f"$.cells[{index}].source"
            problems.append(
                Problem(place, f"half a character at {error.start + 1}, in the cell {cell_id(cell, index)}")
            )
    if problems:
        raise Invalid(f"{name} has code that no kernel can be sent", "write these characters anew", problems)
