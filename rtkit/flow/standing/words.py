"""How a run ended and what a check found, in words for whichever door."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rtkit.model import Cancelled, Completed, Died, Failed, MissingInput, NotStarted, Outcome, TimedOut
from rtkit.model.allowance import allowed

if TYPE_CHECKING:
    from rtkit.model import Flip, MetricChange

_HOLDING: Final = {"holds": "held", "fails": "did not hold"}
_HOLDS_NOW: Final = {"holds": "holds now", "fails": "no longer holds"}


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


def flip_words(flip: Flip) -> str:
    """`H1 was supported, is refuted: auc is 0.98, wanted >= 0.99`."""
    because = f": {flip.because}" if flip.because else ""
    if not flip.now:
        return f"{flip.id} was accepted ({flip.accepted}), is no longer there"
    was, now = _HOLDING.get(flip.accepted, f"was {flip.accepted}"), _HOLDS_NOW.get(flip.now, f"is {flip.now}")
    revised = f"; its criterion was revised: {flip.revised}" if flip.revised else ""
    return f"{flip.id} {was}, {now}{because}{revised}"


def change_words(change: MetricChange) -> str:
    """`auc was 0.9921, is 0.9801 (allowed ± 0.003)`."""
    if change.now is None:
        return f"{change.name} was {_number(change.accepted)}, is no longer measured"
    may = f" (allowed {allowed(change.tolerance)})" if change.tolerance else ""
    return f"{change.name} was {_number(change.accepted)}, is {_number(change.now)}{may}"


def _number(value: float | str | None) -> str:
    return "nothing" if value is None else f"{float(value):.6g}"
