"""Turning plain JSON values into the model, telling every fault of a value together.

msgspec stops at the first error, so a value that is refused is taken apart: field by field, item by item.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, TypeVar, get_args, get_origin

import msgspec

from rtkit.codec.learning import ready
from rtkit.codec.wording import plain_words
from rtkit.errors import Invalid, Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

T = TypeVar("T")

MOST_PROBLEMS: Final = 100
"""As many are looked for: nobody reads more, and a body may hold tens of thousands, each with its own suggestion."""

_PATH_IN_MESSAGE = re.compile(r"^(?P<text>.*?) - at `(?P<path>\$[^`]*)`$", re.DOTALL)


def convert(value: object, to: type[T], what: str, hint: str = "") -> T:
    """The value as the type `to`.

    Raises Invalid, with its problems and their paths, where it does not fit; `what` names the thing in the sentence.
    """
    try:
        return msgspec.convert(value, ready(to))
    except (msgspec.ValidationError, RecursionError, UnicodeEncodeError):
        problems = find_problems(value, to)
        count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        count = f"at least {count}" if len(problems) == MOST_PROBLEMS else count
        raise Invalid(f"{what} has {count}", hint, problems) from None


def find_problems(value: object, to: Any, path: str = "$") -> list[Problem]:  # noqa: ANN401  # any type msgspec knows
    """The first hundred faults that keep the value from being a `to`, in the order of the value."""
    try:
        msgspec.convert(value, ready(to))
    except RecursionError:
        return [Problem(path, "nested too deeply")]
    except UnicodeEncodeError:
        return _first(_inner_problems(value, to, path)) or [Problem(path, "half a character, which UTF-8 cannot hold")]
    except msgspec.ValidationError as error:
        return _first(_inner_problems(value, to, path)) or [_own_problem(error, path)]
    return []


def _first(problems: Iterator[Problem]) -> list[Problem]:
    return list(islice(problems, MOST_PROBLEMS))


def _inner_problems(value: object, to: Any, path: str) -> Iterator[Problem]:  # noqa: ANN401
    struct = _struct_for(value, to)
    if struct is not None and isinstance(value, dict):
        yield from _struct_problems(value, struct, path)
        return
    item_type = _item_type(to)
    if item_type is not None and isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            yield from find_problems(item, item_type, f"{path}[{index}]")
    value_type = _mapping_value_type(to)
    if value_type is not None and isinstance(value, dict):
        for key, item in value.items():
            yield from find_problems(item, value_type, f"{path}.{key}")


def _struct_problems(value: dict[str, object], struct: Any, path: str) -> Iterator[Problem]:  # noqa: ANN401
    fields = {field.encode_name: field for field in msgspec.structs.fields(struct)}
    tag_field = struct.__struct_config__.tag_field
    for key, item in value.items():
        if key in fields:
            yield from find_problems(item, fields[key].type, f"{path}.{key}")
        elif key != tag_field:
            yield Problem(f"{path}.{key}", f"unknown field, {nearest(str(key), fields)}")
    for name, field in fields.items():
        if field.required and name not in value:
            yield Problem(f"{path}.{name}", "missing")


def _members(to: Any) -> tuple[Any, ...]:  # noqa: ANN401
    """The members of a union, else the type alone; annotations are taken off."""
    if isinstance(to, msgspec.inspect.Type):
        return (to,)
    args = get_args(to)
    origin = get_origin(to)
    if origin is not None and hasattr(to, "__metadata__"):
        return _members(args[0])
    import types
    import typing

    if origin in (types.UnionType, typing.Union):
        return tuple(inner for arg in args for inner in _members(arg))
    return (to,)


def _struct_for(value: object, to: Any) -> Any | None:  # noqa: ANN401
    structs = [m for m in _members(to) if isinstance(m, type) and issubclass(m, msgspec.Struct)]
    if len(structs) == 1:
        return structs[0]
    if isinstance(value, dict):
        for struct in structs:
            config = struct.__struct_config__
            if config.tag is not None and value.get(config.tag_field) == config.tag:
                return struct
    return None


def _item_type(to: Any) -> Any | None:  # noqa: ANN401
    for member in _members(to):
        if get_origin(member) in (tuple, list):
            return get_args(member)[0]
    return None


def _mapping_value_type(to: Any) -> Any | None:  # noqa: ANN401
    for member in _members(to):
        if get_origin(member) is dict:
            return get_args(member)[1]
    return None


def _own_problem(error: msgspec.ValidationError, path: str) -> Problem:
    match = _PATH_IN_MESSAGE.match(str(error))
    if match is None:
        return Problem(path, plain_words(str(error)))
    return Problem(path + match["path"][1:], plain_words(match["text"]))
