import pytest
from expression.cases import METRICS

from rtkit.expression import judge
from rtkit.model import Hypothesis, Verdict


def verdict_on(expect, *guardrails):
    return judge(Hypothesis(id="H1", claim="c", expect=expect, guardrails=guardrails), METRICS)


def verdict(name, because, *broken):
    return Verdict(hypothesis="H1", verdict=name, because=because, broken=broken)


def test_a_criterion_and_guardrails_that_hold_support_the_hypothesis():
    assert verdict_on("eer <= 0.1", "auc > 0.9") == verdict(
        "supported", "eer is 0.096, wanted <= 0.1; auc is 0.951 ± 0.004, wanted > 0.9"
    )


def test_a_false_criterion_refutes():
    assert verdict_on("eer <= 0.05") == verdict("refuted", "eer is 0.096, wanted <= 0.05")


def test_a_broken_guardrail_refutes_and_is_named():
    assert verdict_on("eer <= 0.1", "auc > 0.9", "other > 0.95") == verdict(
        "refuted", "guardrail other > 0.95 broke: other is 0.93 ± 0.003, wanted > 0.95", "other > 0.95"
    )


@pytest.mark.parametrize("expect", ["absent < 1", "auc >= 0.95", "eer = 1", ""])
def test_a_broken_guardrail_refutes_whatever_the_criterion_says(expect):
    found = verdict_on(expect, "eer > 1")
    assert (found.verdict, found.broken) == ("refuted", ("eer > 1",))
    assert found.because == "guardrail eer > 1 broke: eer is 0.096, wanted > 1"


def test_a_false_criterion_and_a_broken_guardrail_are_both_told():
    assert verdict_on("eer < 0", "eer > 1").because == (
        "eer is 0.096, wanted < 0; guardrail eer > 1 broke: eer is 0.096, wanted > 1"
    )


def test_a_threshold_within_the_spread_is_inconclusive():
    assert verdict_on("auc >= 0.95") == verdict(
        "inconclusive", "auc is 0.951 ± 0.004, wanted >= 0.95: the spread does not clear 0.95"
    )


def test_a_guardrail_that_cannot_be_told_is_inconclusive():
    assert verdict_on("eer < 1", "absent < 1") == verdict(
        "inconclusive", "guardrail absent < 1 cannot be told: absent was not measured"
    )


@pytest.mark.parametrize("expect", ["", "  ", "[[eer <= baseline]]"])
def test_a_hypothesis_without_a_criterion_is_inconclusive(expect):
    assert verdict_on(expect) == verdict("inconclusive", "no criterion")


def test_a_criterion_that_is_no_expression_is_inconclusive_with_what_is_wrong():
    assert verdict_on("eer = 1") == verdict("inconclusive", "unexpected '=' at 5 (use == or <=)")


def test_nothing_measured_is_inconclusive():
    found = judge(Hypothesis(id="H1", claim="c", expect="eer <= baseline"), {})
    assert found.because == "eer was not measured"


def test_a_guardrail_that_is_still_to_be_written_leaves_it_open():
    assert verdict_on("eer <= 0.1", "[[what must not get worse]]") == verdict(
        "inconclusive", "a guardrail is not written yet"
    )
    assert verdict_on("eer <= 0.05", "[[what must not get worse]]").verdict == "refuted"
