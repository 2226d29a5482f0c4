from __future__ import annotations

import datetime as dt

import pytest

import rtkit as rt
from rtkit.errors import UsageFault
from rtkit.model import Answer, Assumption, Decision, Evidence, Finding, LogEntry, NextTicket


def test_each_call_displays_what_the_codec_reads(payload):
    assert payload(rt.answer, "Yes.", "it is better") == Answer(text="Yes.", because="it is better")
    finding = payload(
        rt.finding,
        "It works.",
        id="F1",
        evidence=["fig-roc", "eer"],
        confidence="high",
        hypothesis="H1",
        holds="eer < 0.1",
    )
    assert finding == Finding(
        statement="It works.",
        id="F1",
        evidence=("fig-roc", "eer"),
        confidence="high",
        hypothesis="H1",
        holds="eer < 0.1",
    )
    assert payload(rt.assume, "Labels are right.", id="A1") == Assumption(text="Labels are right.", id="A1")
    decision = Decision(subject="the new model", choice="adopt", id="D1", because="it is better")
    assert payload(rt.decide, "the new model", "adopt", id="D1", because="it is better") == decision
    next_ticket = NextTicket(
        title="Ship it", id="N1", kind="production", why="it pays", scope="modeling", size="2d", relates_to="PROJ-1"
    )
    assert next_ticket == payload(
        rt.next_ticket,
        "Ship it",
        id="N1",
        kind="production",
        why="it pays",
        scope="modeling",
        size="2d",
        relates_to="PROJ-1",
    )
    assert payload(rt.evidence, "cell-roc", caption="The table.") == Evidence(name="cell-roc", caption="The table.")
    entry = LogEntry(text="Tried.", on="2026-11-21", hypothesis="H1")
    assert payload(rt.log, "Tried.", on=dt.date(2026, 11, 21), hypothesis="H1") == entry


def test_what_is_not_given_is_not_written(shown):
    (bundle,) = shown(rt.finding, "It works.")
    assert bundle["application/vnd.rtkit.finding.v1+json"] == {"statement": "It works."}


@pytest.mark.parametrize("evidence", ["fig-roc, eer", ["fig-roc", "eer", "fig-roc"], ("fig-roc", "eer")])
def test_evidence_is_named_in_a_list_or_with_commas(evidence, payload):
    assert payload(rt.finding, "It works.", evidence=evidence).evidence == ("fig-roc", "eer")


def test_statements_are_filled_from_what_was_measured(payload):
    rt.measure("eer", 0.0961)
    assert payload(rt.finding, "EER is {eer:.1%}.").statement == "EER is 9.6%."
    assert payload(rt.answer, "Yes: {eer:.3f}.", "{eer} is low").because == "0.0961 is low"
    assert payload(rt.next_ticket, "Why {eer:.1%}?").title == "Why 9.6%?"


WRONG = [
    (rt.answer, ("",), {}, "the answer is empty"),
    (rt.answer, (0.1,), {}, "the answer must be text, not float"),
    (rt.finding, ("{eer}",), {}, "no metric 'eer' was measured"),
    (rt.finding, ("x",), {"id": "1"}, "id= '1' is no id"),
    (rt.finding, ("x",), {"id": 1}, "id= 1 is no id"),
    (rt.finding, ("x",), {"confidence": "sure"}, "confidence= must be one of low, medium, high"),
    (rt.finding, ("x",), {"confidence": 0.9}, "put it in quotes"),
    (rt.finding, ("x",), {"hypothesis": "H 1"}, "hypothesis= 'H 1' is no id"),
    (rt.finding, ("x",), {"evidence": 3}, "evidence= must be a list of names, not int"),
    (rt.finding, ("x",), {"evidence": [object()]}, "evidence is named by text, not by object"),
    (rt.finding, ("x",), {"evidence": ["a b"]}, "'a b' is no name for evidence"),
    (rt.finding, ("x",), {"holds": True}, "holds= must be text"),
    (rt.decide, ("x", "accept"), {}, "the choice must be one of adopt, reject, keep, defer, not 'accept'"),
    (rt.next_ticket, ("x",), {"kind": "prod"}, "kind= must be one of research, production"),
    (rt.next_ticket, ("x",), {"scope": 3}, "scope= must be text"),
    (rt.evidence, ("fig roc",), {}, "'fig roc' is no name for evidence"),
    (rt.evidence, ("fig",), {"kind": "plot"}, "kind= must be one of figure, table, output"),
    (rt.log, ("x",), {"on": 2026}, "on= must be text"),
    (rt.progress, (None,), {}, "progress cannot iterate over NoneType"),
    (rt.progress, (-1,), {}, "progress cannot count to -1"),
    (rt.progress, (True,), {}, "progress cannot count to True"),
]


@pytest.mark.parametrize(("call", "args", "kwargs", "said"), WRONG, ids=[case[3] for case in WRONG])
def test_a_wrong_call_explains_itself_with_a_hint(call, args, kwargs, said):
    with pytest.raises(UsageFault) as told:
        call(*args, **kwargs)
    assert said in str(told.value)
    assert told.value.hint


def test_text_that_cannot_be_encoded_is_still_shown(payload):
    assert payload(rt.log, "broken \ud800 text").text == "broken ? text"


def test_progress_gives_the_items_and_says_nothing_in_a_script(capsys):
    assert list(rt.progress([1, 2], "folds")) == [1, 2]
    assert list(rt.progress(3)) == [0, 1, 2]
    assert list(rt.progress(x for x in "ab")) == ["a", "b"]
    assert capsys.readouterr().out == ""


def test_a_script_prints_the_plain_text(capsys):
    rt.measure("eer", 0.096, baseline=0.11, direction="lower")
    rt.finding("EER is {eer:.1%}.", id="F1", confidence="high")
    out = capsys.readouterr().out
    assert out == "eer  0.096\n    baseline 0.11, better by 0.014\nF1  EER is 9.6%.\n    high confidence\n"
