"""A review says who saw the demo, when, and what they said."""

import getpass

import pytest

from rtkit.errors import TicketFallsShort, UsageFault
from rtkit.flow.passes import review_ticket
from rtkit.workspace.listing import find_ticket

ANSWER = {"cell_type": "markdown", "source": "Yes.", "metadata": {"tags": ["rtkit-answer"]}}


@pytest.fixture
def no_git(monkeypatch, tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    for name, value in {"HOME": str(home), "GIT_CONFIG_GLOBAL": str(home / "git"), "GIT_CONFIG_NOSYSTEM": "1"}.items():
        monkeypatch.setenv(name, value)
    return home / "git"


def test_it_is_written_into_the_ticket(workspace, ticket):
    ticket("1", status="review")
    review = review_ticket(workspace, "1", " Bo\x00 ", "Try trees.\n\n\n\nAnd forests.").review
    assert (review.by, review.remarks) == ("Bo", "Try trees.\n\nAnd forests.")
    assert find_ticket(workspace, "1").ticket.reviewed == review


def test_the_latest_review_is_kept(workspace, ticket):
    ticket("1", status="active")
    review_ticket(workspace, "1", "Bo", "No.")
    again = review_ticket(workspace, "1", "Cy").ticket
    assert (again.reviewed.by, again.reviewed.remarks) == ("Cy", "")


def test_it_is_by_gits_user_then_the_login_and_not_by_the_settings_owner(workspace, ticket, no_git):
    ticket("1", status="review")
    assert review_ticket(workspace, "1").review.by == getpass.getuser()
    no_git.write_text("[user]\n\tname = Dé Git\n")
    assert review_ticket(workspace, "1").review.by == "Dé Git"


def test_a_draft_cannot_be_reviewed(workspace, ticket):
    path = ticket("1").path
    before = path.read_bytes()
    with pytest.raises(TicketFallsShort) as caught:
        review_ticket(workspace, "1", "Bo")
    assert "RT-0001 is a draft" in caught.value.message
    assert "rtkit status RT-0001 review" in caught.value.hint
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("status", "cell", "answerable"), [("review", ANSWER, True), ("review", "1", False), ("active", ANSWER, False)]
)
def test_an_answer_in_review_can_be_accepted_next(workspace, ticket, status, cell, answerable):
    ticket(cell, status=status)
    assert review_ticket(workspace, "1", "Bo").answerable is answerable


@pytest.mark.parametrize(
    ("by", "remarks", "said"),
    [("", "", "the reviewer is empty"), ("x" * 101, "", "101"), ("Bo", "x" * 5001, "the remarks have 5001 characters")],
)
def test_what_is_empty_or_very_long_is_refused(workspace, ticket, by, remarks, said):
    ticket("1", status="review")
    with pytest.raises(UsageFault, match=said):
        review_ticket(workspace, "1", by, remarks)
    assert find_ticket(workspace, "1").ticket.reviewed is None
