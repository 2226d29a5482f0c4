"""Deciding one comparison: true, false, or not to be told within the measured spread."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise, product
from typing import TYPE_CHECKING, Final, NamedTuple

from rtkit.expression.amount import amount
from rtkit.expression.interval import Interval, Unknown
from rtkit.expression.measured import Measured
from rtkit.expression.tree import Reading, readings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rtkit.expression.tree import Comparison, Term
    from rtkit.model import Metric

_MOST_PINNED: Final = 4


class Compared(NamedTuple):
    """A comparison's truth, None where it cannot be told, and what each side amounts to or why that is unknown."""

    truth: bool | None
    sides: tuple[Interval | Unknown, ...]


def compare(comparison: Comparison, metrics: Mapping[str, Metric]) -> Compared:
    """Compare, with every measured metric anywhere within its value plus or minus its deviation."""
    compared = _compare(comparison, Measured(metrics))
    if compared.truth is None and not any(isinstance(side, Unknown) for side in compared.sides):
        return compared._replace(truth=_truth_when_pinned(comparison, metrics))
    return compared


def every(truths: Iterable[bool | None]) -> bool | None:
    """`and` in Kleene's three-valued logic."""
    found = set(truths)
    return False if False in found else None if None in found else True


def _compare(comparison: Comparison, measured: Measured) -> Compared:
    sides = tuple(_side(operand, measured) for operand in comparison.operands)
    pairs = zip(comparison.operators, pairwise(sides), strict=True)
    return Compared(every(_pair(operator, left, right) for operator, (left, right) in pairs), sides)


def _side(term: Term, measured: Measured) -> Interval | Unknown:
    try:
        return amount(term, measured.read)
    except Unknown as unknown:
        return unknown


def _pair(operator: str, left: Interval | Unknown, right: Interval | Unknown) -> bool | None:
    if isinstance(left, Unknown) or isinstance(right, Unknown):
        return None
    if operator in {">", ">="}:
        left, right = right, left
    if operator in {"<", ">"}:
        return _settled(left.high < right.low, left.low >= right.high)
    if operator in {"<=", ">="}:
        return _settled(left.high <= right.low, left.low > right.high)
    apart = left.high < right.low or right.high < left.low
    same = left.low == left.high == right.low == right.high
    return _settled(same, apart) if operator == "==" else _settled(apart, same)


def _settled(surely: bool, surely_not: bool) -> bool | None:
    return True if surely else False if surely_not else None


def _truth_when_pinned(comparison: Comparison, metrics: Mapping[str, Metric]) -> bool | None:
    """Tell the truth if it is the same with each metric written twice at its low end, value and high end.

    Intervals take two readings of a metric for independent, and `(auc - 0.5) / auc` for wider than it is.
    """
    values = (reading for reading in readings(comparison) if reading.part == "value")
    counts = Counter(reading.metric for reading in values)
    twice = [metric for metric, count in counts.items() if count > 1 and metrics[metric].spread is not None]
    if not twice or len(twice) > _MOST_PINNED:
        return None
    ends = [Measured(metrics).read(Reading(metric)) for metric in twice]
    truths = {
        _compare(comparison, Measured(metrics, dict(zip(twice, point, strict=True)))).truth for point in product(*ends)
    }
    return truths.pop() if len(truths) == 1 else None
