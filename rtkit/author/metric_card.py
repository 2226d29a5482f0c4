"""The card of a metric: a number never stands alone, so what it is compared with stands beside it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

from rtkit.author.cards import Card, said
from rtkit.author.tolerance import tolerance_words
from rtkit.fill import show_number

if TYPE_CHECKING:
    from rtkit.author.numbers import Spread
    from rtkit.author.registry import Current

NOT_FINITE: Final = "not finite: verdicts that need it are inconclusive"


def metric_card(current: Current) -> Card:
    """`eer 0.096`, and small: baseline, champion, the better or worse, the spread, the tolerance."""
    about: dict[str, Any] = current.about
    unit = about.get("unit", "")
    tolerance = about.get("tolerance")
    return Card(
        current.name,
        f"{show_number(current.value)} {unit}".strip(),
        small=said(
            "" if math.isfinite(current.value) else NOT_FINITE,
            *(_compared(key, current.value, about) for key in ("baseline", "champion")),
            _scatter(current.spread),
            tolerance_words(tolerance) if tolerance else "",
            f"board {about['board']}" if "board" in about else "",
        ),
        anchor=current.name,
    )


def _compared(key: str, value: float, about: dict[str, Any]) -> str:
    if key not in about:
        return ""
    reference = about[key]
    delta = value - reference
    stated = f"{key} {show_number(reference)}"
    if not math.isfinite(delta):
        return stated
    return f"{stated}, {_difference(delta, value, reference, about.get('direction'))}"


def _difference(delta: float, value: float, reference: float, direction: str | None) -> str:
    if delta == 0:
        return "the same"
    if direction is None:
        word = "higher" if delta > 0 else "lower"
    else:
        word = "better" if (delta > 0) == (direction == "higher") else "worse"
    return f"{word} by {_rounded(abs(delta), max(_decimals(value), _decimals(reference)))}"


def _rounded(delta: float, decimals: int) -> str:
    """As many decimals as the numbers it is the difference of, unless nothing would be left of it."""
    shown = f"{delta:,.{decimals}f}"
    return shown if float(shown.replace(",", "")) else f"{delta:.2g}"


def _decimals(value: float) -> int:
    mantissa, _, exponent = show_number(value).partition("e")
    return max(0, len(mantissa.partition(".")[2]) - int(exponent or 0))


def _scatter(spread: Spread | None) -> str:
    if spread is None:
        return ""
    around = "" if math.isnan(spread.deviation) else f" ± {spread.deviation:.2g}"
    return f"{spread.number} values{around}, {show_number(spread.low)} to {show_number(spread.high)}"
