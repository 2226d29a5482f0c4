"""Words and numbers as the page writes them."""

from __future__ import annotations

import math
import re
from datetime import UTC
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from rtkit.model.moments import aware, in_zone

if TYPE_CHECKING:
    from datetime import datetime

_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_STEPS: Final = (("day", 86400.0), ("hour", 3600.0), ("minute", 60.0))


def clean(text: str) -> str:
    """The text without what HTML and UTF-8 cannot hold: control characters, and halves of characters."""
    return _FORBIDDEN.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def number(value: float, unit: str = "") -> str:
    """Four significant digits, thousands set apart, a true minus sign, the unit behind a narrow space."""
    return f"{_digits(value)}\u202f{unit}" if unit else _digits(value)


def _digits(value: float) -> str:
    if math.isnan(value):
        return "not a number"
    if math.isinf(value):
        return "∞" if value > 0 else "\u2212∞"
    if value == int(value) and abs(value) < 1e15:  # noqa: PLR2004  # beyond it a float holds no odd whole numbers
        text = f"{int(value):,}"
    elif abs(value) >= 10000:  # noqa: PLR2004  # five digits before the point need none behind it
        text = f"{value:,.0f}" if abs(value) < 1e15 else f"{value:.3e}"  # noqa: PLR2004
    else:
        text = f"{value:.4g}"
    return text.replace("-", "\u2212")


def criterion(expression: str) -> str:
    """An expression with the signs that people read."""
    return clean(expression).replace(">=", "≥").replace("<=", "≤").replace("==", "=").replace("!=", "≠")


def count(number_of: int, noun: str) -> str:
    """`1 line`, `14 lines`."""
    return f"{number_of:,} {noun}" if number_of == 1 else f"{number_of:,} {noun}s"


def seconds(value: float) -> str:
    """`0.4 s`, `12 s`, `3 min 20 s`."""
    if value < 10:  # noqa: PLR2004  # below ten seconds the tenths are worth telling
        return f"{value:.1f} s"
    minutes, rest = divmod(round(value), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


def ago(when: datetime, now: datetime) -> str:
    """`3 days ago`; `just now` within a minute, and for what a wrong clock puts in the future."""
    passed = (aware(now) - aware(when)).total_seconds()
    for noun, size in _STEPS:
        if passed >= size:
            return f"{count(int(passed // size), noun)} ago"
    return "just now"


def date(when: datetime) -> str:
    """`18 Nov 2026`."""
    return f"{when.day} {when:%b %Y}"


def moment(when: datetime, now: datetime) -> Markup:
    """A moment as people say it, with the exact time for who points at it; the page's script keeps it true."""
    exact = in_zone(when, UTC)
    return Markup('<time datetime="{}" title="{} UTC">{}</time>').format(
        exact.isoformat(timespec="seconds"), f"{date(exact)}, {exact:%H:%M}", ago(when, now)
    )
