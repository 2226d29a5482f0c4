"""Looking up what an expression reads among the measured metrics."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from rtkit.errors import nearest
from rtkit.expression.grammar import PARTS
from rtkit.expression.interval import Interval, Unknown, exactly

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rtkit.expression.tree import Reading
    from rtkit.model import Metric


class Measured:
    """The metrics; those in `pinned` are taken as exactly the number given there, in spite of their spread."""

    def __init__(self, metrics: Mapping[str, Metric], pinned: Mapping[str, float] | None = None) -> None:
        self._metrics = metrics
        self._pinned = pinned or {}

    def read(self, reading: Reading) -> Interval:
        """Look the reading up.

        Raises Unknown where it was not measured or is not finite.
        """
        metric = self._metrics.get(reading.metric)
        if metric is None:
            raise Unknown(f"{reading.metric} was not measured{self._meant(reading.metric)}")
        if reading.part != "value":
            return _compared_with(metric, reading.part)
        if reading.metric in self._pinned:
            return exactly(self._pinned[reading.metric])
        return _value(metric)

    def _meant(self, name: str) -> str:
        hint = nearest(name, {*self._metrics, *PARTS})
        return f" ({hint})" if hint.startswith("did you mean") else ""


def _value(metric: Metric) -> Interval:
    value = _finite(metric.value, metric.name)
    if metric.spread is None:
        return exactly(value)
    deviation = abs(_finite(metric.spread.deviation, f"the spread of {metric.name}"))
    return Interval(
        _finite(value - deviation, f"the spread of {metric.name}"),
        value,
        _finite(value + deviation, f"the spread of {metric.name}"),
    )


def _compared_with(metric: Metric, part: str) -> Interval:
    number = metric.baseline if part == "baseline" else metric.champion
    if number is None:
        raise Unknown(f"{metric.name} has no {part}")
    return exactly(_finite(number, f"the {part} of {metric.name}"))


def _finite(number: float | str, what: str) -> float:
    value = float(number)
    if not math.isfinite(value):
        name = "not a number (NaN)" if math.isnan(value) else "infinite"
        raise Unknown(f"{what} is {name}")
    return value
