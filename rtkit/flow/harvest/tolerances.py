"""How far a metric may move from its accepted value."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from rtkit.model import Absolute, Range, Relative

if TYPE_CHECKING:
    from rtkit.model import Ticket, Tolerance
    from rtkit.settings import Settings

_ROUNDING: Final = 1e-12
"""A value on the very edge of its tolerance is within: 0.3 - 0.1 is not quite 0.2 in binary."""


def default_tolerance(ticket: Ticket, settings: Settings) -> Tolerance:
    """The tolerance of metrics that have none of their own: the ticket's, else the workspace's."""
    text = settings.tolerance if ticket.tolerance is None else ticket.tolerance
    return Relative(float(text.rstrip("%")) / 100) if isinstance(text, str) else Absolute(text)


def lies_within(value: float, accepted: float, tolerance: Tolerance) -> bool:
    """Whether the value may stand for the accepted one; NaN and infinities stand only for themselves."""
    if not (math.isfinite(value) and math.isfinite(accepted)):
        return value == accepted or (math.isnan(value) and math.isnan(accepted))
    edge = _ROUNDING * max(abs(value), abs(accepted))
    match tolerance:
        case Absolute(by=by):
            return abs(value - accepted) <= by + edge
        case Relative(by=by):
            return abs(value - accepted) <= by * abs(accepted) + edge
        case Range(low=low, high=high):
            return low - edge <= value <= high + edge
