"""Moving on: what is superseded and by which, and what the work took."""

from datetime import UTC, datetime, timedelta

import pytest

from rtkit.errors import UsageFault
from rtkit.flow.passes import move_ticket


@pytest.fixture
def move(workspace):
    return lambda name, status, spent=None: move_ticket(workspace, name, status, spent)


def test_a_superseded_ticket_tells_which_superseded_it(ticket, move):
    ticket("1", number=1)
    ticket("1", number=2, supersedes=["RT-0001", "RT-0003"])
    assert move("1", "superseded").replaced_by == ("RT-0002",)
    assert move("2", "superseded").replaced_by == ()


def test_an_answered_ticket_tells_what_it_supersedes_and_still_stands(ticket, move):
    form = {"cell_type": "markdown", "source": "Yes.", "metadata": {"tags": ["rtkit-answer"]}}
    ticket("1", number=1)
    ticket("1", number=2, status="superseded")
    ticket(form, number=3, supersedes=["RT-0001", "RT-0002", "RT-0099"])
    assert move("3", "review").replaces == ()
    assert move("3", "answered").replaces == ("RT-0001",)


def test_a_review_counts_the_working_days_once(ticket, move):
    ticket("1", started=(datetime.now(UTC) - timedelta(days=7)).isoformat(), status="active")
    first = move("1", "review")
    assert first.counted
    assert first.ticket.spent in ("5d", "5.5d")
    move("1", "active")
    again = move("1", "review")
    assert not again.counted
    assert again.ticket.spent == first.ticket.spent


def test_what_was_spent_is_what_somebody_said(ticket, move):
    ticket("1", started="2026-01-05T09:00:00Z", status="active")
    moved = move("1", "review", " 1.5 D")
    assert (moved.ticket.spent, moved.counted) == ("1.5d", False)
    assert move("1", "review", "9d").ticket.spent == "9d"


def test_nothing_is_counted_where_nobody_knows_when_work_began(ticket, move):
    ticket("1")
    moved = move("1", "review")
    assert (moved.ticket.spent, moved.counted) == (None, False)


@pytest.mark.parametrize(("status", "spent"), [("active", "1d"), ("review", "a day"), ("review", "")])
def test_time_spent_in_another_way_is_refused_and_nothing_is_written(ticket, move, status, spent):
    file = ticket("1")
    before = file.path.read_bytes()
    with pytest.raises(UsageFault) as refused:
        move("1", status, spent)
    assert refused.value.field == "spent"
    assert refused.value.hint
    assert file.path.read_bytes() == before
