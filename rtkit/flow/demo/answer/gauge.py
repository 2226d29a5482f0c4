"""A measured number on a line: what was wanted, its spread, and what it is compared with."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, NamedTuple

from rtkit.flow.demo.answer.views import Gauge, Mark
from rtkit.flow.demo.text.words import number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rtkit.expression import Criterion
    from rtkit.flow.demo.parts import Tone
    from rtkit.model import Metric

_MARGIN: Final = 0.18
_FLAT: Final = 0.1


class Scale(NamedTuple):
    """From what to what the line reaches."""

    low: float
    high: float

    def at(self, value: float) -> float:
        """Percent of the line, kept on it."""
        return round(min(100.0, max(0.0, 100 * (value - self.low) / (self.high - self.low))), 2)


def gauge(name: str, metric: Metric, criterion: Criterion | None, tone: Tone) -> Gauge | None:
    """The picture of one metric; None where its value, or all it is compared with, is missing."""
    value = float(metric.value)
    compared = [(word, float(other)) for word, other in _compared(metric) if math.isfinite(float(other))]
    limit = criterion.threshold if criterion and math.isfinite(criterion.threshold) else None
    if not math.isfinite(value) or (limit is None and not compared):
        return None
    spread = _spread(metric)
    scale = _scale([value, *(other for _, other in compared), *([] if limit is None else [limit]), *(spread or ())])
    if scale is None:
        return None
    return Gauge(
        name=name,
        text=_told(metric, compared, criterion),
        tone=tone,
        at=scale.at(value),
        marks=tuple(Mark(word, number(other, metric.unit), scale.at(other)) for word, other in compared),
        spread=(scale.at(spread[0]), scale.at(spread[1])) if spread else None,
        wanted=_wanted(criterion.operator, limit, scale) if criterion and limit is not None else None,
    )


def style_rules(gauges: Iterable[Gauge]) -> str:
    """Where everything stands on its line: numbers only, for the page's own stylesheet."""
    return "".join(f".{one.name}{{{_places(one)}}}" for one in gauges)


def _places(one: Gauge) -> str:
    places = {"v": one.at}
    if one.spread:
        places |= {"s": one.spread[0], "t": one.spread[1] - one.spread[0]}
    if one.wanted:
        places |= {"w": one.wanted[0], "x": one.wanted[1] - one.wanted[0]}
    places |= {mark.name[0]: mark.at for mark in one.marks}
    return ";".join(f"--{key}:{value:.2f}%" for key, value in places.items())


def _compared(metric: Metric) -> list[tuple[str, float | str]]:
    pairs = (("baseline", metric.baseline), ("champion", metric.champion))
    return [(word, value) for word, value in pairs if value is not None]


def _spread(metric: Metric) -> tuple[float, float] | None:
    if metric.spread is None:
        return None
    low, high = float(metric.spread.low), float(metric.spread.high)
    return (low, high) if math.isfinite(low) and math.isfinite(high) and low < high else None


def _scale(points: Sequence[float]) -> Scale | None:
    low, high = min(points), max(points)
    width = high - low or abs(low) * _FLAT or 1.0
    scale = Scale(low - width * _MARGIN, high + width * _MARGIN)
    return scale if math.isfinite(scale.high - scale.low) and scale.high > scale.low else None


def _wanted(operator: str, limit: float, scale: Scale) -> tuple[float, float] | None:
    if operator in (">", ">="):
        return scale.at(limit), 100.0
    if operator in ("<", "<="):
        return 0.0, scale.at(limit)
    return None


def _told(metric: Metric, compared: Iterable[tuple[str, float]], criterion: Criterion | None) -> str:
    parts = [f"{metric.name} is {number(float(metric.value), metric.unit)}"]
    if criterion:
        parts.append(f"wanted {criterion.text}")
    parts += [f"{word} {number(value, metric.unit)}" for word, value in compared]
    spread = _spread(metric)
    if spread:
        parts.append(f"measured from {number(spread[0])} to {number(spread[1])}")
    return ", ".join(parts)
