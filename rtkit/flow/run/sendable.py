"""Whether code and parameters can be sent to a kernel at all: it is sent UTF-8, which has no half a character."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtkit.errors import Invalid, Problem, UsageFault
from rtkit.notebook.cells import cell_id, code_cells, source_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rtkit.notebook.read import Notebook


def check_sendable_values(parameters: Mapping[str, object]) -> None:
    """Raise UsageFault where a value holds half a character, as an argument that is not UTF-8 does."""
    for name, value in parameters.items():
        try:
            str(value).encode()
        except UnicodeEncodeError:
            raise UsageFault(f"the value of {name!r} is not UTF-8 text", "write it in UTF-8") from None


def check_sendable(notebook: Notebook, name: str) -> None:
    """Raise Invalid where a code cell holds half a character."""
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
