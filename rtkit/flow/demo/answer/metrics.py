"""The metrics that no hypothesis shows, beside what they are compared with."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from rtkit.flow.demo.answer.views import MetricRow, MetricTable
from rtkit.flow.demo.text.words import clean, number

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from rtkit.model import Metric


def metric_table(metrics: Iterable[Metric], anchors: Mapping[str, str], rested: Container[str]) -> MetricTable | None:
    """A row for each metric, those that nothing rests on apart; None where there is none."""
    rows: list[MetricRow] = []
    folded: list[MetricRow] = []
    for metric in metrics:
        (rows if metric.name in rested else folded).append(_row(metric, anchors[metric.name]))
    if not rows and not folded:
        return None
    return MetricTable(tuple(rows), _columns(rows), tuple(folded), _columns(folded))


def _columns(rows: Iterable[MetricRow]) -> tuple[str, ...]:
    return tuple(
        name for name in ("spread", "baseline", "champion", "change") if any(getattr(row, name) for row in rows)
    )


def _row(metric: Metric, anchor: str) -> MetricRow:
    change, better = _change(metric)
    return MetricRow(
        name=clean(metric.name),
        anchor=anchor,
        value=number(float(metric.value), metric.unit),
        spread=_spread(metric),
        baseline=_told(metric.baseline, metric.unit),
        champion=_told(metric.champion, metric.unit),
        change=change,
        better=better,
    )


def _told(value: float | str | None, unit: str) -> str:
    return "" if value is None else number(float(value), unit)


def _spread(metric: Metric) -> str:
    if metric.spread is None:
        return ""
    deviation = float(metric.spread.deviation)
    told = f"{deviation:.2g}" if math.isfinite(deviation) else number(deviation)
    return f"± {told} over {metric.spread.count}"


def _change(metric: Metric) -> tuple[str, bool | None]:
    """Against the champion where there is one, else the baseline; better or worse where the direction is told."""
    other = metric.champion if metric.champion is not None else metric.baseline
    if other is None:
        return "", None
    difference = float(metric.value) - float(other)
    if not math.isfinite(difference):
        return "", None
    better = None if metric.direction is None or not difference else (difference > 0) == (metric.direction == "higher")
    sign = "+" if difference > 0 else ""
    return f"{sign}{number(difference)}", better
