"""A sealed hypothesis is changed openly: what is sealed becomes the new text, the old one is kept with the reason."""

import json

import pytest
from conftest import markdown

from rtkit.errors import Conflict, NotFound, RtkitError, TicketFallsShort, UsageFault
from rtkit.expression import ExpressionFault
from rtkit.flow.passes import Rewording, move_ticket, revise_hypothesis, show_ticket
from rtkit.model import seal_breaks
from rtkit.workspace.listing import find_ticket

H1 = {"id": "H1", "claim": "It helps.", "metric": "eer", "expect": "eer < 0.1", "guardrails": ["auc > 0.9"]}
H2 = {"id": "H2", "claim": "It is fast.", "expect": "seconds < 5"}


@pytest.fixture
def sealed(workspace, ticket):
    file = ticket(markdown("# Does it work?"), hypotheses=[H1, H2])
    move_ticket(workspace, "1", "active")
    return file.path


@pytest.fixture
def revise(workspace):
    return lambda part="H1", because="It was too easy.", **new: revise_hypothesis(
        workspace, "1", part, because, Rewording(**new)
    )


@pytest.fixture
def refused(workspace, revise):
    def call(error, *arguments, **new):
        path = find_ticket(workspace, "1").path
        before = path.read_bytes()
        with pytest.raises(error) as caught:
            revise(*arguments, **new)
        assert path.read_bytes() == before
        assert caught.value.hint
        return caught.value

    return call


def edited(path, change):
    """Edit the ticket's hypotheses by hand."""
    whole = json.loads(path.read_text())
    change(whole["metadata"]["rtkit"]["hypotheses"])
    path.write_text(json.dumps(whole))


def test_the_options_change_the_hypothesis_and_what_is_sealed_of_it(sealed, revise):
    new = {"claim": "It helps much.", "expect": "eer < 0.05", "metric": "eer_mean", "guardrails": ("auc > 0.95",)}
    ticket, revision = revise(**new)
    assert {name: getattr(ticket.hypotheses[0], name) for name in new} == new
    assert ticket.sealed.hypotheses == ticket.hypotheses
    assert ticket.sealed.revisions == (revision,)
    assert (revision.hypothesis, revision.because) == ("H1", "It was too easy.")
    assert (revision.before.expect, revision.after.expect) == ("eer < 0.1", "eer < 0.05")
    assert ticket.hypotheses[1].claim == "It is fast."


def test_what_is_not_given_stays(sealed, revise):
    after = revise(expect="eer < 0.05").revision.after
    assert (after.claim, after.metric, after.guardrails) == ("It helps.", "eer", ("auc > 0.9",))
    assert revise(guardrails=()).revision.after.guardrails == ()


def test_without_options_the_text_that_was_edited_by_hand_is_taken(sealed, revise):
    edited(sealed, lambda hypotheses: hypotheses[0].update(expect="eer < 0.07"))
    ticket, revision = revise()
    assert (revision.before.expect, revision.after.expect) == ("eer < 0.1", "eer < 0.07")
    assert seal_breaks(ticket) == ()


def test_the_options_go_on_top_of_what_was_edited_by_hand(sealed, revise):
    edited(sealed, lambda hypotheses: hypotheses[0].update(claim="By hand."))
    after = revise(expect="eer < 0.05").revision.after
    assert (after.claim, after.expect) == ("By hand.", "eer < 0.05")


def test_another_hypothesis_that_was_edited_stays_a_broken_seal(sealed, revise):
    edited(sealed, lambda hypotheses: hypotheses[1].update(expect="seconds < 9"))
    ticket, _ = revise(expect="eer < 0.05")
    assert [one.hypothesis for one in seal_breaks(ticket)] == ["H2"]


def test_one_that_was_added_after_sealing_is_sealed(sealed, revise):
    edited(sealed, lambda hypotheses: hypotheses.insert(0, {"id": "H3", "claim": "New.", "expect": "a < 1"}))
    ticket, revision = revise("H3", "It came up.")
    assert (revision.before, revision.after.id) == (None, "H3")
    assert [one.id for one in ticket.hypotheses] == ["H3", "H1", "H2"]
    assert [one.id for one in ticket.sealed.hypotheses] == ["H1", "H2", "H3"]
    assert seal_breaks(ticket) == ()


def test_one_that_was_removed_after_sealing_is_given_up(sealed, revise):
    edited(sealed, lambda hypotheses: hypotheses.pop(0))
    ticket, revision = revise("H1", "Nobody needs it.")
    assert (revision.before.id, revision.after) == ("H1", None)
    assert [one.id for one in ticket.sealed.hypotheses] == ["H2"]
    assert seal_breaks(ticket) == ()


def test_one_that_was_removed_has_no_text_to_change(sealed, refused):
    edited(sealed, lambda hypotheses: hypotheses.pop(0))
    assert "H1 was removed from RT-0001" in str(refused(TicketFallsShort, expect="eer < 1"))


def test_each_revision_is_kept_and_stands_in_the_experiment_log(workspace, sealed, revise):
    revise(expect="eer < 0.05")
    revise(expect="eer < 0.04", because="Still too easy.")
    log = [entry.text for entry in show_ticket(workspace, "1").results.log]
    assert log == [
        "H1 revised: expect was 'eer < 0.1', is 'eer < 0.05'. It was too easy.",
        "H1 revised: expect was 'eer < 0.05', is 'eer < 0.04'. Still too easy.",
    ]


def test_nothing_but_the_metadata_changes(sealed, revise):
    before = json.loads(sealed.read_text())
    revise(expect="eer < 0.05")
    after = json.loads(sealed.read_text())
    assert after["cells"] == before["cells"]
    assert {**after["metadata"], "rtkit": None} == {**before["metadata"], "rtkit": None}


def test_what_is_not_sealed_is_edited_freely(ticket, refused):
    ticket("1", hypotheses=[H1])
    error = refused(TicketFallsShort, expect="eer < 0.05")
    assert str(error).startswith("nothing of RT-0001 is sealed yet")
    assert "`rtkit status RT-0001 active`" in error.hint


@pytest.mark.parametrize(("part", "hint"), [("H11", "did you mean 'H1'?"), ("", "known: H1, H2"), ("Z", "known: H1")])
def test_an_unknown_hypothesis_gets_the_nearest(sealed, refused, part, hint):
    assert refused(NotFound, part, expect="eer < 1").hint.startswith(hint)


def test_a_hypothesis_is_found_in_either_case(sealed, revise):
    assert revise("h1", expect="eer < 0.05").revision.hypothesis == "H1"


def test_nothing_different_is_no_revision(sealed, refused):
    assert "H1 of RT-0001 is as it was sealed" in str(refused(TicketFallsShort))
    assert "would be as it is sealed already" in str(refused(TicketFallsShort, expect="eer < 0.1"))


def test_what_is_not_sealed_needs_no_revision(sealed, refused):
    edited(sealed, lambda hypotheses: hypotheses[0].update(method="Ten folds.", timebox="1d"))
    assert "is as it was sealed" in str(refused(TicketFallsShort))


@pytest.mark.parametrize(
    ("new", "said", "position"),
    [
        ({"expect": "eer <= baselin - "}, "the criterion 'eer <= baselin - ': ", 16),
        ({"expect": ""}, "the expression is empty", 1),
        ({"expect": "eer ** 2 < 1"}, "the criterion", 5),
        ({"guardrails": ("auc > 0.9", "auc = 1")}, "the guardrail 'auc = 1': ", 5),
        ({"expect": "(" * 1000 + "eer"}, "the criterion", None),
        ({"expect": "eer < " + "1" * 10_000}, "the criterion", None),
    ],
)
def test_a_criterion_that_cannot_be_read_is_told_with_its_position(sealed, refused, new, said, position):
    fault = refused(ExpressionFault, **new)
    assert said in fault.message
    assert position in (None, fault.position)
    assert len(fault.message) < 300


def test_a_criterion_edited_by_hand_has_to_be_one_too(sealed, refused):
    edited(sealed, lambda hypotheses: hypotheses[0].update(guardrails=["auc >"]))
    assert "the criterion of H1 'auc >'" in refused(ExpressionFault).message


@pytest.mark.parametrize("because", ["", "  \n", "\x00"])
def test_a_reason_is_needed(sealed, refused, because):
    assert "the reason is empty" in str(refused(UsageFault, "H1", because, expect="eer < 1"))


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ({"claim": " "}, "the claim is empty"),
        ({"claim": "x" * 5001}, "the claim has 5001 characters"),
        ({"metric": "eer mean"}, "is no name of a metric"),
        ({"metric": ""}, "is no name of a metric"),
    ],
)
def test_a_text_that_is_none_is_refused(sealed, refused, new, said):
    assert said in str(refused(UsageFault, **new))


def test_a_very_long_reason_is_refused(sealed, refused):
    assert "has 5001 characters" in str(refused(UsageFault, "H1", "x" * 5001, expect="eer < 1"))


def test_two_hypotheses_with_one_id_are_not_merged(sealed, refused):
    edited(sealed, lambda hypotheses: hypotheses.append({**H1, "claim": "Another."}))
    assert "two hypotheses H1" in str(refused(TicketFallsShort, expect="eer < 1"))


def test_a_file_that_changes_while_it_is_written_is_left_alone(sealed, revise, monkeypatch):
    from rtkit.notebook import ticket as module

    put = module.put_ticket

    def edit_meanwhile(notebook, ticket):
        put(notebook, ticket)
        edited(sealed, lambda hypotheses: hypotheses[0].update(claim="Edited meanwhile."))

    monkeypatch.setattr(module, "put_ticket", edit_meanwhile)
    with pytest.raises(Conflict, match="changed on disk meanwhile"):
        revise(expect="eer < 0.05")
    assert "Edited meanwhile." in sealed.read_text()


def test_a_ticket_that_is_gone_or_broken_is_told(workspace, sealed, revise):
    sealed.write_bytes(sealed.read_bytes()[:50])
    with pytest.raises(RtkitError, match="cut off"):
        revise(expect="eer < 1")
    sealed.unlink()
    with pytest.raises(NotFound):
        revise(expect="eer < 1")
