"""What a record knows of one metric, in the words of `rt.measure`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from rtkit.author.numbers import Spread

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORDS: Final = ("unit", "direction", "board")
_ROUNDING: Final = 1e-6
"""How far a metric without a tolerance may move, as a share: the default of the setting `tolerance`."""


class Recorded(NamedTuple):
    """The accepted value of a metric, what `rt.measure` was told of it, its spread, and how far off it may be."""

    value: float
    about: dict[str, Any]
    spread: Spread | None
    allowed: float


def recorded(metric: Mapping[str, Any]) -> Recorded:
    """Read a metric of a record. Raises one of Python's own errors where it is none."""
    value = float(metric["value"])
    about: dict[str, Any] = {word: str(metric[word]) for word in _WORDS if metric.get(word)}
    tolerance = metric.get("tolerance")
    if tolerance is not None:
        about["tolerance"] = _as_written(tolerance)
    return Recorded(value, about, _spread(metric.get("spread")), _allowed(value, tolerance))


def _as_written(tolerance: Mapping[str, Any]) -> float | str | tuple[float, float]:
    if tolerance["type"] == "range":
        return float(tolerance["low"]), float(tolerance["high"])
    if tolerance["type"] == "relative":
        return _percent(float(tolerance["by"]))
    return float(tolerance["by"])


def _percent(share: float) -> str:
    """`2%` for 0.02, never with an exponent and never rounded."""
    from decimal import Decimal

    return f"{(Decimal(repr(share)) * 100).normalize():f}%"


def _allowed(value: float, tolerance: Mapping[str, Any] | None) -> float:
    if tolerance is None:
        return abs(value) * _ROUNDING
    if tolerance["type"] == "range":
        return max(abs(float(tolerance[end]) - value) for end in ("low", "high"))
    by = float(tolerance["by"])
    return by * abs(value) if tolerance["type"] == "relative" else by


def _spread(spread: Mapping[str, Any] | None) -> Spread | None:
    if spread is None:
        return None
    return Spread(int(spread["count"]), *(float(spread[key]) for key in ("deviation", "low", "high")))
