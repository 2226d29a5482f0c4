from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rtkit.errors import UsageFault
from rtkit.fill import fill, fillable, show_number

VALUES = {"eer": 0.0961234, "n": 569.0, "broken": math.nan}


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("EER is {eer:.1%}", "EER is 9.6%"),
        ("{eer:.3f} on {n:d} rows", "0.096 on 569 rows"),
        ("{eer} and {n}", "0.09612 and 569"),
        ("{n:>6d}|{n:06.1f}|{n:,.0f}|{eer:+.2e}", "   569|0569.0|569|+9.61e-02"),
        ("a set {{1, 2}} stays", "a set {1, 2} stays"),
        ("{broken:.1%}", "not a number"),
        ("[[what did you find?]]", "[[what did you find?]]"),
        ("没有 {eer:.0%} ✅", "没有 10% ✅"),
    ],
)
def test_metrics_are_filled(text, filled):
    assert fill(text, VALUES) == filled


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{err:.1%}", "no metric 'err' was measured (did you mean 'eer'?"),
        ("{eer.__class__}", "only a metric's name"),
        ("{eer[0]}", "only a metric's name"),
        ("{eer!r}", "only a metric's name"),
        ("{0}", "only a metric's name"),
        ("{}", "only a metric's name"),
        ("{eer:{n}}", "a single {"),
        ("{eer:999999999}", "is no format for a number (such as .1%, .3f or d)"),
        ("{eer:.999999999f}", "is no format for a number"),
        ("{eer:s}", "is no format for a number"),
        ("{eer:d}", "'eer' is 0.0961234, no whole number (write {eer:.0f} to round it, or {eer})"),
        ("half {open", "a single { stands at 6 of 'half {open'"),
        ("half } open", "a single } stands at 6"),
    ],
)
def test_what_cannot_be_filled_is_explained(text, said):
    with pytest.raises(UsageFault) as told:
        fill(text, VALUES)
    assert said in str(told.value)


def test_without_any_metric_the_hint_says_to_measure():
    with pytest.raises(UsageFault, match="measure it first"):
        fill("{eer}", {})


@given(st.text())
def test_any_text_is_filled_or_explained(text):
    try:
        filled, hint = fill(text, VALUES), "none needed"
    except UsageFault as fault:
        filled, hint = "", fault.hint
    assert isinstance(filled, str)
    assert hint


@given(st.text())
def test_doubled_braces_give_the_text_back(text):
    assert fill(text.replace("{", "{{").replace("}", "}}"), VALUES) == text


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0.0961234, "0.09612"),
        (569.0, "569"),
        (0.0, "0"),
        (-0.5, "-0.5"),
        (12345.678, "12,346"),
        (9999.9, "10,000"),
        (0.0000123456, "1.235e-05"),
        (1e20, "1.000e+20"),
        (math.inf, "infinity"),
        (-math.inf, "-infinity"),
    ],
)
def test_a_number_is_shown_in_four_digits(value, shown):
    assert show_number(value) == shown


@given(st.floats(-1e300, 1e300))
def test_a_shown_number_is_close_to_the_number(value):
    assert math.isclose(float(show_number(value).replace(",", "")), value, rel_tol=1e-3, abs_tol=1e-300)


def test_what_a_metric_is_compared_with_is_filled_by_its_side():
    known = fillable("eer", 0.1, baseline=0.2, champion=None, deviation=0.01)
    assert fill("{eer:.2f} ± {eer.deviation} against {eer.baseline:.1%}", known) == "0.10 ± 0.01 against 20.0%"
    with pytest.raises(UsageFault, match=r"no metric 'eer\.champion'"):
        fill("{eer.champion}", known)


@pytest.mark.parametrize(
    "text", ["{eer.__class__}", "{eer.real}", "{eer.baseline.real}", "{eer.baseline!r}", "{.baseline}"]
)
def test_nothing_else_of_a_metric_can_be_reached(text):
    with pytest.raises(UsageFault):
        fill(text, fillable("eer", 0.1, baseline=0.2))
