"""A plan: every step that a renumbering takes, in words too, and what has to stay."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from rtkit.flow.renumber.steps import Edit, Move


class Change(NamedTuple):
    """A file or folder below the root, by its new name, and what changes there."""

    path: str
    what: str


@dataclass(frozen=True, slots=True)
class Plan:
    """Folders to move, files to write, and those to remove once all else is done; `left` are sentences."""

    moves: tuple[Move, ...] = ()
    edits: tuple[Edit, ...] = ()
    removals: tuple[Edit, ...] = ()
    changes: tuple[Change, ...] = ()
    left: tuple[str, ...] = ()

    def __add__(self, other: Plan) -> Plan:
        """Both plans together."""
        return Plan(
            self.moves + other.moves,
            self.edits + other.edits,
            self.removals + other.removals,
            self.changes + other.changes,
            self.left + other.left,
        )
