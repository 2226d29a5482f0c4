"""Status and revision as functions from one ticket to another, which write nothing."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rtkit.errors import Invalid, RtkitError, TicketFallsShort
from rtkit.flow.given.hypotheses import Rewording
from rtkit.flow.given.statuses import STATUSES, refusal
from rtkit.flow.revise import revised
from rtkit.flow.status import moved
from rtkit.model import Answer, Hypothesis, Ticket, seal_breaks
from rtkit.notebook.opened import opened

NOW = datetime(2026, 11, 12, 9, tzinfo=UTC)
ANSWER = Answer(text="Yes.")
TICKET = Ticket(id="RT-0001", question="?", hypotheses=(Hypothesis(id="H1", claim="a", expect="auc > 0.9"),))
METADATA = {
    "format": 1,
    "id": "RT-0001",
    "question": "?",
    "timebox": "2d",
    "status": "draft",
    "created": "2026-11-12T09:00:00Z",
}


@given(st.lists(st.sampled_from([one for one in STATUSES if one != "frozen"]), max_size=8))
def test_however_a_ticket_is_moved_its_criteria_are_sealed_once_and_its_start_stays(statuses):
    ticket = TICKET
    for status in statuses:
        before, ticket = ticket, moved(ticket, ANSWER, status, None, NOW)
        assert ticket.status == status
        assert before.sealed in (None, ticket.sealed)
        assert before.started in (None, ticket.started)
    assert (ticket.sealed is not None) == ("active" in statuses)
    assert seal_breaks(ticket) == ()


@pytest.mark.parametrize("answer", [None, Answer(text="[[the answer]]")])
def test_what_a_choice_says_is_what_a_move_refuses(answer):
    for status in STATUSES:
        refused = refusal(TICKET, status, answer)
        assert (refused is not None) == (status == "answered")
    with pytest.raises(TicketFallsShort) as raised:
        moved(TICKET, answer, "answered", None, NOW)
    assert str(raised.value) == str(refusal(TICKET, "answered", answer))


def test_a_revision_seals_the_new_text_and_keeps_the_old():
    active = moved(TICKET, None, "active", None, NOW)
    ticket = revised(active, "h1", "Too easy.", Rewording(expect="auc > 0.95"), NOW)
    assert ticket.hypotheses == ticket.sealed.hypotheses
    assert ticket.hypotheses[0].expect == "auc > 0.95"
    assert (ticket.sealed.revisions[0].before, ticket.sealed.revisions[0].because) == (
        TICKET.hypotheses[0],
        "Too easy.",
    )
    with pytest.raises(RtkitError):
        revised(TICKET, "H1", "Nothing is sealed.", Rewording(expect="auc > 0.95"), NOW)


def test_what_means_the_same_stays_as_it_was_written_and_what_is_foreign_stays():
    written = {**METADATA, "our_tool": {"x": [1.0, None]}, "tags": []}
    open_ = opened(written)
    assert open_.with_ticket(open_.ticket) == written
    changed = open_.with_ticket(moved(open_.ticket, None, "review", "4h", NOW))
    assert changed == {**written, "status": "review", "spent": "4h"}


def test_metadata_that_are_no_ticket_are_refused_with_every_problem():
    with pytest.raises(Invalid) as raised:
        opened({**METADATA, "timebox": "soon", "hypotheses": [{"claim": 1}]})
    assert [problem.path for problem in raised.value.problems] == [
        "$.timebox",
        "$.hypotheses[0].claim",
        "$.hypotheses[0].id",
    ]
