"""The steps of a syntax tree, in the order in which they are written."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from rtkit.flow.warm.calls import step_of_call
from rtkit.flow.warm.steps import Change, Import, SearchPath, Trick

if TYPE_CHECKING:
    from rtkit.flow.warm.steps import Step

_READS: Final = frozenset({"get", "copy", "items", "keys", "values"})
_TAKES_A_COPY: Final = frozenset({"dict", "len", "list", "print", "repr", "set", "sorted", "str"})
_TRICKS: Final = ("sys.modules", "sys.meta_path", "sys.path_hooks", "builtins.__import__")
_MAY_FAIL: Final = frozenset({"ImportError", "ModuleNotFoundError", "Exception", "BaseException"})
_Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


def steps_of(tree: ast.AST) -> list[Step]:
    """Its imports, and what it does to the environment and to the import system."""
    reader = _Reader()
    reader.visit(tree)
    return reader.steps


class _Reader(ast.NodeVisitor):
    """Follows names only as far as `import os as o` and `from os import environ` give them."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self._names: dict[str, str] = {}
        self._functions = 0
        self._guards = 0

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            top = alias.name.partition(".")[0]
            self._names[alias.asname or top] = alias.name if alias.asname else top
            self._add(Import(alias.name))

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        module = node.module or ""
        for alias in node.names:
            self._names[alias.asname or alias.name] = f"{module}.{alias.name}"
            self._notice_trick(f"{module}.{alias.name}")
        self._add(Import(module, tuple(alias.name for alias in node.names), node.level))

    def visit_Try(self, node: ast.Try) -> None:
        caught = {name for handler in node.handlers for name in _names_in(handler.type)}
        guards = bool(caught & _MAY_FAIL) or any(handler.type is None for handler in node.handlers)
        self._guards += guards
        for statement in node.body:
            self.visit(statement)
        self._guards -= guards
        for part in (*node.handlers, *node.orelse, *node.finalbody):
            self.visit(part)

    def visit_FunctionDef(self, node: _Function) -> None:
        self._functions += 1
        self.generic_visit(node)
        self._functions -= 1

    visit_AsyncFunctionDef = visit_Lambda = visit_FunctionDef  # noqa: N815  # the names that ast calls

    def visit_Subscript(self, node: ast.Subscript) -> None:
        if not self._is_environment(node.value):
            self.generic_visit(node)
            return
        if not isinstance(node.ctx, ast.Load):
            name = node.slice.value if isinstance(node.slice, ast.Constant) else None
            self._add(Change(f"sets {name}" if isinstance(name, str) else "sets the environment"))
        self.visit(node.slice)

    def visit_Call(self, node: ast.Call) -> None:
        called = self._name(node.func)
        step = step_of_call(called, node)
        if step is not None:
            self._add(step)
        reads = isinstance(node.func, ast.Attribute) and node.func.attr in _READS
        for part in () if reads and self._is_environment(node.func.value) else (node.func,):  # type: ignore[attr-defined]
            self.visit(part)
        for argument in node.args:
            if not (called in _TAKES_A_COPY and self._is_environment(argument)):
                self.visit(argument)
        for keyword in node.keywords:
            if not self._is_environment(keyword.value):  # f(env=os.environ), f(**os.environ)
                self.visit(keyword.value)

    def _only_reads(self, called: ast.expr) -> bool:
        """Whether this is `os.environ.get` or the like."""
        return isinstance(called, ast.Attribute) and called.attr in _READS and self._is_environment(called.value)

    def visit_Compare(self, node: ast.Compare) -> None:
        for part in (node.left, *node.comparators):
            if not self._is_environment(part):
                self.visit(part)

    def visit_Dict(self, node: ast.Dict) -> None:
        for key, value in zip(node.keys, node.values, strict=True):
            if key is not None:
                self.visit(key)
            if not self._is_environment(value):
                self.visit(value)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        self._notice(node)
        self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> None:
        self._notice(node)

    def _notice(self, node: ast.expr) -> None:
        """What is left of `os.environ` here may be given a name, changed in place, or handed on."""
        if self._is_environment(node):
            self._add(Change("may set the environment"))
        if self._name(node) == "sys.path":
            self._add(SearchPath(""))
        self._notice_trick(self._name(node))

    def _notice_trick(self, name: str) -> None:
        if name in _TRICKS:
            self._add(Trick(f"touches {name}"))

    def _add(self, step: Step) -> None:
        late = self._functions > 0
        if isinstance(step, Import):
            step = step._replace(guarded=self._guards > 0, late=late)
        elif isinstance(step, (Change, Trick)):
            step = step._replace(late=late)
        self.steps.append(step)

    def _is_environment(self, node: ast.expr) -> bool:
        return self._name(node) in ("os.environ", "os.environb")

    def _name(self, node: ast.expr) -> str:
        """`os.environ` for what means it here; empty for what has no name."""
        if isinstance(node, ast.Name):
            return self._names.get(node.id, node.id)
        if isinstance(node, ast.Attribute):
            owner = self._name(node.value)
            return f"{owner}.{node.attr}" if owner else ""
        return ""


def _names_in(node: ast.expr | None) -> set[str]:
    return {part.id for part in ast.walk(node) if isinstance(part, ast.Name)} if node else set()
