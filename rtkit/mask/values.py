"""Plain data without secrets: JSON values, and records of named fields."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar

from rtkit.mask.literals import is_secret
from rtkit.mask.names import kind_of_name, secret_name
from rtkit.mask.span import MASK
from rtkit.mask.text import mask_text

T = TypeVar("T")
Tell = Callable[[str], None]

_AS_THEY_ARE: Final = frozenset(
    {"id", "cell", "holds", "expect", "guardrails", "sha256", "source_sha256", "commit"}
    | {"packages", "tables", "notebook", "source"}
)
"""Fields of the model that are looked up, computed with, or compared by their very letters."""

_DEEPEST: Final = 200
TOO_DEEP: Final = "[masked: nested too deeply to be looked at]"


def mask_value(value: T, tell: Tell | None = None) -> T:
    """The value with every text in it masked, itself where there is nothing to mask; `tell` hears each secret's kind.

    Of mappings the keys are masked too, and a text under a key that is called `password` or so.
    """
    return _masked(value, tell or _silent, 0)  # type: ignore[no-any-return]


def mask_value_of(name: str, value: str, tell: Tell | None = None) -> str:
    """A text that is called so."""
    word = secret_name(name)
    if word and is_secret(word, value):
        (tell or _silent)(kind_of_name(word))
        return MASK
    return mask_value(value, tell)


def is_masked(value: object) -> bool:
    """Whether a part of the value was masked as a secret."""
    if isinstance(value, str):
        return MASK in value or "[masked: " in value
    parts = (
        (*value.values(), *value) if isinstance(value, Mapping) else value if isinstance(value, (list, tuple)) else ()
    )
    return any(map(is_masked, parts))


def _masked(value: Any, tell: Tell, depth: int) -> Any:  # noqa: ANN401, PLR0911  # one a kind of plain data
    if isinstance(value, str):
        return _text(value, tell)
    if isinstance(value, (int, float, bytes, type(None))):
        return value
    if depth > _DEEPEST:
        return TOO_DEEP
    if isinstance(value, dict):
        return _mapping(value, tell, depth)
    fields = getattr(value, "__struct_fields__", None) or getattr(value, "_fields", None)
    if fields:
        return _fields(value, fields, tell, depth)
    if isinstance(value, (list, tuple)):
        parts = [_masked(part, tell, depth + 1) for part in value]
        return value if _same(parts, value) else type(value)(parts)
    return value


def _text(value: str, tell: Tell) -> str:
    found = mask_text(value)
    for kind in found.kinds:
        tell(kind)
    return value if found.text == value else found.text


def _mapping(value: dict[Any, Any], tell: Tell, depth: int) -> dict[Any, Any]:
    changed = {}
    for key, part in value.items():
        name = _text(key, tell) if isinstance(key, str) else key
        if isinstance(key, str) and isinstance(part, str):
            new = mask_value_of(key, part, tell)
        else:
            new = _masked(part, tell, depth + 1)
        changed[name] = new
    if all(name is key for name, key in zip(changed, value, strict=False)) and _same(changed.values(), value.values()):
        return value
    whole = copy.copy(value)  # of its own type
    whole.clear()
    whole.update(changed)
    return whole


def _fields(value: Any, fields: tuple[str, ...], tell: Tell, depth: int) -> Any:  # noqa: ANN401
    before = {name: getattr(value, name) for name in fields}
    after = {name: part if name in _AS_THEY_ARE else _masked(part, tell, depth + 1) for name, part in before.items()}
    return value if _same(after.values(), before.values()) else type(value)(**after)


def _same(some: Any, others: Any) -> bool:  # noqa: ANN401
    return len(some) == len(others) and all(one is other for one, other in zip(some, others, strict=True))


def _silent(kind: str) -> None:
    """Nobody asked."""
