"""What was masked and where, in words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST: Final = 6


class Secret(NamedTuple):
    """Something that was masked: its kind, where it stands in words, and the id of the cell, if it is in one."""

    kind: str
    where: str
    cell: str = ""


def told(secrets: Sequence[Secret]) -> str:
    """`a GitHub token in the code of cell 5, 2 passwords in the output of cell 7`; empty where there are none."""
    counted = Counter((secret.kind, secret.where) for secret in secrets)
    parts = [f"{_some(kind, count)} in {where}" for (kind, where), count in counted.items()]
    more = len(parts) - _MOST
    return ", ".join(parts[:_MOST]) + (f", and {more} more" if more > 0 else "")


def mending(secrets: Sequence[Secret]) -> str:
    """What to do about them."""
    return "take it out and revoke it" if len(secrets) == 1 else "take them out and revoke them"


def _some(kind: str, count: int) -> str:
    if count > 1:
        head, _, tail = kind.partition(" in ")
        return f"{count} {head}{'es' if head.endswith('s') else 's'}" + (f" in {tail}" if tail else "")
    return f"{'an' if kind[0] in 'AOaeio' else 'a'} {kind}"
