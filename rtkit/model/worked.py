"""The working days between two moments, as a calendar knows them: half days, Monday to Friday."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from rtkit.model.moments import aware, in_zone

_NOON: Final = 12
_WORKDAYS: Final = 5
_WEEK: Final = 7
_FIRST: Final = date(1, 1, 1)  # a Monday


def working_days(start: datetime, end: datetime) -> float:
    """The half days that work could have touched, those of both moments included: at least 0.5.

    Days are those of the time zone of `end`; a moment without a zone is UTC.
    """
    end = aware(end)
    start = in_zone(start, end.tzinfo)
    halves = _halves_before(end) + _is_workday(end) - _halves_before(start)
    return max(1, halves) / 2


def timebox_of(amount: float) -> str:
    """`1.5` -> `"1.5d"`."""
    return f"{amount:g}d" if amount < 1e6 else f"{amount:.0f}d"  # noqa: PLR2004  # beyond it `g` writes an exponent


def _is_workday(when: datetime) -> int:
    return int(when.weekday() < _WORKDAYS)


def _halves_before(when: datetime) -> int:
    """Half days of work from the first Monday of the calendar to the one in which `when` lies."""
    weeks, day = divmod((when.date() - _FIRST).days, _WEEK)
    today = _is_workday(when) * int(when.hour >= _NOON)
    return 2 * (_WORKDAYS * weeks + min(day, _WORKDAYS)) + today
