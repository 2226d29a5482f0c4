"""The metrics an expression names, and whether there are such."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtkit.errors import nearest
from rtkit.expression.fault import ExpressionFault, quoted
from rtkit.expression.grammar import PARTS
from rtkit.expression.tree import readings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rtkit.expression.parse import Expression


def names(expression: Expression) -> frozenset[str]:
    """List the metrics that the expression reads."""
    return frozenset(reading.metric for reading in readings(expression.truth))


def check_names(expression: Expression, known: Iterable[str]) -> None:
    """Raise ExpressionFault at the first name that is none of the known metrics."""
    metrics = frozenset(known)
    for reading in readings(expression.truth):
        if not reading.bare and reading.metric not in metrics:
            raise ExpressionFault(
                f"unknown name {quoted(reading.metric)} at {reading.position}",
                nearest(reading.metric, {*metrics, *PARTS}),
                reading.position,
            )
