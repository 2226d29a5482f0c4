"""Reading a notebook file as plain JSON, and saying what is wrong with one that is none."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from rtkit.errors import Invalid, NotFound, RtkitError

if TYPE_CHECKING:
    from pathlib import Path

Notebook = dict[str, Any]
"""A notebook as nbformat 4 JSON: `cells`, `metadata`, `nbformat`, `nbformat_minor`."""

_MAJOR: Final = 4


def read_notebook(path: Path) -> Notebook:
    """The notebook in the file, of nbformat 4.

    Raises NotFound where there is no file, Invalid where it is no notebook, cut off, or of another nbformat.
    """
    return parse_notebook(read_bytes(path), path.name)


def read_bytes(path: Path) -> bytes:
    """The file's content; NotFound or RtkitError where it cannot be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise NotFound(f"there is no file {path}", "rtkit list shows the tickets") from None
    except IsADirectoryError:
        raise Invalid(f"{path} is a folder, not a notebook", "name the .ipynb file in it") from None
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise RtkitError(f"cannot read {path}: {reason}", "check the file and its permissions") from None


def parse_notebook(content: bytes, name: str) -> Notebook:
    """The notebook in the bytes; `name` is used in the sentences of what is raised (Invalid)."""
    # json, not nbformat: importing nbformat costs a second (docs/why.md, "Start-up")
    if not content.strip():
        raise Invalid(f"{name} is empty", "restore it from version control, or delete it")
    try:
        notebook = json.loads(content)
    except UnicodeDecodeError:
        raise Invalid(f"{name} is not a notebook: it is not UTF-8 text", "is it another kind of file?") from None
    except RecursionError:
        raise Invalid(f"{name} is not a notebook: nested too deeply", "is it another kind of file?") from None
    except json.JSONDecodeError as error:
        cut = error.pos >= len(error.doc.rstrip()) - 1 or error.msg.startswith("Unterminated")
        what = "is cut off" if cut else "is not valid JSON"
        where = f"line {error.lineno}, column {error.colno}"
        raise Invalid(f"{name} {what} ({where})", "restore it from version control") from None
    return check_shape(notebook, name)


def check_shape(notebook: object, name: str) -> Notebook:
    """The value, where it has the shape of an nbformat 4 notebook; else Invalid."""
    if not isinstance(notebook, dict) or not ({"nbformat", "cells", "worksheets"} & notebook.keys()):
        raise Invalid(f"{name} is JSON, but not a notebook", "a notebook has `nbformat` and `cells`")
    major = notebook.get("nbformat")
    if major != _MAJOR:
        raise Invalid(
            f"{name} is of nbformat {major!r}, and rtkit reads nbformat 4",
            f"convert it: jupyter nbconvert --to notebook --nbformat 4 {name}",
        )
    cells = notebook.get("cells")
    if not isinstance(cells, list) or not all(_is_cell(cell) for cell in cells):
        raise Invalid(f"{name} has cells that are no cells", "restore it from version control")
    if not isinstance(notebook.setdefault("metadata", {}), dict):
        raise Invalid(f"{name} has metadata that is no object", "restore it from version control")
    return notebook


def _is_cell(cell: object) -> bool:
    return (
        isinstance(cell, dict)
        and isinstance(cell.get("cell_type"), str)
        and isinstance(cell.get("source", ""), (str, list))
        and isinstance(cell.setdefault("metadata", {}), dict)
        and isinstance(cell.get("outputs", []), list)
    )
