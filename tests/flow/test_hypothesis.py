"""Hypotheses are written without editing JSON, as far as nothing of them is sealed."""

import json

import pytest

from rtkit.errors import NotFound, TicketFallsShort, UsageFault
from rtkit.expression import ExpressionFault
from rtkit.flow.passes import Rewording, move_ticket, remove_hypothesis, revise_hypothesis, write_hypothesis
from rtkit.model import Hypothesis, seal_breaks
from rtkit.workspace.listing import find_ticket

H1 = {"id": "H1", "claim": "It helps.", "metric": "eer", "expect": "eer < 0.1", "guardrails": ["auc > 0.9"]}
H2 = {"id": "H2", "claim": "It is fast.", "expect": "seconds < 5"}
ALL = {
    "claim": "It helps much.", "expect": "eer < 0.05", "metric": "eer_mean", "guardrails": ("auc > 0.95", "n > 9"),
    "method": "Ten folds.\n\nTwice.", "timebox": "4h", "on_success": "Ship it.", "on_failure": "Try trees.",
}  # fmt: skip


@pytest.fixture
def write(workspace):
    return lambda part=None, **new: write_hypothesis(workspace, "1", part, Rewording(**new))


@pytest.fixture
def refused(workspace):
    """Call one of the functions, which must raise and leave the file as it was."""

    def call(error, function, *arguments, **new):
        path = find_ticket(workspace, "1").path
        before = path.read_bytes()
        with pytest.raises(error) as caught:
            function(*arguments, **new)
        assert path.read_bytes() == before
        assert caught.value.hint
        return caught.value

    return call


@pytest.fixture
def sealed(workspace, ticket):
    file = ticket("1", hypotheses=[H1, H2])
    move_ticket(workspace, "1", "active")
    return file.path


def stored(workspace):
    return find_ticket(workspace, "1").ticket


def test_a_ticket_gets_its_first_hypothesis_with_everything_it_says(workspace, ticket, write):
    ticket("1")
    written = write(**ALL)
    assert (written.before, written.after) == (None, Hypothesis(id="H1", **ALL))
    assert stored(workspace).hypotheses == (written.after,)


def test_a_new_one_gets_the_next_free_id_at_the_end(ticket, write):
    ticket("1", hypotheses=[{**H2, "id": "H7"}, H1, {**H1, "id": "speed"}])
    assert [one.id for one in write(claim="New.").ticket.hypotheses] == ["H7", "H1", "speed", "H8"]


def test_the_id_of_one_that_was_given_up_is_not_used_again(workspace, sealed, write):
    whole = json.loads(sealed.read_text())
    whole["metadata"]["rtkit"]["hypotheses"].pop()
    sealed.write_text(json.dumps(whole))
    assert write(claim="New.").after.id == "H3"
    remove_hypothesis(workspace, "1", "H3")
    revise_hypothesis(workspace, "1", "H2", "Nobody needs it.")
    assert write(claim="New.").after.id == "H3"


def test_what_is_not_given_stays(ticket, write):
    ticket("1", hypotheses=[H1, H2])
    written = write("h1", expect="eer < 0.05")
    assert written.before.expect == "eer < 0.1"
    assert (written.after.claim, written.after.guardrails) == ("It helps.", ("auc > 0.9",))
    assert written.ticket.hypotheses[1].claim == "It is fast."
    assert write("H1", guardrails=(), method="").after.guardrails == ()


def test_a_template_is_written_over_part_by_part(ticket, write):
    ticket("1", hypotheses=[{"id": "H1", "claim": "[[What?]]", "expect": "[[auc >= baseline]]"}])
    assert write("H1", claim="It helps.").after.expect == "[[auc >= baseline]]"


def test_one_is_taken_away(workspace, ticket):
    ticket("1", hypotheses=[H1, H2])
    written = remove_hypothesis(workspace, "1", "h1")
    assert (written.before.id, written.after) == ("H1", None)
    assert [one.id for one in stored(workspace).hypotheses] == ["H2"]


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ({"claim": "Other."}, "claim of H1 is sealed"),
        ({"metric": "auc", "expect": "auc > 1"}, "metric and expect of H1 are sealed"),
        ({"guardrails": (), "method": "Ten folds."}, "guardrails of H1 is sealed"),
    ],
)
def test_what_is_sealed_is_refused_and_revise_is_named(sealed, refused, write, new, said):
    error = refused(TicketFallsShort, write, "H1", **new)
    assert said in str(error)
    assert "rtkit revise RT-0001 H1 --because" in error.hint


def test_what_is_not_sealed_of_it_changes_freely(workspace, sealed, write):
    new = {name: ALL[name] for name in ("method", "timebox", "on_success", "on_failure")}
    after = write("H1", **new, claim="It helps.", guardrails=("auc > 0.9",)).after
    assert {name: getattr(after, name) for name in new} == new
    assert seal_breaks(stored(workspace)) == ()


def test_a_sealed_one_is_not_taken_away(workspace, sealed, refused):
    assert "is sealed" in str(refused(TicketFallsShort, remove_hypothesis, workspace, "1", "H2"))


def test_one_that_is_added_after_sealing_is_told_until_it_is_revised(workspace, sealed, write):
    write(claim="It came up.", expect="a < 1")
    assert [str(one) for one in seal_breaks(stored(workspace))] == ["H3 was added after sealing"]
    assert write("H3", expect="a < 2").after.expect == "a < 2"
    revise_hypothesis(workspace, "1", "H3", "It came up.")
    assert seal_breaks(stored(workspace)) == ()
    with pytest.raises(TicketFallsShort, match="is sealed"):
        write("H3", expect="a < 3")


def test_a_seal_of_nothing_tells_what_came_later_too(workspace, ticket, write):
    ticket("1")
    move_ticket(workspace, "1", "active")
    write(claim="It came up.")
    assert [str(one) for one in seal_breaks(stored(workspace))] == ["H1 was added after sealing"]


def test_one_that_was_removed_after_sealing_has_no_text_to_change(sealed, refused, write):
    whole = json.loads(sealed.read_text())
    whole["metadata"]["rtkit"]["hypotheses"].pop(0)
    sealed.write_text(json.dumps(whole))
    assert "H1 was removed from RT-0001" in str(refused(TicketFallsShort, write, "H1", claim="Again."))


@pytest.mark.parametrize(
    ("new", "position"),
    [({"expect": "eer <= ** 2"}, 8), ({"expect": ""}, 1), ({"guardrails": ("a > 1", "b = 1")}, 3)],
)
def test_a_criterion_that_cannot_be_read_is_told_with_its_position(ticket, refused, write, new, position):
    ticket("1")
    assert refused(ExpressionFault, write, claim="It helps.", **new).position == position


@pytest.mark.parametrize(
    ("part", "new", "said"),
    [
        (None, {"expect": "a < 1"}, "a new hypothesis needs a claim"),
        (None, {"claim": " "}, "the claim is empty"),
        ("H1", {}, "nothing to change in H1"),
        ("H1", {"timebox": "soon"}, "'soon' is no timebox"),
        ("H1", {"timebox": "9d"}, "over the limit of 3d"),
        ("H1", {"metric": "eer mean"}, "is no name of a metric"),
        ("H1", {"method": "x" * 5001}, "the method has 5001 characters"),
        ("H1", {"on_failure": "x" * 5001}, "the on failure has 5001 characters"),
    ],
)
def test_what_is_wrong_is_refused(ticket, refused, write, part, new, said):
    ticket("1", hypotheses=[H1])
    assert said in str(refused(UsageFault, write, part, **new))


def test_an_unknown_one_gets_the_nearest_or_the_way_to_add_one(ticket, refused, write):
    ticket("1", hypotheses=[H1])
    assert refused(NotFound, write, "H11", claim="x").hint == "did you mean 'H1'?"
    ticket("1")
    assert "rtkit hypothesis RT-0001 --claim" in refused(NotFound, write, "H1", claim="x").hint


def test_two_with_one_id_are_not_merged(ticket, refused, write):
    ticket("1", hypotheses=[H1, H1])
    assert "two hypotheses H1" in str(refused(TicketFallsShort, write, "H1", claim="x"))


def test_nothing_but_that_hypothesis_changes_in_the_file(ticket, write):
    path = ticket("1", hypotheses=[{**H1, "guardrails": []}, {**H2, "method": ""}], timebox="2d").path
    before = path.read_text()
    write("H2", expect="seconds < 9")
    assert path.read_text() == before.replace("seconds < 5", "seconds < 9")
