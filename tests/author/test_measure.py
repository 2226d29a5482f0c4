from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest

import rtkit as rt
from rtkit.errors import UsageFault
from rtkit.model import Absolute, Range, Relative, Spread

NUMBERS = [
    1,
    0.5,
    Decimal("0.25"),
    Fraction(1, 4),
    np.float32(0.5),
    np.float64(0.5),
    np.int64(3),
    np.uint8(3),
    pd.Series([0.5, 1.5])[0],
    pd.DataFrame({"a": [1, 2]}).a.mean(),
]


@pytest.mark.parametrize("number", NUMBERS, ids=lambda number: type(number).__name__)
def test_scalars_of_python_numpy_and_pandas_are_numbers(number, payload):
    assert payload(rt.measure, "eer", number).value == float(number)


def test_the_value_is_given_back_as_a_float():
    value = rt.measure("eer", np.float32(0.5))
    assert type(value) is float
    assert value == 0.5


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "must be a number, not None (does the function return its result?"),
        ("0.1", "not the text '0.1' (convert it with float(...))"),
        (np.str_("0.1"), "not the text"),
        (True, "not bool True (write int(...)"),
        (np.bool_(1), "not bool"),
        (np.array(0.1), "not an array of 0 dimensions (take the number out with .item())"),
        (np.array([0.1]), "(1,) (take the number out with .item())"),
        (pd.Series([0.1]), "take the number out with .item()"),
        (np.eye(2), "an array of 2 dimensions, (2, 2) (give one number such as .mean()"),
        (pd.DataFrame({"a": [1.0, 2.0]}), "an array of 2 dimensions"),
        (pd.NA, "not NAType"),
        (1j, "not complex"),
        (np.complex128(1), "not complex128"),
        (np.timedelta64(5, "s"), "not timedelta64 (write .total_seconds()"),
        (pd.Timedelta("5s"), "not Timedelta"),
        (np.datetime64("2026-01-01"), "not datetime64"),
        ({"eer": 0.1}, "not dict (measure each value under its own name)"),
        ({0.1, 0.2}, "not set (make it a list: list(...))"),
        ((x for x in [0.1]), "not generator (make it a list"),
        (len, "is a pair of parentheses missing?"),
        ([], "is an empty list"),
        ([0.1, None], "item 1 of the value of 'eer' must be a number, not None"),
        ([0.1, [0.2]], "item 1 of the value of 'eer'"),
        (10**400, "is too large for a float"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_is_no_number_is_refused_with_a_hint(value, said):
    with pytest.raises(UsageFault) as told:
        rt.measure("eer", value)
    assert said in str(told.value)


@pytest.mark.parametrize("values", [[1, 2, 4.5], (1, 2, 4.5), np.array([1, 2, 4.5]), pd.Series([1, 2, 4.5])])
def test_a_list_is_measured_as_its_mean_and_spread(values, payload):
    metric = payload(rt.measure, "eer", values)
    assert metric.value == 2.5
    assert metric.spread == Spread(count=3, deviation=pytest.approx(1.8027756377), low=1.0, high=4.5)


def test_a_list_of_one_number_has_no_spread(payload):
    metric = payload(rt.measure, "eer", [0.5])
    assert (metric.value, metric.spread) == (0.5, None)


@pytest.mark.parametrize(
    ("value", "tag"), [(math.nan, "NaN"), (math.inf, "Infinity"), (np.float32("-inf"), "-Infinity")]
)
def test_a_number_that_is_not_finite_is_written_as_text_and_said_to_be_inconclusive(value, tag, shown):
    (bundle,) = shown(rt.measure, "eer", value, baseline=0.1)
    assert bundle["application/vnd.rtkit.metric.v1+json"]["value"] == tag
    assert "not finite: verdicts that need it are inconclusive" in bundle["text/html"]


def test_values_with_nan_have_a_spread_of_nan(payload):
    metric = payload(rt.measure, "eer", [0.1, math.nan])
    assert (metric.value, metric.spread.deviation, metric.spread.low) == ("NaN", "NaN", "NaN")


@pytest.mark.parametrize(
    ("tolerance", "read"),
    [
        (0.005, Absolute(by=0.005)),
        (np.float64(1), Absolute(by=1.0)),
        ("2%", Relative(by=0.02)),
        (" 0.5 % ", Relative(by=0.005)),
        ((0.09, 0.11), Range(low=0.09, high=0.11)),
        ([1, 1], Range(low=1.0, high=1.0)),
    ],
)
def test_a_tolerance_is_a_number_a_percentage_or_a_pair(tolerance, read, payload):
    assert payload(rt.measure, "eer", 0.1, tolerance=tolerance).tolerance == read


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"tolerance": -0.1}, "a tolerance cannot be -0.1"),
        ({"tolerance": "-2%"}, "a tolerance cannot be -0.02"),
        ({"tolerance": math.nan}, "a tolerance cannot be not a number"),
        ({"tolerance": "0.1"}, "'0.1' is no tolerance (give a number (absolute), '2%' (relative) or a pair"),
        ({"tolerance": (1, 2, 3)}, "a tolerance of 3 values says nothing"),
        ({"tolerance": (2, 1)}, "the tolerance (2, 1) is empty"),
        ({"tolerance": (0, math.inf)}, "must be finite"),
        ({"tolerance": True}, "tolerance must be a number, not bool"),
        ({"direction": "up"}, "direction= must be one of higher, lower, not 'up'"),
        ({"direction": "Lower"}, "did you mean 'lower'?"),
        ({"baseline": "0.1"}, "baseline= must be a number, not the text '0.1'"),
        ({"champion": [0.1]}, "champion= must be a number, not list"),
        ({"unit": 3}, "unit= must be text, not int"),
    ],
)
def test_a_wrong_argument_explains_itself(arguments, said):
    with pytest.raises(UsageFault) as told:
        rt.measure("eer", 0.1, **arguments)
    assert said in str(told.value)
    assert told.value.hint


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("equal error rate", "such as 'equal_error_rate'"),
        ("1st", "such as 'm_1st'"),
        ("错误率", "such as 'eer'"),
        ("baseline", "no metric may be called 'baseline'"),
        ("and", "no metric may be called 'and'"),
        (3, "must be text, not int"),
    ],
)
def test_a_name_that_expressions_cannot_use_is_refused(name, said):
    with pytest.raises(UsageFault) as told:
        rt.measure(name, 0.1)
    assert said in str(told.value)


def test_a_name_measured_twice_is_refused():
    rt.measure("eer", 0.1)
    with pytest.raises(UsageFault, match=r"'eer' was measured already.*repeat=True"):
        rt.measure("eer", 0.2)


def test_repeated_values_become_one_metric_with_a_spread(payload):
    assert payload(rt.measure, "eer", 0.1, unit="s", direction="lower", repeat=True).spread is None
    payload(rt.measure, "eer", [0.2, 0.3], repeat=True)
    metric = payload(rt.measure, "eer", 0.4, repeat=True)
    assert metric.value == pytest.approx(0.25)
    assert (metric.spread.count, metric.unit, metric.direction) == (4, "s", "lower")


def test_a_refused_call_measures_nothing():
    with pytest.raises(UsageFault):
        rt.measure("eer", 0.1, direction="sideways")
    assert rt.measure("eer", 0.2) == 0.2
