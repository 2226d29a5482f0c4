"""A document written anew, with everything that still means the same left as it was written."""

from __future__ import annotations

from itertools import zip_longest
from typing import Any, Final

_MISSING: Final = object()


def kept(raw: Any, before: Any, after: Any) -> Any:  # noqa: ANN401  # plain JSON values
    """`after` in the words of `raw`, which is what `before` was read from: a 20 stays 20, a default stays written.

    `before` and `after` are as rtkit writes them, so that what means the same is equal.
    """
    if before == after:
        return raw
    if isinstance(raw, dict) and isinstance(before, dict) and isinstance(after, dict):
        return _kept_fields(raw, before, after)
    if isinstance(raw, list) and isinstance(before, list) and isinstance(after, list) and len(raw) == len(before):
        return _kept_items(raw, before, after)
    return after


def _kept_fields(raw: dict[str, Any], before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    fields = {
        # neither has it: a default that was written
        name: value if name not in before and name not in after else kept(value, before.get(name), after.get(name))
        for name, value in raw.items()
        if (name in before) <= (name in after)
    }
    return fields | {name: value for name, value in after.items() if name not in fields}


def _kept_items(raw: list[Any], before: list[Any], after: list[Any]) -> list[Any]:
    """Item by item where none was added before another or taken away; else those that are as they were."""
    if after[: len(before)] == before or len(after) == len(before):
        pairs = zip_longest(raw, before, after, fillvalue=_MISSING)
        return [new if old is _MISSING else kept(was, old, new) for was, old, new in pairs]
    return [next((was for was, old in zip(raw, before, strict=True) if old == new), new) for new in after]
