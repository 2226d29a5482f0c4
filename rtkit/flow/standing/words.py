"""How a run ended and what a check found, in words for whichever door."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rtkit.model import Cancelled, Completed, Died, Failed, MissingInput, NotStarted, Outcome, TimedOut
from rtkit.model.allowance import allowed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rtkit.model import Comparison, Difference, Flip, MetricChange
    from rtkit.workspace.lineage import Link

_MOST_DIFFERENCES: Final = 8
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


def change_lines(comparison: Comparison) -> Iterator[str]:
    """Everything that is not as accepted, the gravest first; nothing where all is."""
    for flip in comparison.flips:
        yield flip_words(flip)
    for change in comparison.drifted:
        yield change_words(change)


def difference_words(differences: Sequence[Difference], rest: str = "") -> str:
    """What differs around the results, in one line; `rest` says where the ones are that it leaves out."""
    if not differences:
        return "inputs and environment are as they were at acceptance"
    told = [_difference(one) for one in differences[:_MOST_DIFFERENCES]]
    left_out = len(differences) - len(told)
    more = f"; and {left_out} more{rest}" if left_out else ""
    return f"differs since acceptance: {'; '.join(told)}{more}"


def _difference(one: Difference) -> str:
    if one.kind == "input":
        what = "is new" if not one.accepted else "is gone" if not one.now else "changed"
        return f"{one.name} {what}"
    if not one.accepted or not one.now:
        return f"{one.name} {one.now or one.accepted} {'is new' if one.now else 'is gone'}"
    return f"{one.name} {one.accepted} -> {one.now}"


def resting_words(resting: Mapping[str, tuple[Link, ...]]) -> str:
    """The tickets that rest on this one, and how: `RT-0005 (was asked by N1)`."""
    told = (f"{ticket} ({', '.join(f'{link.how} {link.on}' for link in links)})" for ticket, links in resting.items())
    return "; ".join(told)
