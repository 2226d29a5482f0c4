"""A fault: what is wrong with a ticket, how much it matters, where it is, and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from rtkit.errors import RtkitError
    from rtkit.flow.lint.mends import Mend

Level = Literal["error", "warning", "note"]

LEVELS: Final[tuple[Level, ...]] = ("error", "warning", "note")


class Told(NamedTuple):
    """What a rule found; `cell` is the id of a cell, `field` the path of a field in the ticket's metadata.

    `level` is given where it is not the rule's own for a ticket of this status, `mend` where it is safe to mend.
    """

    message: str
    hint: str
    cell: str = ""
    field: str = ""
    level: Level | None = None
    mend: Mend | None = None


class Fault(NamedTuple):
    """What was told, by which rule and of which file; `ticket` is empty where the file is none."""

    rule: str
    level: Level
    message: str
    hint: str
    ticket: str
    path: str
    cell: str = ""
    field: str = ""
    mend: Mend | None = None

    @property
    def fixable(self) -> bool:
        """Whether `rtkit lint --fix` can mend it."""
        return self.mend is not None


class Fixed(NamedTuple):
    """Something that was mended, in a sentence."""

    ticket: str
    path: str
    message: str


class Report(NamedTuple):
    """Every fault that is left, the most serious of a ticket first; `tickets` is how many were looked at.

    `refused` are the errors of notebooks that could not be mended.
    """

    tickets: int
    faults: tuple[Fault, ...]
    fixed: tuple[Fixed, ...] = ()
    refused: tuple[RtkitError, ...] = ()

    def count(self, level: Level) -> int:
        """How many faults of that level there are."""
        return sum(fault.level == level for fault in self.faults)
