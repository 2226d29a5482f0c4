"""How a run ended, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtkit.model import Cancelled, Completed, Died, Failed, MissingInput, NotStarted, TimedOut

if TYPE_CHECKING:
    from rtkit.model import Outcome


def outcome_words(outcome: Outcome) -> str:  # noqa: PLR0911  # one a kind of outcome
    """How the run ended, in a clause."""
    match outcome:
        case Completed():
            return "completed"
        case Failed(index=index, error=error):
            return f"failed in cell {index + 1}: {error}"
        case TimedOut(index=index, limit=limit, seconds=seconds):
            what = "the cell's limit" if limit == "cell" else "the budget"
            return f"timed out in cell {index + 1}: {what} of {seconds:g} s was passed"
        case Died(index=index, reason=reason):
            return f"died in cell {index + 1}: {reason}"
        case MissingInput(paths=paths):
            return f"missing input: {', '.join(paths)}"
        case NotStarted(reason=reason):
            return f"not started: {reason}"
        case Cancelled():
            return "cancelled"
