"""The Python in a notebook's cells, read and never run: its trees, and the calls of rtkit in them."""

from __future__ import annotations

import ast
import re
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from rtkit.notebook.cells import cell_id, code_cells, language_of, source_of
from rtkit.notebook.syntax import python_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rtkit.notebook.read import Notebook

_CALLED: Final = ("accepted", "answer", "assume", "decide", "evidence", "finding", "measure", "next_ticket")
_LINE_END: Final = re.compile(r"\r\n|\n|\r")  # as Python counts lines: a form feed ends none


class Cell:
    """A code cell; `tree` is None where it is no Python that can be read, and made when it is first asked for."""

    def __init__(self, index: int, id_: str, source: str) -> None:
        self.index = index
        self.id = id_
        self.source = source

    @cached_property
    def tree(self) -> ast.Module | None:
        """What the source says."""
        return python_in(self.source)


class Call(NamedTuple):
    """A call of one of rtkit's functions; `is_plain` where it is a statement of its own at the cell's top level."""

    function: str
    cell: Cell
    node: ast.Call
    is_plain: bool

    def argument(self, name: str, position: int | None = None) -> ast.expr | None:
        """The expression given for a parameter, by keyword or by position; None where there is none to be seen."""
        for keyword in self.node.keywords:
            if keyword.arg == name:
                return keyword.value
        positional = self.node.args
        return positional[position] if position is not None and position < len(positional) else None

    @property
    def is_spread(self) -> bool:
        """Whether it takes arguments that stand elsewhere (`*names`, `**fields`)."""
        starred = any(isinstance(one, ast.Starred) for one in self.node.args)
        return starred or any(one.arg is None for one in self.node.keywords)


class Code(NamedTuple):
    """All code cells, the calls in them in order, and by cell the functions used in ways that cannot be followed."""

    cells: tuple[Cell, ...]
    calls: tuple[Call, ...]
    unclear: Mapping[str, frozenset[str]]

    def of(self, function: str) -> tuple[Call, ...]:
        """The calls of one function."""
        return tuple(call for call in self.calls if call.function == function)

    def is_clear(self, function: str, cell: str | None = None) -> bool:
        """Whether every use of the function, in the notebook or in one cell, is a plain call."""
        cells = [self.unclear.get(cell, frozenset())] if cell is not None else self.unclear.values()
        return not any(function in names for names in cells)


def read_code(notebook: Notebook) -> Code:
    """Read the code cells; a notebook in another language has none."""
    if language_of(notebook) != "python":
        return Code((), (), {})
    cells = tuple(Cell(index, cell_id(cell, index), source_of(cell)) for index, cell in code_cells(notebook))
    modules, functions = _names(cells)
    named = re.compile(rf"\b(?:{'|'.join(map(re.escape, (*modules, *functions)))})\b")
    calls: list[Call] = []
    unclear: dict[str, frozenset[str]] = {}
    for cell in (cell for cell in cells if (modules or functions) and named.search(cell.source)):
        found = list(_uses(cell, named, modules, functions))
        calls += [Call(use.function, cell, use.node, use.is_plain) for use in found if use.node is not None]
        unclear[cell.id] = frozenset(use.function for use in found if not use.is_plain)
    return Code(cells, tuple(calls), unclear)


def _names(cells: tuple[Cell, ...]) -> tuple[frozenset[str], dict[str, str]]:
    """What the notebook calls rtkit, and what it calls the functions that it imports from it."""
    modules: set[str] = set()
    functions: dict[str, str] = {}
    for cell in cells:
        for node in ast.walk(cell.tree) if "rtkit" in cell.source and cell.tree else ():
            if isinstance(node, ast.Import):
                modules |= {one.asname or one.name for one in node.names if one.name == "rtkit"}
            elif isinstance(node, ast.ImportFrom) and node.module == "rtkit":
                functions |= {one.asname or one.name: one.name for one in node.names}
    if "*" in functions:
        functions |= {name: name for name in _CALLED}
    return frozenset(modules), functions


class _Use(NamedTuple):
    function: str
    node: ast.Call | None
    is_plain: bool


def _uses(cell: Cell, named: re.Pattern[str], modules: frozenset[str], functions: Mapping[str, str]) -> Iterator[_Use]:
    """Every use of a function of rtkit; one without a call, or in a cell that cannot be read, has no node."""
    if cell.tree is None:
        for name in dict.fromkeys(re.findall(r"\b(\w+)\s*\(", cell.source)):
            yield _Use(functions.get(name, name), None, is_plain=False)
        return
    plain = {id(one.value) for one in cell.tree.body if isinstance(one, ast.Expr)}
    called: set[int] = set()
    for node in _in_order(_naming(cell.source, cell.tree, named)):
        if isinstance(node, ast.Call) and (function := _function(node.func, modules, functions)):
            called.add(id(node.func))
            yield _Use(function, node, id(node) in plain)
        elif id(node) not in called and (function := _function(node, modules, functions)):
            yield _Use(function, None, is_plain=False)


def _naming(source: str, tree: ast.Module, named: re.Pattern[str]) -> list[ast.AST]:
    """The statements in whose lines rtkit is named: only these are worth a walk."""
    lines = _LINE_END.split(source)
    return [one for one in tree.body if named.search("\n".join(lines[one.lineno - 1 : one.end_lineno]))]


def _in_order(nodes: list[ast.AST]) -> Iterator[ast.AST]:
    """Every node, one before what stands in it, in the order of the text; without recursion, since sums get long."""
    waiting = nodes[::-1]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += reversed(list(ast.iter_child_nodes(node)))


def _function(node: ast.AST, modules: frozenset[str], functions: Mapping[str, str]) -> str:
    match node:
        case ast.Attribute(value=ast.Name(id=module), attr=name) if module in modules:
            return name
        case ast.Name(id=name, ctx=ast.Load()) if name in functions:
            return functions[name]
    return ""
