"""Numbers as people read them: four significant digits, and more only where two would look the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from rtkit.expression.interval import Interval

_DIGITS: Final = 4
_ALL_DIGITS: Final = 17
_LARGE: Final = 1e15


def figure(value: float, digits: int = _DIGITS) -> str:
    """`0.1045`, `12346`, `1.2e-05`."""
    # Adding zero turns a negative zero into zero.
    text = f"{value + 0.0:.{digits}g}"
    return f"{value:.0f}" if "e" in text and 1 <= abs(value) < _LARGE else text


def spread_figure(amount: Interval, digits: int = _DIGITS) -> str:
    """`0.951 ± 0.004`; without a spread the value alone."""
    reach = max(amount.high - amount.value, amount.value - amount.low)
    return f"{figure(amount.value, digits)} ± {figure(reach, digits - 2)}" if reach else figure(amount.value, digits)


def telling_digits(a: float, b: float) -> int:
    """How many digits it takes to tell two numbers apart, at least four."""
    if a == b:
        return _DIGITS
    return next((n for n in range(_DIGITS, _ALL_DIGITS) if figure(a, n) != figure(b, n)), _ALL_DIGITS)
