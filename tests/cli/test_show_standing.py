"""`rtkit show` tells how a ticket stands, in words and as JSON."""

from __future__ import annotations

import json

import pytest

H1 = {"id": "H1", "claim": "It helps.", "expect": "eer < baseline"}
SEALED = {"on": "2026-11-12T09:00:00Z", "hypotheses": [H1]}


def cells(eer: float) -> tuple[str, ...]:
    return (
        "import rtkit as rt",
        f'rt.measure("eer", {eer}, baseline=0.11, direction="lower", tolerance=0.005)',
        'rt.finding("The error is low.", id="F1", evidence=["eer"], holds="eer < 0.1")',
        'rt.assume("All alike.", id="A1")',
    )


@pytest.fixture
def overturned(rtkit, ticket):
    """Make a ticket whose last run overturns its record; gives what `rtkit show --json` says."""
    ticket(*cells(0.09), hypotheses=[H1], sealed=SEALED)
    assert rtkit("run", "1", "--record").returncode == 0
    ticket(*cells(0.2), hypotheses=[H1], sealed=SEALED)
    assert rtkit("run", "1").returncode == 0
    return json.loads(rtkit("show", "1", "--json").stdout)


def test_what_a_run_overturned_is_shown_with_old_and_new(rtkit, overturned):
    record = overturned["record"]
    assert record["repeats"] is True
    assert record["comparison"]["outcome"] == "overturned"
    assert [(flip["id"], flip["accepted"], flip["now"]) for flip in record["comparison"]["flips"]] == [
        ("H1", "supported", "refuted"),
        ("F1", "holds", "fails"),
    ]
    assert overturned["seal"] == {
        "on": "2026-11-12T09:00:00+00:00", "first_result": "later", "revisions": 0, "breaks": [],
    }  # fmt: skip
    words = rtkit("show", "1").stdout
    assert "  criteria sealed 12 Nov 2026, before the first known result\n" in words
    assert ", overturned by this run\n" in words
    assert "F1  The error is low.\n    does not hold: eer is 0.2, wanted < 0.1\n" in words
    assert "A1  assumed: All alike.\n" in words
    assert "overturned  H1 was supported, is refuted: eer is 0.2" in words
    assert "drifted  eer was 0.09, is 0.2 (allowed ± 0.005)" in words


def test_what_was_overturned_and_accepted_stays_on_record(rtkit, overturned):
    assert rtkit("run", "1", "--record", "--because", "The folds leaked.").returncode == 0
    told = json.loads(rtkit("show", "1", "--json").stdout)["record"]
    assert told["overturned"][0]["because"] == "The folds leaked."
    assert told["comparison"]["outcome"] == "reproduced"
    assert told["repeats"] is False
    words = rtkit("show", "1").stdout
    assert "history  overturned " in words
    assert ": H1 was supported, is refuted" in words
    assert "The folds leaked." in words
    assert "by this run" not in words


def test_a_run_with_other_parameters_is_said_to_be_one(rtkit, ticket):
    parameters = {"cell_type": "code", "source": "eer = 0.09", "metadata": {"tags": ["parameters"]}, "outputs": []}
    measure = 'import rtkit as rt\nrt.measure("eer", eer, baseline=0.11)'
    ticket({**parameters, "execution_count": None}, measure, hypotheses=[H1])
    assert rtkit("run", "1", "--record").returncode == 0
    assert rtkit("run", "1", "-p", "eer=0.2").returncode == 0
    words = rtkit("show", "1").stdout
    assert "; this run had other parameters, and differs\n" in words
    assert "differs  H1 was supported, is refuted" in words
    assert "overturned" not in words


def test_seal_breaks_revisions_review_freeze_and_followers_are_shown(rtkit, ticket):
    before = {**H1, "expect": "eer < 0.05"}
    revision = {
        "hypothesis": "H1",
        "on": "2026-11-15T09:00:00Z",
        "because": "Too strict.",
        "before": before,
        "after": H1,
    }
    ticket(
        "1",
        status="frozen",
        hypotheses=[{**H1, "expect": "eer < 0.2"}],
        sealed={**SEALED, "revisions": [revision]},
        reviewed={"by": "bo", "on": "2026-11-20T09:00:00Z", "remarks": "Fine."},
        frozen={"because": "The data is gone.", "last_green": "2026-11-03T09:00:00Z"},
    )
    ticket("1", number=2, asked_by="RT-0001#F1")
    ticket("1", number=3, supersedes=["RT-0001"])
    words = rtkit("show", "1").stdout
    for line in (
        "  criteria sealed 12 Nov 2026; revised once",
        "  led to RT-0002",
        "  superseded by RT-0003",
        "  reviewed by bo, 20 Nov 2026: Fine.",
        "  frozen: The data is gone. (last green 3 Nov 2026)",
        "revised  H1 on 15 Nov 2026: expect was 'eer < 0.05', is 'eer < baseline'. Too strict.",
        "changed  H1 was changed after sealing: expect was 'eer < baseline', is 'eer < 0.2', without a revision",
    ):
        assert f"{line}\n" in words
    told = json.loads(rtkit("show", "1", "--json").stdout)
    assert told["seal"]["breaks"] == ["H1 was changed after sealing: expect was 'eer < baseline', is 'eer < 0.2'"]
    assert told["seal"]["revisions"] == 1
    assert (told["led_to"], told["superseded_by"], told["record"]) == (["RT-0002"], ["RT-0003"], None)


def test_a_seal_of_nothing_is_kept_and_not_told(rtkit, ticket):
    ticket("1")
    rtkit("status", "1", "active")
    assert "criteria" not in rtkit("show", "1").stdout
    assert json.loads(rtkit("show", "1", "--json").stdout)["seal"]["breaks"] == []
    rtkit("hypothesis", "1", "--claim", "Late.", "--expect", "a < 1")
    words = rtkit("show", "1").stdout
    assert "  criteria sealed " in words
    assert "changed  H1 was added after sealing, without a revision\n" in words


def test_the_history_has_one_stop_after_each_sentence(rtkit, ticket):
    decide = 'import rtkit as rt\nrt.decide("whitening", "{}", id="D1", because="It is a question of its own.")'
    ticket(decide.format("adopt"))
    assert rtkit("run", "1", "--record").returncode == 0
    ticket(decide.format("keep"))
    assert rtkit("run", "1", "--record", "--because", "The first version was wrong.").returncode == 0
    history = next(line for line in rtkit("show", "1").stdout.splitlines() if line.startswith("history"))
    assert history.endswith("It is a question of its own. The first version was wrong.")


def test_a_draft_says_nothing_of_seals_and_records(rtkit, ticket):
    ticket("1", hypotheses=[H1])
    words = rtkit("show", "1").stdout
    assert "seal" not in words
    assert "accepted" not in words
    ticket("1", hypotheses=[H1], status="active")
    assert "  criteria not sealed\n" in rtkit("show", "1").stdout
