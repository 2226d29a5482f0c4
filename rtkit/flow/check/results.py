"""What a check found of one ticket: a type for each way it can end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from rtkit.model import outcome_name

if TYPE_CHECKING:
    from rtkit.errors import RtkitError
    from rtkit.flow.harvest import Resolved
    from rtkit.model import Checked, Comparison
    from rtkit.workspace.listing import TicketFile
    from rtkit.workspace.runs import StoredRun

GREEN: Final = frozenset({"reproduced", "unchanged", "unrecorded", "skipped"})
"""Outcomes that do not fail a check; `--strict` takes unrecorded out."""


class Unchanged(NamedTuple):
    """Nothing that could change the conclusions did, and they were reproduced the last time."""

    last: Checked


class Remembered(NamedTuple):
    """Nothing changed since the last check, and that did not reproduce the record: its result is told again."""

    last: Checked


class Compared(NamedTuple):
    """The ticket ran, and its results were compared with the record."""

    comparison: Comparison
    stored: StoredRun
    resolved: Resolved


class FellShort(NamedTuple):
    """The run did not complete."""

    stored: StoredRun
    resolved: Resolved


class Refused(NamedTuple):
    """The ticket could not be run or compared: a record that cannot be read, parameters it no longer has."""

    error: RtkitError


class Skipped(NamedTuple):
    """Nothing was done, and why."""

    because: str


class TicketCheck(NamedTuple):
    """A ticket and what was found; `changed` says what was not as at the last check, where there was one."""

    file: TicketFile
    found: Unchanged | Remembered | Compared | FellShort | Refused | Skipped
    changed: tuple[str, ...] = ()

    @property
    def outcome(self) -> str:  # one a kind
        """The word for it: `reproduced`, `drifted`, ..., or that of a run that fell short."""
        match self.found:
            case Unchanged():
                return "unchanged"
            case Remembered(last=last):
                return last.comparison.outcome
            case Compared(comparison=comparison):
                return comparison.outcome
            case FellShort(stored=stored):
                return outcome_name(stored.run.outcome)
            case Refused():
                return "not_started"
            case Skipped():
                return "skipped"

    @property
    def comparison(self) -> Comparison | None:
        """The comparison with the record, made now or remembered."""
        match self.found:
            case Compared(comparison=comparison):
                return comparison
            case Unchanged(last=last) | Remembered(last=last):
                return last.comparison
            case _:
                return None

    @property
    def stored(self) -> StoredRun | None:
        """The run; None where nothing ran."""
        return self.found.stored if isinstance(self.found, (Compared, FellShort)) else None

    def is_red(self, *, strict: bool = False) -> bool:
        """Whether this fails the check."""
        return self.outcome not in GREEN or (strict and self.outcome == "unrecorded")
