"""Small questions about cells, asked of plain JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.notebook.read import Notebook

Cell = dict[str, Any]


def source_of(cell: Cell) -> str:
    """The cell's text, whether the file holds it as one string or as lines."""
    return joined(cell.get("source", ""))


def joined(text: object) -> str:
    """Join the lines of a multi-line string, which nbformat writes as a list or as one string."""
    if isinstance(text, list):
        return "".join(part for part in text if isinstance(part, str))
    return text if isinstance(text, str) else ""


def tags_of(cell: Cell) -> frozenset[str]:
    """The cell's tags."""
    tags = cell["metadata"].get("tags", [])
    return frozenset(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else frozenset()


def cell_id(cell: Cell, index: int) -> str:
    """The cell's id; before nbformat 4.5 cells have none, and their position names them: `cell-3`."""
    own = cell.get("id")
    return own if isinstance(own, str) and own else f"cell-{index + 1}"


def code_cells(notebook: Notebook) -> Iterator[tuple[int, Cell]]:
    """Each code cell with its index among all cells."""
    return ((index, cell) for index, cell in enumerate(notebook["cells"]) if cell["cell_type"] == "code")


def without_outputs(notebook: Notebook) -> Notebook:
    """The notebook with nothing below its code cells; the cells of the one that is passed in stay as they are."""
    cells = [{**cell, "outputs": []} if cell["cell_type"] == "code" else cell for cell in notebook["cells"]]
    return {**notebook, "cells": cells}


def kernel_name(notebook: Notebook) -> str:
    """The kernel the notebook asks for; empty where it asks for none."""
    spec = notebook["metadata"].get("kernelspec")
    name = spec.get("name") if isinstance(spec, dict) else None
    return name if isinstance(name, str) else ""


def language_of(notebook: Notebook) -> str:
    """The notebook's language in lower case; `python` where it does not say."""
    metadata = notebook["metadata"]
    for key, name in (("kernelspec", "language"), ("language_info", "name")):
        table = metadata.get(key)
        if isinstance(table, dict) and isinstance(table.get(name), str):
            return str(table[name]).lower()
    return "python"
