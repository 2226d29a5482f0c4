"""A notebook's parameters: declared in its `parameters` cell, typed, and checked before anything runs.

papermill only warns of a name that the notebook does not have, enforces no type, and overlooks `int | None`.
"""

from __future__ import annotations

import ast
import io
import json
import re
import tokenize
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

from rtkit.errors import UsageFault, nearest
from rtkit.notebook.cells import language_of, source_of, tags_of
from rtkit.notebook.syntax import plain_python

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rtkit.model import ParameterLimits
    from rtkit.notebook.read import Notebook

TAG: Final = "parameters"

_TYPES: Final[dict[str, Any]] = {
    "int": int, "float": float, "str": str, "bool": bool, "list": list, "dict": dict, "tuple": tuple, "set": set,
    "None": None, "List": list, "Dict": dict, "Tuple": tuple, "Set": set,
}  # fmt: skip


_TYPE_COMMENT = re.compile(r"type:\s*(?P<type>[\w\[\], |.]+?)\s*(?:#(?P<help>.*))?$")


class Parameter(NamedTuple):
    """One parameter: `type` is what its value must be (None: anything), `default` its source text."""

    name: str
    type: Any
    default: str
    help: str


def declared_parameters(notebook: Notebook) -> dict[str, Parameter] | None:
    """The parameters that the notebook's `parameters` cell declares, by name; empty where it has none.

    The type is the annotation or papermill's `# type: int` comment; without either, that of the default.
    None where the notebook is not in Python, or the cell is no valid Python: then nothing can be checked.
    """
    if language_of(notebook) != "python":
        return None
    cell = next((cell for cell in notebook["cells"] if TAG in tags_of(cell)), None)
    if cell is None:
        return {}
    source = source_of(cell)
    tree = plain_python(source)
    if tree is None:
        return None
    comments = _comments(source)
    try:
        found = [_declared(statement, comments) for statement in tree.body]
    except RecursionError:  # a default nested deeper than it can be written back
        return None
    return {parameter.name: parameter for parameter in found if parameter is not None}


def _declared(statement: ast.stmt, comments: Mapping[int, str]) -> Parameter | None:
    match statement:
        case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation, value=ast.expr() as value):
            declared: ast.expr | None = annotation
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            declared = None
        case _:
            return None
    comment = comments.get(statement.end_lineno or statement.lineno, "")
    typed = _TYPE_COMMENT.match(comment)
    if typed is not None:
        comment = (typed["help"] or "").strip()
        if declared is None:
            declared = _expression(typed["type"])
    return Parameter(name, _type_of(declared, value), ast.unparse(value), comment)


def _comments(source: str) -> dict[int, str]:
    """Each line's comment, without its hash sign."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return {token.start[0]: token.string[1:].strip() for token in tokens if token.type == tokenize.COMMENT}


def typed_values(
    declared: Mapping[str, Parameter] | None, given: Mapping[str, object], limits: Mapping[str, ParameterLimits]
) -> dict[str, object]:
    """The given values as their parameters want them; text from a command line is read as the type.

    Raises UsageFault for an unknown name, a value of another type, or one outside the ticket's limits.
    """
    if declared is None:
        return dict(given)
    values: dict[str, object] = {}
    for name, value in given.items():
        if name not in declared:
            raise UsageFault(f"the ticket has no parameter {name!r}", nearest(name, declared))
        values[name] = _typed(declared[name], value)
        if name in limits:
            _check_limits(name, values[name], limits[name])
    return values


def _typed(parameter: Parameter, value: object) -> object:
    candidates = _readings(value) if isinstance(value, str) and parameter.type is not str else [value]
    for candidate in candidates:
        try:
            # The value itself: conversion only tells whether it fits (and makes 3 a float where one is wanted).
            return msgspec.convert(candidate, parameter.type) if parameter.type is not None else candidate
        except (msgspec.ValidationError, TypeError):
            continue
    wanted = getattr(parameter.type, "__name__", str(parameter.type))
    raise UsageFault(
        f"parameter {parameter.name!r} must be {wanted}, not {value!r}", f"its default is {parameter.default}"
    )


def _readings(text: str) -> list[object]:
    """What a text may mean: a Python literal, a JSON value, the text itself."""
    readings: list[object] = []
    for read in (ast.literal_eval, json.loads):
        try:
            readings.append(read(text))
        except (ValueError, SyntaxError, MemoryError, RecursionError):
            continue
    return [*readings, text]


def _check_limits(name: str, value: object, limits: ParameterLimits) -> None:
    if limits.choices and value not in limits.choices:
        known = ", ".join(map(str, limits.choices))
        raise UsageFault(f"parameter {name!r} cannot be {value!r}", f"choose one of: {known}")
    if isinstance(value, (int, float)):
        if limits.min is not None and value < limits.min:
            raise UsageFault(f"parameter {name!r} is {value}, less than {limits.min}", "give a greater value")
        if limits.max is not None and value > limits.max:
            raise UsageFault(f"parameter {name!r} is {value}, more than {limits.max}", "give a smaller value")


def _type_of(declared: ast.expr | None, default: ast.expr) -> Any:  # noqa: ANN401  # a type expression
    if declared is not None:
        try:
            return _type_from(declared)
        except (KeyError, TypeError):
            return None
    try:
        value = ast.literal_eval(default)
    except (ValueError, TypeError):
        return None
    return None if value is None else type(value)


def _expression(text: str) -> ast.expr | None:
    try:
        return ast.parse(text.strip(), mode="eval").body
    except SyntaxError:
        return None


def _type_from(node: ast.expr) -> Any:  # noqa: ANN401
    """The type that an annotation means, from the few that a parameter can have."""
    match node:
        case ast.Name(id=name):
            return _TYPES[name]
        case ast.Constant(value=None):
            return None
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            return _type_from(left) | _type_from(right)
        case ast.Subscript(value=ast.Name(id="Optional"), slice=inner):
            return _type_from(inner) | None
        case ast.Subscript(value=outer, slice=ast.Tuple(elts=inners)):
            return _type_from(outer)[tuple(_type_from(inner) for inner in inners)]
        case ast.Subscript(value=outer, slice=inner):
            return _type_from(outer)[_type_from(inner)]
    raise KeyError(ast.unparse(node))
