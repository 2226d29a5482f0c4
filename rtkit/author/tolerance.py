"""How far a metric may move before a check calls it drifted: a number, `"2%"`, or a pair."""

from __future__ import annotations

import math
import re
from typing import Final

from rtkit.author.numbers import one_number
from rtkit.errors import UsageFault
from rtkit.fill import show_number

_FORMS: Final = "a number (absolute), '2%' (relative) or a pair (least, greatest)"
_PAIR: Final = 2


def tolerance_payload(value: object) -> dict[str, object]:
    """Give the machine form of `tolerance=`."""
    if isinstance(value, str):
        return {"type": "relative", "by": _fraction(value)}
    if isinstance(value, (list, tuple)):
        return _range(value)
    return {"type": "absolute", "by": _allowed(one_number(value, "tolerance"))}


def tolerance_words(payload: dict[str, object]) -> str:
    """`tolerance 0.005`, `tolerance 2%`, `allowed from 0.09 to 0.11`."""
    if payload["type"] == "range":
        return f"allowed from {_shown(payload['low'])} to {_shown(payload['high'])}"
    if payload["type"] == "relative":
        return f"tolerance {float(str(payload['by'])) * 100:.4g}%"
    return f"tolerance {_shown(payload['by'])}"


def _fraction(value: str) -> float:
    match = re.fullmatch(r"\s*(-?\d+(?:\.\d*)?|-?\.\d+)\s*%\s*", value)
    if match is None:
        raise UsageFault(f"{value!r} is no tolerance", f"give {_FORMS}")
    return _allowed(float(match[1]) / 100)


def _allowed(by: float) -> float:
    if by < 0 or not math.isfinite(by):
        raise UsageFault(f"a tolerance cannot be {show_number(by)}", f"give {_FORMS}")
    return by


def _range(pair: list[object] | tuple[object, ...]) -> dict[str, object]:
    if len(pair) != _PAIR:
        raise UsageFault(f"a tolerance of {len(pair)} values says nothing", f"give {_FORMS}")
    low, high = (one_number(end, "an end of the tolerance") for end in pair)
    if not (math.isfinite(low) and math.isfinite(high)):
        raise UsageFault("the ends of a tolerance must be finite", f"give {_FORMS}")
    if low > high:
        ends = f"({show_number(low)}, {show_number(high)})"
        raise UsageFault(f"the tolerance {ends} is empty", "put the lesser end first")
    return {"type": "range", "low": low, "high": high}


def _shown(number: object) -> str:
    return show_number(float(str(number)))
