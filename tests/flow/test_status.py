"""Moving on, where it concerns other tickets: what is superseded, and by which."""

import pytest

from rtkit.flow.passes import move_ticket


@pytest.fixture
def move(workspace):
    return lambda name, status: move_ticket(workspace, name, status)


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
