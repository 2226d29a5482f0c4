"""Whose baseline a bare `baseline` is: that of the only metric in its comparison."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rtkit.expression.fault import ExpressionFault
from rtkit.expression.tree import Arithmetic, Call, Comparison, Negative, Reading, readings

if TYPE_CHECKING:
    from rtkit.expression.tree import Term


def bind(comparison: Comparison) -> Comparison:
    """Give every reading of the comparison its metric.

    Raises ExpressionFault where one is bare and the comparison names no metric, or several.
    """
    everything = tuple(readings(comparison))
    bare = next((reading for reading in everything if reading.bare), None)
    if bare is None:
        return comparison
    metrics = sorted({reading.metric for reading in everything if not reading.bare})
    if len(metrics) != 1:
        raise _no_owner(bare, metrics)
    return replace(comparison, operands=tuple(_bound(operand, metrics[0]) for operand in comparison.operands))


def _bound(term: Term, metric: str) -> Term:
    match term:
        case Reading(bare=True):
            return replace(term, metric=metric)
        case Negative():
            return Negative(_bound(term.operand, metric))
        case Arithmetic():
            return replace(term, operands=tuple(_bound(operand, metric) for operand in term.operands))
        case Call():
            return replace(term, arguments=tuple(_bound(argument, metric) for argument in term.arguments))
        case _:
            return term


def _no_owner(bare: Reading, metrics: list[str]) -> ExpressionFault:
    told = f"{bare.part!r} at {bare.position}"
    if metrics:
        choices = " or ".join(f"{metric}.{bare.part}" for metric in metrics[:3])
        listed = f"{', '.join(metrics[:3])}{' ...' if metrics[3:] else ''}"
        return ExpressionFault(f"{told} could belong to several metrics: {listed}", f"write {choices}", bare.position)
    return ExpressionFault(
        f"{told} belongs to no metric: its comparison names none", f"write eer.{bare.part}", bare.position
    )
