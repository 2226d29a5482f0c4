"""`rt.measure`: a number with what it is compared with."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal

from rtkit.author import checks
from rtkit.author.display import show
from rtkit.author.metric_card import metric_card
from rtkit.author.numbers import numbers, one_number
from rtkit.author.registry import REGISTRY
from rtkit.author.tolerance import tolerance_payload
from rtkit.mime import DIRECTIONS

if TYPE_CHECKING:
    from rtkit.author.registry import Current


def measure(
    name: str,
    value: object,
    *,
    unit: str = "",
    direction: Literal["higher", "lower"] | None = None,
    baseline: object = None,
    champion: object = None,
    board: str = "",
    tolerance: object = None,
    repeat: bool = False,
) -> float:
    """Measure the metric `name`, show it, and give its value back as a float.

    A list or one-dimensional array is measured as its mean, with its spread. `direction` is where better lies.
    `tolerance` is a number (absolute), `"2%"` (relative) or a pair (a range for the value). With `repeat=True` the
    values of several calls are one metric, and what is returned is their mean so far.

    Raises UsageFault for what is no number, and for a name that another call has measured.
    """
    checks.metric_name(name)
    values = numbers(value, f"the value of {name!r}")
    about: dict[str, object] = {
        "unit": checks.optional_text(unit, "unit="),
        "direction": None if direction is None else checks.choice(direction, "direction=", DIRECTIONS),
        "baseline": None if baseline is None else one_number(baseline, "baseline="),
        "champion": None if champion is None else one_number(champion, "champion="),
        "board": checks.optional_text(board, "board="),
        "tolerance": None if tolerance is None else tolerance_payload(tolerance),
    }
    said = {key: word for key, word in about.items() if word is not None and word != ""}
    current = REGISTRY.measure(name, values, said, repeat=repeat)
    show("metric", _payload(current), metric_card(current), display=current.display, update=current.shown)
    return current.value


def _payload(current: Current) -> dict[str, object]:
    payload = {"name": current.name, "value": current.value, **current.about}
    if current.spread:
        spread = current.spread
        payload["spread"] = {
            "count": spread.number,
            "deviation": spread.deviation,
            "low": spread.low,
            "high": spread.high,
        }
    return {key: _json(value) for key, value in payload.items()}


def _json(value: object) -> object:
    """Numbers that are not finite as tagged text, since JSON has none (rtkit.mime.NON_FINITE)."""
    if isinstance(value, dict):
        return {key: _json(item) for key, item in value.items()}
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    return value
