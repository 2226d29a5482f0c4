"""`K=V` on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtkit.errors import UsageFault

if TYPE_CHECKING:
    from collections.abc import Sequence


def read_pairs(texts: Sequence[str], option: str) -> dict[str, str]:
    """`["a=1", "b=x=y"]` -> {"a": "1", "b": "x=y"}; UsageFault where there is no `=`, or a name comes twice."""
    pairs: dict[str, str] = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals or not name.strip():
            raise UsageFault(f"{option} {text!r} has no value", f"write {option} name=value")
        if name.strip() in pairs:
            raise UsageFault(f"{option} gives {name.strip()!r} twice", "give each name once")
        pairs[name.strip()] = value
    return pairs
