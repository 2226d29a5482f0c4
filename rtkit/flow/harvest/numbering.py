"""Ids of findings, assumptions, decisions and next tickets: as written, else by position."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from msgspec.structs import replace

from rtkit.model import Assumption, Decision, Finding, NextTicket

if TYPE_CHECKING:
    from collections.abc import Sequence

Part = TypeVar("Part", Finding, Assumption, Decision, NextTicket)

_LETTERS: Final = {Finding: "F", Assumption: "A", Decision: "D", NextTicket: "N"}


def number(parts: Sequence[Part]) -> tuple[tuple[Part, ...], tuple[str, ...]]:
    """Give each part an id, and a sentence for each id that was written twice; the later one is numbered."""
    written = {part.id for part in parts if _is_written(part)}
    seen: set[str] = set()
    problems: list[str] = []
    numbered: list[Part] = []
    for part in parts:
        id_ = part.id
        if not _is_written(part) or id_ in seen:
            id_ = _free(_LETTERS[type(part)], written | seen)
        if _is_written(part) and id_ != part.id:
            problems.append(f"cell {part.cell}: {part.id} is used twice; the later one is shown as {id_}")
        seen.add(id_)
        numbered.append(replace(part, id=id_))
    return tuple(numbered), tuple(problems)


def _is_written(part: Part) -> bool:
    """Tell whether there is an id: the model's default, F0 and the like, stands for none."""
    return part.id != f"{_LETTERS[type(part)]}0"


def _free(letter: str, taken: set[str]) -> str:
    count = 1
    while f"{letter}{count}" in taken:
        count += 1
    return f"{letter}{count}"
