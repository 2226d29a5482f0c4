from __future__ import annotations

import math
import statistics
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rtkit.author.numbers import mean, numbers, spread
from rtkit.errors import UsageFault

FINITE = st.floats(allow_nan=False, allow_infinity=False)
MODEST = st.floats(min_value=-1e100, max_value=1e100)


@given(st.lists(FINITE, min_size=1))
@example([sys.float_info.max] * 3)
@example([-sys.float_info.max, sys.float_info.max, sys.float_info.max])
def test_the_mean_lies_among_the_values(values):
    middle = mean(values)
    slack = 1e-9 * max(map(abs, values))
    assert min(values) - slack <= middle <= max(values) + slack


@given(st.lists(MODEST, min_size=2))
def test_the_deviation_is_that_of_a_sample(values):
    scatter = spread(values)
    assert scatter is not None
    assert scatter.number == len(values)
    assert math.isclose(scatter.deviation, statistics.stdev(values), rel_tol=1e-6, abs_tol=1e-6 * max(map(abs, values)))


@given(st.lists(st.floats(), min_size=1))
def test_any_floats_have_a_mean_and_a_spread(values):
    assert isinstance(mean(values), float)
    scatter = spread(values)
    assert scatter is None or scatter.number == len(values)


@given(st.one_of(st.none(), st.text(), st.booleans(), st.binary(), st.dictionaries(st.text(), st.floats())))
def test_what_is_no_number_is_refused_with_a_hint(value):
    with pytest.raises(UsageFault) as told:
        numbers(value, "it")
    assert told.value.hint
