"""How far from its accepted value a metric may lie, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtkit.model.results import Absolute, Range, Relative

if TYPE_CHECKING:
    from collections.abc import Callable

    from rtkit.model.results import Tolerance


def allowed(tolerance: Tolerance, number: Callable[[float], str] = "{:g}".format) -> str:
    """`± 0.003`, `± 2%`, `0.1 to 0.2`; `number` writes the numbers."""
    told = as_written(tolerance, number)
    return told if isinstance(tolerance, Range) else f"± {told}"


def as_written(tolerance: Tolerance, number: Callable[[float], str] = "{:g}".format) -> str:
    """`0.003`, `2%`, `0.1 to 0.2`, as an author gives it."""
    match tolerance:
        case Absolute(by=by):
            return number(by)
        case Relative(by=by):
            return f"{number(by * 100)}%"
        case Range(low=low, high=high):
            return f"{number(low)} to {number(high)}"
