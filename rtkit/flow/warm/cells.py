"""The steps of a whole notebook, its cells in order with their magics, and those of a file of the project."""

from __future__ import annotations

import ast
import json
import re
from functools import cache
from typing import TYPE_CHECKING, Final

from rtkit.flow.warm.magics import LINE, UNMARKED, step_of_magic
from rtkit.flow.warm.python import steps_of
from rtkit.flow.warm.steps import Trick
from rtkit.notebook.cells import code_cells, source_of
from rtkit.notebook.syntax import plain_python, python_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rtkit.flow.warm.steps import Step
    from rtkit.notebook.read import Notebook

_CELL_MAGIC: Final = re.compile(r"\s*%%(?P<name>\w+)[^\n]*\n?")
_PROGRAMS: Final = (
    "bash",
    "cmd",
    "perl",
    "pypy",
    "python",
    "python2",
    "python3",
    "ruby",
    "script",
    "sh",
    "system",
    "sx",
)
_TEXTS: Final = ("file", "html", "javascript", "js", "latex", "markdown", "R", "sql", "svg", "writefile")
_NO_PYTHON_HERE: Final = frozenset({*_PROGRAMS, *_TEXTS})


def steps_in(notebook: Notebook) -> Iterator[tuple[int, Step]]:
    """Each step with the index of its cell."""
    for index, cell in code_cells(notebook):
        for step in steps_of_cell(source_of(cell)):
            yield index, step


def steps_of_cell(source: str) -> list[Step]:
    """The steps of one cell; a trick where it is no Python that can be read."""
    first = _CELL_MAGIC.match(source)
    if first is not None and first["name"] in _NO_PYTHON_HERE:
        return []
    code = source[first.end() :] if first is not None else source
    tree = python_in(code) or python_in(UNMARKED.sub("pass", code))
    magics = _magics(code) if tree is None or plain_python(code) is None else []
    if tree is None and first is None:
        return [*(step for _, step in magics), Trick("has code that cannot be read")]
    if not magics:
        return steps_of(tree) if tree is not None else []
    return _in_order(tree or ast.Module([], []), magics)


def steps_of_file(path: Path) -> tuple[Step, ...]:
    """The steps of a module or a notebook of the project; a trick where it cannot be read."""
    try:
        state = path.stat()
        return _steps_of_file(path, state.st_mtime_ns, state.st_size)
    except (OSError, ValueError, KeyError, TypeError):
        return (Trick(f"runs {path.name}, which cannot be read"),)


@cache
def _steps_of_file(path: Path, _changed: int, _size: int) -> tuple[Step, ...]:
    text = path.read_text("utf-8")
    if path.suffix == ".ipynb":
        return tuple(step for _, step in steps_in(json.loads(text)))
    tree = plain_python(text) if path.suffix == ".py" else None
    if tree is None:
        raise ValueError(path)
    return tuple(steps_of(tree))


def _magics(code: str) -> list[tuple[int, Step]]:
    found = ((code.count("\n", 0, match.start()) + 1, step_of_magic(match[1])) for match in LINE.finditer(code))
    return [(line, step) for line, step in found if step is not None]


def _in_order(tree: ast.Module, magics: list[tuple[int, Step]]) -> list[Step]:
    """The steps of the statements, with the magics where they stand between or inside them."""
    steps: list[Step] = []
    for statement in tree.body:
        while magics and magics[0][0] <= (statement.end_lineno or statement.lineno):
            steps.append(magics.pop(0)[1])
        steps += steps_of(statement)
    return steps + [step for _, step in magics]
