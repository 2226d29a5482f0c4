"""Ids in the forms that people type."""

import pytest

from rtkit.model import Reference, days, format_id, parse_id, parse_reference


@pytest.mark.parametrize("text", ["7", "07", "RT-7", "rt-0007", "RT7", " RT-0007 "])
def test_an_id_is_read_in_any_usual_form(text):
    assert parse_id(text) == "RT-0007"


@pytest.mark.parametrize("text", ["", "seven", "RT-", "RT-7a", "7.5", "-7", "9" * 30])
def test_what_is_no_id_is_none(text):
    assert parse_id(text) is None


def test_ids_beyond_four_digits_stay_ids():
    assert parse_id(format_id(12345)) == "RT-12345"


def test_a_reference_names_a_ticket_and_a_part():
    assert parse_reference("rt-3#n1") == Reference("RT-0003", "N1")
    assert str(parse_reference("3")) == "RT-0003"
    assert parse_reference("3#") is None
    assert parse_reference("3#1") is None


@pytest.mark.parametrize(("timebox", "expected"), [("2d", 2.0), ("4h", 0.5), ("1.5d", 1.5)])
def test_a_timebox_is_a_number_of_working_days(timebox, expected):
    assert days(timebox) == expected


@pytest.mark.parametrize("text", ["", "2", "d", "2w", "-1d", "2 d"])
def test_what_is_no_timebox_is_refused(text):
    with pytest.raises(ValueError, match="not a timebox"):
        days(text)
