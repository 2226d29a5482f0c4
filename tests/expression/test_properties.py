import re

import pytest
from expression.cases import METRICS, any_text, expressions, number_expressions, spread
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from rtkit.expression import ExpressionFault, criterion, evaluate, evaluate_text, names, parse
from rtkit.model import Metric

_AS_FLOATS = re.compile(r"(?<![\w.])([0-9]+|[0-9]*\.[0-9]+|[0-9]+\.[0-9]*)((?:[eE][+-]?[0-9]+)?)(?![\w.])")


def read(text):
    try:
        return parse(text)
    except ExpressionFault as fault:
        return fault


@given(any_text)
@settings(max_examples=500, deadline=None)
def test_any_text_is_an_expression_or_a_fault_with_a_position_within_it(text):
    found = read(text)
    if isinstance(found, ExpressionFault):
        assert 1 <= found.position <= max(1, len(text))
        assert re.search(rf"\b{found.position}\b", found.message)
        assert "\n" not in str(found)
    else:
        assert parse(str(found)) == found


@given(expressions)
@settings(max_examples=300, deadline=None)
def test_printing_and_parsing_gives_the_same_expression(text):
    expression = parse(text)
    assert parse(str(expression)) == expression
    assert str(parse(str(expression))) == str(expression)


@given(expressions, st.sets(st.sampled_from(sorted(METRICS))))
@settings(max_examples=300, deadline=None)
def test_evaluating_never_raises_and_always_says_why(text, measured):
    expression = parse(text)
    metrics = {name: METRICS[name] for name in measured}
    evaluation = evaluate(expression, metrics)
    assert evaluation.truth in (True, False, None)
    assert evaluation.because
    assert "\n" not in evaluation.because
    assert names(expression) <= {*METRICS, "absent"}
    criterion(expression, metrics)


@given(any_text)
@settings(deadline=None)
def test_a_text_that_is_no_expression_is_undecided(text):
    assert evaluate_text(text, {}).truth in (True, False, None)


@given(number_expressions)
@settings(max_examples=400, deadline=None)
def test_the_truth_is_that_of_python_where_python_has_one(text):
    in_python = _AS_FLOATS.sub(r"float('\1\2')", text).replace("≤", "<=").replace("≥", ">=")
    try:
        truth = eval(in_python)  # noqa: S307  # generated above from numbers and operators only
    except ZeroDivisionError:
        assume(False)
    ours = evaluate(parse(text), {}).truth
    # Python skips what it need not calculate; a division by zero or an overflow there leaves ours undecided or equal.
    assert ours in (truth, None)
    if "/" not in text and "*" not in text:
        assert ours is truth


@given(
    st.floats(-1e6, 1e6),
    st.floats(0, 1e3),
    st.floats(-1e6, 1e6),
    st.sampled_from(["<", "<=", ">", ">="]),
)
@settings(deadline=None)
def test_one_spread_leaves_undecided_exactly_what_its_two_ends_decide_differently(value, deviation, limit, operator):
    expression = parse(f"auc {operator} limit")
    at = {"limit": Metric(name="limit", value=limit)}
    ends = {
        evaluate(expression, {**at, "auc": Metric(name="auc", value=end)}).truth
        for end in (value - deviation, value + deviation)
    }
    measured = Metric(name="auc", value=value, spread=spread(deviation))
    truth = evaluate(expression, {**at, "auc": measured}).truth
    assert truth is (ends.pop() if len(ends) == 1 else None)


@pytest.mark.parametrize("known", [0, 1, 2])
def test_what_is_unknown_never_turns_a_truth_into_its_opposite(known):
    rest = ["absent < 1", "broken < 1"]
    for word in ("and", "or"):
        for first in ("eer < 1", "eer > 1"):
            whole = evaluate(parse(f" {word} ".join([first, *rest[:known]])), METRICS).truth
            assert whole in (evaluate(parse(first), METRICS).truth, None)
