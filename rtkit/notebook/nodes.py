"""Between plain JSON and nbformat's notebook objects, which papermill and nbconvert take."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING

from rtkit.notebook.cells import cell_id, joined

if TYPE_CHECKING:
    from nbformat import NotebookNode

    from rtkit.notebook.read import Notebook


def to_node(notebook: Notebook) -> NotebookNode:
    """A copy of the notebook as nbformat 4.5: every cell has an id, code cells have outputs, text is one string."""
    import nbformat

    plain = copy.deepcopy(notebook)
    plain["nbformat"], plain["nbformat_minor"] = 4, max(5, _minor(plain))
    seen: set[str] = set()
    for index, cell in enumerate(plain["cells"]):
        cell["source"] = joined(cell.get("source", ""))
        own = cell_id(cell, index)
        cell["id"] = own if own not in seen else f"cell-{index + 1}"
        seen.add(cell["id"])
        if cell["cell_type"] == "code":
            cell["outputs"] = [_one_string(output) for output in cell.get("outputs", []) if isinstance(output, dict)]
            cell.setdefault("execution_count", None)
    node: NotebookNode = nbformat.from_dict(plain)  # type: ignore[no-untyped-call]  # nbformat is untyped here
    return node


def to_plain(node: NotebookNode) -> Notebook:
    """The notebook object as plain JSON."""
    plain: Notebook = json.loads(json.dumps(node))
    return plain


def _one_string(output: dict[str, object]) -> dict[str, object]:
    if isinstance(output.get("text"), list):
        output["text"] = joined(output["text"])
    data = output.get("data")
    if isinstance(data, dict):
        for mime_type, value in data.items():
            if isinstance(value, list) and not mime_type.endswith("json"):
                data[mime_type] = joined(value)
    return output


def _minor(notebook: Notebook) -> int:
    minor = notebook.get("nbformat_minor")
    return minor if isinstance(minor, int) else 5
