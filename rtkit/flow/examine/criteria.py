"""What the criteria of a draft say in words, and whether they hold by what is measured so far."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from rtkit.errors import nearest
from rtkit.expression import ExpressionFault, evaluate, names, parse
from rtkit.expression.reads import reads, unmeasured
from rtkit.flow.examine.parts import expressions
from rtkit.mime import is_placeholder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rtkit.expression import Expression
    from rtkit.model import Metric

_MOST_TOLD: Final = 3

Now = Literal["true", "false", "inconclusive", "unknown"]


class CriterionSaid(NamedTuple):
    """An expression of the draft at its path: what it says and whether it holds, or what is wrong with it and where.

    `column` counts its characters from 0. Without a message, `hint` names a metric that may have been meant.
    """

    place: str
    expression: str
    reads: str = ""
    now: Now = "unknown"
    message: str = ""
    hint: str = ""
    column: int | None = None


def criteria(metadata: Mapping[str, Any], metrics: Mapping[str, Metric]) -> Iterator[CriterionSaid]:
    """Say every expression; one that is empty, or still the template's placeholder, has nothing to say."""
    for place, text in expressions(metadata):
        if text.strip() and not is_placeholder(text):
            yield _said(place, text, metrics)


def _said(place: str, text: str, metrics: Mapping[str, Metric]) -> CriterionSaid:
    try:
        expression = parse(text)
    except ExpressionFault as fault:
        return CriterionSaid(place, text, message=fault.message, hint=fault.hint, column=fault.position - 1)
    return CriterionSaid(
        place, text, reads(expression, metrics), _now(expression, metrics), hint=_meant(expression, metrics)
    )


def _now(expression: Expression, metrics: Mapping[str, Metric]) -> Now:
    truth = evaluate(expression, metrics).truth
    if truth is None:
        return "unknown" if unmeasured(expression, metrics) else "inconclusive"
    return "true" if truth else "false"


def _meant(expression: Expression, metrics: Mapping[str, Metric]) -> str:
    missing = sorted(names(expression) - metrics.keys())[:_MOST_TOLD]
    hints = (f"{name!r}: {nearest(name, metrics)}" for name in missing)
    return "; ".join(hint for hint in hints if "did you mean" in hint)
