"""Whether an expression holds for what was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rtkit.expression.compare import compare, every
from rtkit.expression.fault import ExpressionFault
from rtkit.expression.measured import Measured
from rtkit.expression.parse import parse
from rtkit.expression.sentences import say, together
from rtkit.expression.tree import Comparison, Junction, Not

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rtkit.expression.parse import Expression
    from rtkit.expression.tree import Truth
    from rtkit.model import Metric


class Evaluation(NamedTuple):
    """True, false, or None where it cannot be told; and why, in a sentence with the numbers."""

    truth: bool | None
    because: str


def evaluate(expression: Expression, metrics: Mapping[str, Metric]) -> Evaluation:
    """Whether the expression holds, in Kleene's three-valued logic; never raises."""
    return _evaluate(expression.truth, metrics, negated=False)


def evaluate_text(text: str, metrics: Mapping[str, Metric]) -> Evaluation:
    """Whether the text holds; None, with what is wrong with it, where it is no expression."""
    try:
        expression = parse(text)
    except ExpressionFault as fault:
        return Evaluation(None, str(fault))
    return evaluate(expression, metrics)


def _evaluate(truth: Truth, metrics: Mapping[str, Metric], *, negated: bool) -> Evaluation:
    match truth:
        case Comparison():
            compared = compare(truth, metrics)
            return Evaluation(compared.truth, say(truth, compared, Measured(metrics).read, negated=negated))
        case Not():
            inner = _evaluate(truth.operand, metrics, negated=not negated)
            return inner._replace(truth=_opposite(inner.truth))
        case Junction():
            return _joined(truth.word, [_evaluate(part, metrics, negated=negated) for part in truth.operands])


def _joined(word: str, parts: list[Evaluation]) -> Evaluation:
    truths = [part.truth for part in parts]
    truth = every(truths) if word == "and" else _opposite(every(map(_opposite, truths)))
    return Evaluation(truth, together(part.because for part in parts if part.truth is truth))


def _opposite(truth: bool | None) -> bool | None:
    return None if truth is None else not truth
