"""`rtkit hypothesis`: how a hypothesis reads is said after each change."""

import json

import pytest

HYPOTHESIS = {"id": "H1", "claim": "It helps.", "expect": "eer < 0.1"}


def test_adding_one_shows_how_it_reads(rtkit, ticket):
    ticket("1")
    done = rtkit(
        "hypothesis", "1", "--claim", "It helps.", "--metric", "eer", "--expect", "eer < baseline",
        "--guardrail", "auc > 0.9", "--guardrail", "seconds < 5", "--method", "Ten folds.", "--timebox", "4h",
        "--on-success", "Ship it.", "--on-failure", "Try trees.",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "RT-0001  H1 added: It helps.",
        "  method      Ten folds.",
        "  metric      eer",
        "  expect      eer < baseline",
        "  guardrails  auc > 0.9",
        "              seconds < 5",
        "  timebox     4h",
        "  on success  Ship it.",
        "  on failure  Try trees.",
    ]


def test_changing_one_and_taking_it_away(rtkit, ticket):
    ticket("1", hypotheses=[{**HYPOTHESIS, "guardrails": ["auc > 0.9"]}])
    changed = rtkit("hypothesis", "1", "h1", "--no-guardrails", "--expect", "eer < 0.05")
    assert changed.stdout == "RT-0001  H1 changed: It helps.\n  expect      eer < 0.05\n"
    again = rtkit("hypothesis", "1", "H1", "--expect", "eer < 0.05")
    assert again.stdout.startswith("RT-0001  H1 as it was: ")
    assert rtkit("hypothesis", "1", "H1", "--remove").stdout == "RT-0001  H1 removed: It helps.\n"
    assert "hypotheses" not in json.loads(rtkit("show", "1", "--json").stdout)["ticket"]


def test_as_json(rtkit, ticket):
    ticket("1")
    added = json.loads(rtkit("hypothesis", "1", "--claim", "It helps.", "--json").stdout)
    after = {"id": "H1", "claim": "It helps."}
    assert added == {"id": "RT-0001", "hypothesis": "H1", "before": None, "after": after}
    removed = json.loads(rtkit("hypothesis", "1", "H1", "--remove", "--json").stdout)
    assert (removed["before"], removed["after"]) == (after, None)


def test_what_is_still_to_be_done_is_noted(rtkit, ticket):
    ticket("1", hypotheses=[{"id": "H1", "claim": "[[What?]]"}])
    assert rtkit("hypothesis", "1", "--claim", "It helps.").stderr.splitlines() == [
        'note: H2 has no criterion yet: rtkit hypothesis RT-0001 H2 --expect "..."',
        "note: H1 is still the template's: write it, or rtkit hypothesis RT-0001 H1 --remove",
    ]
    rtkit("status", "1", "active")
    late = rtkit("hypothesis", "1", "--claim", "Late.", "--expect", "a < 1").stderr
    assert 'note: H3 came after sealing; say why: rtkit revise RT-0001 H3 --because "..."' in late


def test_the_verdict_follows_without_running_again(rtkit, ticket):
    ticket('import rtkit as rt\nrt.measure("eer", 0.09)')
    assert rtkit("run", "1").returncode == 0
    rtkit("hypothesis", "1", "--claim", "It helps.", "--expect", "eer < 0.1")
    assert "H1  supported: eer is 0.09" in rtkit("show", "1").stdout


@pytest.mark.parametrize(
    ("arguments", "said", "status"),
    [
        (["--expect", "eer < 1"], "a new hypothesis needs a claim", 2),
        (["H1"], "nothing to change in H1", 2),
        (["H1", "--expect", "eer <= ** 2"], "at 8", 2),
        (["H1", "--guardrail", "a > 1", "--no-guardrails"], "exclude each other", 2),
        (["--remove"], "--remove needs the id", 2),
        (["H1", "--remove", "--claim", "x"], "--remove takes no other option", 2),
        (["H12", "--claim", "x"], "did you mean 'H1'?", 2),
        (["H1", "--claim", "Other."], "hint: change it openly: rtkit revise RT-0001 H1", 1),
        (["H1", "--remove"], "is sealed, and is not taken away silently", 1),
    ],
)
def test_what_is_wrong_is_refused(refused, ticket, arguments, said, status):
    sealed = {"on": "2026-11-20T09:30:00Z", "hypotheses": [HYPOTHESIS]}
    ticket("1", status="active", hypotheses=[HYPOTHESIS], sealed=sealed)
    assert said in refused("hypothesis", "1", *arguments, status=status)
