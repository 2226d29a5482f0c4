"""What counts as a number: Python's, numpy's and pandas' scalars, and lists of them; everything else is refused."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from rtkit.errors import UsageFault

if TYPE_CHECKING:
    from collections.abc import Sequence

_DURATIONS: Final = ("timedelta", "timedelta64", "Timedelta")

_HINTS: Final = {
    "NoneType": "does the function return its result? a missing value is float('nan')",
    "dict": "measure each value under its own name",
    **dict.fromkeys(("bool", "bool_"), "write int(...) if 0 or 1 is meant"),
    **dict.fromkeys(_DURATIONS, "write .total_seconds(), and unit='s'"),
    **dict.fromkeys(("generator", "map", "filter", "zip", "set", "dict_values", "range"), "make it a list: list(...)"),
}
"""What to do instead, by the name of the type."""


class Spread(NamedTuple):
    """How several values scatter: their number, sample standard deviation, least and greatest."""

    number: int
    deviation: float
    low: float
    high: float


def one_number(value: object, what: str) -> float:
    """Give the value as a float, finite or not. Raises UsageFault where it is no single number."""
    number = _scalar(value, what)
    if number is not None:
        return number
    dimensions = _dimensions(value)
    if dimensions is not None:
        raise UsageFault(f"{what} must be one number, not {_array_words(value, dimensions)}", _array_hint(value))
    raise UsageFault(f"{what} must be a number, not {_kind(value)}", _hint(value))


def numbers(value: object, what: str) -> tuple[float, ...]:
    """Give the value as one float, or those of a list or one-dimensional array."""
    items = _items(value)
    if items is None:
        return (one_number(value, what),)
    if not items:
        raise UsageFault(f"{what} is an empty list", "give at least one number")
    return tuple(one_number(item, f"item {index} of {what}") for index, item in enumerate(items))


def mean(values: Sequence[float]) -> float:
    """Calculate the arithmetic mean; NaN or infinite where the values are."""
    if len(values) == 1:
        return values[0]
    if not all(map(math.isfinite, values)):
        return sum(values) / len(values)
    try:
        return math.fsum(values) / len(values)
    except OverflowError:
        # near the greatest float: halves cannot overflow, and rounding must not lead out of the values
        middle = 2 * math.fsum(value / 2 / len(values) for value in values)
        return max(min(values), min(middle, max(values)))


def spread(values: Sequence[float]) -> Spread | None:
    """Tell how the values scatter; None for a single one."""
    count = len(values)
    if count == 1:
        return None
    if any(map(math.isnan, values)):
        return Spread(count, math.nan, math.nan, math.nan)
    return Spread(count, _deviation(values), min(values), max(values))


def _deviation(values: Sequence[float]) -> float:
    middle = mean(values)
    distances = [value - middle for value in values]
    widest = max(map(abs, distances))
    if widest == 0 or not math.isfinite(widest):
        return widest if widest == 0 else math.nan
    # scaled first: the squares of very large or very small distances would leave the range of a float
    squares = math.fsum((distance / widest) ** 2 for distance in distances)
    return widest * math.sqrt(squares / (len(values) - 1))


def _scalar(value: object, what: str) -> float | None:
    from numbers import Real

    if isinstance(value, bool) or type(value).__name__ in _DURATIONS:
        return None
    if not isinstance(value, Real):
        from decimal import Decimal

        if not isinstance(value, Decimal):
            return None
    try:
        return float(value)
    except OverflowError:
        raise UsageFault(f"{what} is too large for a float", "give it in another unit") from None
    except (TypeError, ValueError):
        return None


def _items(value: object) -> list[Any] | None:
    if isinstance(value, (list, tuple)):
        return list(value)
    if _dimensions(value) != 1 or _size(value) == 1:
        return None
    tolist = getattr(value, "tolist", None) or getattr(value, "to_list", None)
    if not callable(tolist):
        return None
    items = tolist()
    return items if isinstance(items, list) else None


def _dimensions(value: object) -> int | None:
    """Count those of an array, series, frame or tensor; None for anything else, numpy's own scalars included."""
    dimensions = getattr(value, "ndim", None)
    is_scalar = any(base.__name__ == "generic" and base.__module__ == "numpy" for base in type(value).__mro__)
    return dimensions if isinstance(dimensions, int) and not is_scalar else None


def _size(value: object) -> int:
    """Count how many items an array has: the product of its shape."""
    shape = getattr(value, "shape", ())
    return math.prod(shape) if isinstance(shape, tuple) else 0


def _array_words(value: object, dimensions: int) -> str:
    shape = getattr(value, "shape", None)
    return f"an array of {dimensions} dimensions" + (f", {tuple(shape)}" if isinstance(shape, tuple) and shape else "")


def _array_hint(value: object) -> str:
    if _size(value) == 1 and hasattr(value, "item"):
        return "take the number out with .item()"
    return "give one number such as .mean(), or a one-dimensional list, which is measured with its spread"


def _kind(value: object) -> str:
    if value is None:
        return "None"
    if isinstance(value, str):
        return f"the text {value[:40]!r}"
    return f"{type(value).__name__} {value!r}" if type(value).__name__ in ("bool", "bool_") else type(value).__name__


def _hint(value: object) -> str:
    hint = _HINTS.get(type(value).__name__)
    if hint is None and callable(value):
        return "call it: is a pair of parentheses missing?"
    return hint or "convert it with float(...)"
