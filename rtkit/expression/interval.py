"""Numbers known up to their spread: a value, and the lowest and highest it may be."""

from __future__ import annotations

from typing import NamedTuple


class Unknown(Exception):  # not an error: a reason why a number is not known
    """Why a number cannot be told, as a sentence."""


class Interval(NamedTuple):
    """A number from `low` to `high`, measured as `value`; an exact one has all three the same."""

    low: float
    value: float
    high: float


def exactly(value: float) -> Interval:
    """Take the number as one without a spread."""
    return Interval(value, value, value)


def add(a: Interval, b: Interval) -> Interval:
    """Add the two."""
    return Interval(a.low + b.low, a.value + b.value, a.high + b.high)


def subtract(a: Interval, b: Interval) -> Interval:
    """Subtract the second from the first."""
    return Interval(a.low - b.high, a.value - b.value, a.high - b.low)


def multiply(a: Interval, b: Interval) -> Interval:
    """Multiply the two."""
    ends = (a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high)
    return Interval(min(ends), a.value * b.value, max(ends))


def divide(a: Interval, b: Interval) -> Interval:
    """Divide the first by the second, within which zero must not lie."""
    ends = (a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high)
    return Interval(min(ends), a.value / b.value, max(ends))


def negate(a: Interval) -> Interval:
    """Change the sign."""
    return Interval(-a.high, -a.value, -a.low)


def absolute(a: Interval) -> Interval:
    """Drop the sign."""
    low = 0.0 if a.low <= 0 <= a.high else min(abs(a.low), abs(a.high))
    return Interval(low, abs(a.value), max(abs(a.low), abs(a.high)))
