"""Changing the default of a parameter in a notebook's `parameters` cell, the rest of it left as written."""

from __future__ import annotations

import ast
import json
import math
from typing import TYPE_CHECKING, NamedTuple

from rtkit.errors import UsageFault
from rtkit.notebook.cells import source_of, tags_of
from rtkit.notebook.parameters import TAG, declared_parameters, typed_values

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rtkit.notebook.read import Notebook


class _Default(NamedTuple):
    """Where a default stands in the source, in bytes."""

    name: str
    start: int
    end: int


def set_defaults(notebook: Notebook, values: Mapping[str, str]) -> None:
    """Write the values, read as their parameters' types, as the defaults; names of no parameter are passed over.

    Raises UsageFault for a value that does not fit.
    """
    declared = declared_parameters(notebook) or {}
    typed = typed_values(declared, {name: text for name, text in values.items() if name in declared}, {})
    if not typed:
        return
    cell = next(cell for cell in notebook["cells"] if TAG in tags_of(cell))
    source = source_of(cell).encode()
    for default in reversed(list(_defaults(source))):
        if default.name in typed:
            new = _literal(default.name, typed[default.name]).encode()
            source = source[: default.start] + new + source[default.end :]
    cell["source"] = source.decode()


def _defaults(source: bytes) -> Iterator[_Default]:
    for statement in ast.parse(source).body:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                pass
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                pass
            case _:
                continue
        start = _offset(source, value.lineno, value.col_offset)
        yield _Default(name, start, _offset(source, value.end_lineno, value.end_col_offset))


def _offset(source: bytes, line: int | None, column: int | None) -> int:
    """Bytes before a place that `ast` names by its line and the bytes in that line."""
    before = source.split(b"\n")[: (line or 1) - 1]
    return sum(len(text) + 1 for text in before) + (column or 0)


def _literal(name: str, value: object) -> str:
    if isinstance(value, float) and not math.isfinite(value):
        raise UsageFault(f"parameter {name!r} must be finite, not {value}", "give a number")
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)
