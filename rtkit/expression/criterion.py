"""The one limit a simple criterion sets to one metric, for a picture of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rtkit.expression.amount import amount
from rtkit.expression.interval import Unknown
from rtkit.expression.measured import Measured
from rtkit.expression.sentences import subject_first
from rtkit.expression.text import truth_text
from rtkit.expression.tree import Comparison, Reading, readings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rtkit.expression.parse import Expression
    from rtkit.model import Metric

_PAIR = 2


class Criterion(NamedTuple):
    """`metric` `operator` `threshold`; `text` is the criterion as written, the metric first."""

    metric: str
    operator: str
    threshold: float
    text: str


def criterion(expression: Expression, metrics: Mapping[str, Metric]) -> Criterion | None:
    """Find the limit, if the expression compares one metric's value with a known one; otherwise None."""
    truth = expression.truth
    if not isinstance(truth, Comparison) or len(truth.operands) != _PAIR:
        return None
    turned = subject_first(truth)
    subject, limit = turned.operands
    if not isinstance(subject, Reading) or subject.part != "value":
        return None
    if any(reading.metric == subject.metric and reading.part == "value" for reading in readings(limit)):
        return None
    try:
        threshold = amount(limit, Measured(metrics).read).value
    except Unknown:
        return None
    return Criterion(subject.metric, turned.operators[0], threshold, truth_text(turned))
