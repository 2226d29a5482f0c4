"""What cells display: the outputs that carry one of rtkit's machine forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rtkit.flow.harvest.found import Entry, Found, read_displayed
from rtkit.mime import kind_of
from rtkit.notebook.cells import cell_id, code_cells

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.notebook.read import Notebook


def displayed(notebook: Notebook) -> Found:
    """Everything of rtkit's that the code cells display, in order."""
    entries: list[Entry] = []
    problems: list[str] = []
    for index, cell in code_cells(notebook):
        id_ = cell_id(cell, index)
        for mime, payload in _payloads(cell):
            value = read_displayed(mime, payload, f"cell {id_}")
            if isinstance(value, str):
                problems.append(value)
            else:
                entries.append(Entry(index, id_, value))
    return Found(tuple(entries), tuple(problems))


def has_outputs(notebook: Notebook) -> bool:
    """Whether any code cell shows anything."""
    return any(cell.get("outputs") for _, cell in code_cells(notebook))


def has_code(notebook: Notebook) -> bool:
    """Whether there is any code to run."""
    return any("".join(cell.get("source", "")).strip() for _, cell in code_cells(notebook))


def _payloads(cell: dict[str, Any]) -> Iterator[tuple[str, object]]:
    for output in cell.get("outputs", []):
        data = output.get("data") if isinstance(output, dict) else None
        for mime, payload in data.items() if isinstance(data, dict) else ():
            if kind_of(mime) is not None:
                yield mime, payload
