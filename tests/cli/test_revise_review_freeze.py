"""`rtkit revise`, `review`, `freeze`, and what `status` says beside them."""

import json

import pytest

HYPOTHESIS = {"id": "H1", "claim": "It helps.", "expect": "eer < 0.1", "guardrails": ["auc > 0.9"]}
SEALED = {"on": "2026-11-20T09:30:00Z", "hypotheses": [HYPOTHESIS]}


@pytest.fixture
def sealed(ticket):
    return ticket("1", status="active", hypotheses=[HYPOTHESIS], sealed=SEALED)


def test_revise_shows_the_old_text_and_the_new_and_what_comes_next(rtkit, sealed):
    done = rtkit("revise", "1", "H1", "--because", "Measured again.", "--expect", "eer < 0.09", "--no-guardrails")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "RT-0001  H1 revised: Measured again.",
        "  expect was  eer < 0.1",
        "         is   eer < 0.09",
        "  guardrails was  auc > 0.9",
        "             is   -",
    ]
    assert done.stderr == "next: rtkit check RT-0001, since the verdict may change\n"


def test_revise_as_json(rtkit, sealed):
    told = json.loads(rtkit("revise", "1", "h1", "--because", "b", "--claim", "More.", "--json").stdout)
    assert (told["id"], told["hypothesis"], told["because"]) == ("RT-0001", "H1", "b")
    assert (told["before"]["claim"], told["after"]["claim"]) == ("It helps.", "More.")


def test_a_revision_stands_in_what_show_tells(rtkit, sealed):
    rtkit("revise", "1", "H1", "--because", "Measured again.", "--guardrail", "auc > 0.8", "--guardrail", "auc < 1")
    log = json.loads(rtkit("show", "1", "--json").stdout)["results"]["log"]
    assert "guardrails was 'auc > 0.9', is 'auc > 0.8, auc < 1'. Measured again." in log[0]["text"]


def test_revise_refuses_what_is_wrong(refused, sealed):
    assert "at 8" in refused("revise", "1", "H1", "--because", "b", "--expect", "eer <= ** 2")
    assert "the reason is empty" in refused("revise", "1", "H1", "--because", " ", "--expect", "eer < 1")
    assert "missing option '--because'" in refused("revise", "1", "H1", "--expect", "eer < 1")
    assert "exclude each other" in refused(
        "revise", "1", "H1", "--because", "b", "--guardrail", "a>1", "--no-guardrails"
    )
    assert "did you mean 'H1'?" in refused("revise", "1", "H12", "--because", "b")
    assert "is as it was sealed" in refused("revise", "1", "H1", "--because", "b", status=1)
    assert "there is no ticket RT-0009" in refused("revise", "9", "H1", "--because", "b")


def test_revise_before_sealing_says_that_nothing_is_sealed(refused, ticket):
    ticket("1", hypotheses=[HYPOTHESIS])
    said = refused("revise", "1", "H1", "--because", "b", "--expect", "eer < 1", status=1)
    assert "until `rtkit status RT-0001 active` seals them" in said


def test_review_says_what_comes_next(rtkit, ticket):
    answer = {"cell_type": "markdown", "source": "Yes.", "metadata": {"tags": ["rtkit-answer"]}}
    ticket(answer, status="review")
    ticket("1", number=2, status="review")
    ticket("1", number=3, status="active")
    first, second, third = (rtkit("review", number, "--by", "Bo", "--remarks", "Fine.") for number in "123")
    assert first.stdout == "RT-0001 was reviewed by Bo\n"
    assert first.stderr == "next: if its answer was accepted, rtkit status RT-0001 answered\n"
    assert "it has no answer yet" in second.stderr
    assert (third.returncode, third.stderr) == (0, "")


def test_review_as_json_and_by_gits_user(rtkit, ticket, tmp_path_factory):
    config = tmp_path_factory.mktemp("git") / "config"
    config.write_text("[user]\n\tname = Dé Git\n")
    ticket("1", status="review")
    told = json.loads(rtkit("review", "1", "--json", GIT_CONFIG_GLOBAL=str(config)).stdout)
    assert told["reviewed"].pop("on")
    assert told == {"id": "RT-0001", "status": "review", "reviewed": {"by": "Dé Git", "remarks": ""}}


def test_a_draft_is_not_reviewed(refused, ticket):
    ticket("1")
    assert "a draft cannot be reviewed" in refused("review", "1", "--by", "Bo", status=1)


def test_freeze_takes_it_out_and_another_status_takes_it_up(rtkit, refused, ticket):
    ticket("1", status="answered")
    assert "rtkit freeze RT-0001 --because" in refused("status", "1", "frozen")
    assert "missing option '--because'" in refused("freeze", "1")
    assert rtkit("freeze", "1", "--because", "Gone.").stdout == "RT-0001 is frozen, never known to be green\n"
    told = json.loads(rtkit("freeze", "1", "--because", "Gone for good.", "--json").stdout)
    assert told == {"id": "RT-0001", "status": "frozen", "because": "Gone for good.", "last_green": None}
    assert rtkit("status", "1", "active").stdout == "RT-0001 is active\n"
    assert "frozen" not in json.loads(rtkit("show", "1", "--json").stdout)["ticket"]


def test_superseded_names_the_ticket_that_supersedes_it_or_asks_for_one(rtkit, ticket):
    ticket("1")
    lonely = rtkit("status", "1", "superseded")
    assert lonely.stdout == "RT-0001 is superseded\n"
    assert "note: no ticket says that it supersedes RT-0001" in lonely.stderr
    ticket("1", number=2, supersedes=["RT-0001"])
    known = rtkit("status", "1", "superseded")
    assert (known.stdout, known.stderr) == ("RT-0001 is superseded by RT-0002\n", "")


def test_an_answered_successor_reminds_of_what_it_supersedes(rtkit, ticket):
    ticket("1")
    ticket(
        {"cell_type": "markdown", "source": "Yes.", "metadata": {"tags": ["rtkit-answer"]}},
        number=2,
        supersedes=["RT-0001"],
    )
    done = rtkit("status", "2", "answered")
    assert "rtkit status RT-0001 superseded" in done.stderr
    told = json.loads(rtkit("status", "2", "answered", "--json").stdout)
    assert told == {"id": "RT-0002", "status": "answered", "spent": None}
