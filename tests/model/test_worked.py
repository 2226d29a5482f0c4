"""Working days as a calendar counts them."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rtkit.model import days, timebox_of, working_days

MONDAY = datetime(2026, 11, 16, tzinfo=UTC)


def at(day: int, hour: int) -> datetime:
    """An hour of a day of the week from MONDAY on."""
    return MONDAY + timedelta(days=day, hours=hour)


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ((0, 9), (0, 11), 0.5),
        ((0, 9), (0, 16), 1),
        ((0, 14), (1, 9), 1),
        ((0, 9), (4, 17), 5),
        ((4, 14), (7, 10), 1),
        ((5, 9), (6, 17), 0.5),
        ((5, 9), (7, 10), 0.5),
        ((0, 9), (14, 9), 10.5),
        ((2, 9), (1, 9), 0.5),
    ],
)
def test_half_days_count_from_monday_to_friday(start, end, told):
    assert working_days(at(*start), at(*end)) == told


def test_the_days_are_those_of_the_zone_of_the_end():
    east = timezone(timedelta(hours=9))
    start = at(0, 23)  # Tuesday, 08:00 there
    assert working_days(start, at(1, 2).astimezone(east)) == 0.5
    assert working_days(start.replace(tzinfo=None), at(1, 2)) == 1


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_the_first_and_the_last_day_of_the_calendar_are_days_in_any_zone(text):
    assert working_days(datetime.fromisoformat(text), MONDAY) >= 0.5


@given(st.datetimes(), st.datetimes())
def test_any_two_moments_give_days_that_a_ticket_can_hold(start, end):
    told = working_days(start, end)
    assert told >= 0.5
    assert days(timebox_of(told)) == pytest.approx(told, abs=0.5)
