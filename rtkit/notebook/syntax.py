"""The Python of a cell, read and never run: its tree, with what only IPython understands passed over."""

from __future__ import annotations

import ast
import re
import warnings
from typing import Final

_CELL_MAGIC: Final = re.compile(r"\s*%%(?P<name>\w+)")
_PYTHON_MAGICS: Final = ("time", "timeit", "capture", "prun")
_LINE_MAGIC: Final = re.compile(r"^(\s*)[%!?].*$|^(\s*)\w[\w.]*\?{1,2}\s*$", re.MULTILINE)
_ASSIGNED_MAGIC: Final = re.compile(r"(=\s*)[%!].*$", re.MULTILINE)


def python_in(source: str) -> ast.Module | None:
    """The cell's tree, magics passed over with every line and column kept; None where it is no Python."""
    tree = plain_python(source)
    if tree is not None:
        return tree
    first = _CELL_MAGIC.match(source)
    if first is not None and first["name"] not in _PYTHON_MAGICS:
        return ast.Module([], [])  # another language: nothing of rtkit's is called there
    plain = _LINE_MAGIC.sub(lambda match: f"{match[1] or match[2] or ''}pass", source)
    return plain_python(_ASSIGNED_MAGIC.sub(r"\1None", plain))


def plain_python(source: str) -> ast.Module | None:
    """The tree of what Python itself understands; None for anything else, however deep it is nested."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of escapes in strings, which are the author's
            return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
