"""Criteria, guardrails and `holds`; seals."""

from __future__ import annotations

import pytest
from conftest import markdown

from .conftest import ANSWER, finding, metric, shows


def hypothesis(**fields: object) -> dict:
    return {"id": "H1", "claim": "It helps.", "expect": "eer < 0.1", **fields}


def test_a_hypothesis_without_a_criterion_is_told_the_later_the_louder(ticket, told):
    levels = {}
    for status in ("draft", "active", "review", "answered", "frozen", "superseded"):
        ticket("1", status=status, hypotheses=[hypothesis(expect=" ")])
        levels[status] = [fault.level for fault in told(rule="criterion")]
    assert levels == {
        "draft": ["note"],
        "active": ["warning"],
        "review": ["error"],
        "answered": ["error"],
        "frozen": [],
        "superseded": [],
    }


@pytest.mark.parametrize("status", ["draft", "answered", "frozen", "superseded"])
def test_what_is_no_expression_is_an_error_always_and_told_with_its_position(ticket, told, status):
    ticket("1", status=status, hypotheses=[hypothesis(expect="eer <", guardrails=["eer ** 2 < 1"])])
    expect, guardrail = told(rule="expression")
    assert {expect.level, guardrail.level} == {"error"}
    assert expect.field == "hypotheses[0].expect"
    assert expect.message.startswith("the criterion of H1 cannot be read: ")
    assert guardrail.field == "hypotheses[0].guardrails[0]"
    assert " 5" in guardrail.message


@pytest.mark.parametrize("text", ["(" * 1000 + "eer" + ")" * 1000 + " < 1", "eer + " * 2500 + "1 <", "x" * 10_000])
def test_an_expression_that_is_far_too_long_is_told_in_a_short_sentence(ticket, told, text):
    ticket("1", hypotheses=[hypothesis(expect=text)])
    (fault,) = told(rule="expression")
    assert len(fault.message) < 300


def test_a_placeholder_is_no_wrong_expression(ticket, told):
    ticket("1", hypotheses=[hypothesis(expect="[[auc >= baseline]]", guardrails=["[[what must not break]]"])])
    assert {fault.rule for fault in told()} == {"placeholder", "answer"}


def test_a_metric_that_was_not_measured_is_told_with_the_nearest(ticket, told):
    ticket(
        shows("...", metric("eer"), ANSWER, finding(id="F1", evidence=["eer"], holds="err < 1")),
        status="review",
        hypotheses=[hypothesis(expect="er < 0.1", guardrails=["eer < 1", "seconds < 9"])],
    )
    (criterion,) = told(rule="criterion")
    assert criterion.message == "the criterion of H1 reads what was not measured: unknown name 'er' at 1"
    assert criterion.hint.startswith("did you mean 'eer'?")
    assert [fault.field for fault in told(rule="guardrail")] == ["hypotheses[0].guardrails[1]"]
    (holds,) = told(rule="holds")
    assert (holds.cell, holds.level) == ("c1", "error")


def test_before_anything_ran_nobody_knows_what_is_measured(ticket, told):
    ticket("1", status="review", hypotheses=[hypothesis()])
    assert told(rule="criterion") == []


def test_the_metric_must_be_what_decides(ticket, told):
    ticket("1", hypotheses=[hypothesis(metric="auc"), hypothesis(id="H2", metric="eer")])
    (fault,) = told(rule="hypothesis")
    assert fault.message == "the metric of H1 is 'auc', and its criterion reads eer"


def test_a_finding_on_a_hypothesis_that_is_not_there_is_told(ticket, told):
    form = "- F1: It works.\n  - hypothesis: H2"
    ticket(markdown(form, "rtkit-findings"), hypotheses=[hypothesis()])
    (fault,) = told(rule="hypothesis")
    assert fault.message == "F1 speaks of H2, and there is no such hypothesis"
    assert fault.hint == "known: H1"


def test_a_silent_change_after_sealing_is_an_error(ticket, told):
    sealed = {"on": "2026-11-20T09:00:00Z", "hypotheses": [hypothesis(expect="eer < 0.05")]}
    ticket("1", status="active", hypotheses=[hypothesis()], sealed=sealed)
    (fault,) = told(rule="seal")
    assert (fault.level, fault.field) == ("error", "hypotheses[0]")
    assert "expect was 'eer < 0.05', is 'eer < 0.1'" in fault.message
    assert "rtkit revise RT-0001 H1 --because" in fault.hint


def test_work_that_began_without_a_seal_is_a_warning(ticket, told):
    ticket("1", status="active", hypotheses=[hypothesis()])
    assert [fault.level for fault in told(rule="seal")] == ["warning"]
    ticket("1", status="answered", hypotheses=[hypothesis()])
    assert told(rule="seal") == []
