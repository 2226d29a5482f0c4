import pytest
from expression.cases import METRICS, spread

from rtkit.expression import Criterion, criterion, evaluate, evaluate_text, parse
from rtkit.model import Metric


@pytest.mark.parametrize(
    ("text", "truth", "because"),
    [
        ("eer <= baseline * 0.95", True, "eer is 0.096, wanted <= 0.1045 (baseline 0.11 * 0.95)"),
        ("eer <= champion", True, "eer is 0.096, wanted <= 0.1 (champion)"),
        ("eer < 5%", False, "eer is 0.096, wanted < 5%"),
        ("0.1 >= eer", True, "eer is 0.096, wanted <= 0.1"),
        ("0.1 <= eer <= 0.2", False, "eer is 0.096, wanted 0.1 <= eer <= 0.2"),
        ("not eer > 0.1", True, "eer is 0.096, wanted not > 0.1"),
        ("(baseline - eer) / baseline >= 10%", True, "(baseline - eer) / baseline is 0.1273, wanted >= 10%"),
        ("auc > 0.9", True, "auc is 0.951 ± 0.004, wanted > 0.9"),
        ("auc > other", True, "auc is 0.951 ± 0.004, wanted > 0.93 ± 0.003 (other)"),
        ("2 < 1", False, "2 < 1 is false whatever is measured"),
        ("eer < 1 and auc < 0.5", False, "auc is 0.951 ± 0.004, wanted < 0.5"),
        ("eer < 1 or absent < 0.5", True, "eer is 0.096, wanted < 1"),
        ("eer > 1 and absent < 0.5", False, "eer is 0.096, wanted > 1"),
    ],
)
def test_a_decided_expression_says_the_numbers(text, truth, because):
    assert evaluate(parse(text), METRICS) == (truth, because)


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("absent < 1", "absent was not measured"),
        ("eer <= baselin", "baselin was not measured (did you mean 'baseline'?)"),
        ("auc >= baseline", "auc has no baseline"),
        ("broken < 1", "broken is not a number (NaN)"),
        ("0 < broken.baseline", "the baseline of broken is infinite"),
        ("huge < 1", "the spread of huge is infinite"),
        ("eer / zero < 1", "division by zero in eer / zero"),
        ("1 / (auc - 0.95) < 1", "division by zero in 1 / (auc - 0.95): auc - 0.95 may be 0 within its spread"),
        ("eer * 1e300 * 1e300 < 1", "eer * 1e300 * 1e300 is too large to calculate"),
        ("auc >= 0.95", "auc is 0.951 ± 0.004, wanted >= 0.95: the spread does not clear 0.95"),
        ("auc == 0.951", "auc is 0.951 ± 0.004, wanted == 0.951: the spread does not clear 0.951"),
        ("0.94 < auc < 0.95", "auc is 0.951 ± 0.004, wanted 0.94 < auc < 0.95: the spread crosses a limit"),
        ("auc - other > 2%", "auc - other is 0.021 ± 0.007, wanted > 2%: the spread does not clear 0.02"),
        ("eer < 1 and absent < 1", "absent was not measured"),
    ],
)
def test_what_cannot_be_told_says_why(text, because):
    assert evaluate(parse(text), METRICS) == (None, because)


def test_a_metric_written_twice_moves_as_one():
    assert evaluate(parse("auc - auc == 0"), METRICS).truth is True
    assert evaluate(parse("(auc - 0.5) / auc > 0.47"), METRICS).truth is True
    assert evaluate(parse("(auc - 0.5) / auc > 0.4742"), METRICS).truth is None


def test_a_spread_that_is_not_finite_leaves_the_metric_unknown():
    metrics = {"auc": Metric(name="auc", value=0.9, spread=spread("NaN"))}
    assert evaluate(parse("auc > 0.1"), metrics) == (None, "the spread of auc is not a number (NaN)")


def test_a_spread_of_zero_is_a_plain_number():
    metrics = {"auc": Metric(name="auc", value=0.9, spread=spread(0.0))}
    assert evaluate(parse("auc >= 0.9"), metrics) == (True, "auc is 0.9, wanted >= 0.9")


def test_numbers_that_differ_late_are_shown_to_differ():
    metrics = {"eer": Metric(name="eer", value=0.10451, baseline=0.10449)}
    assert evaluate(parse("eer <= baseline"), metrics).because == "eer is 0.10451, wanted <= 0.10449 (baseline)"


def test_large_numbers_are_written_out():
    metrics = {"rows": Metric(name="rows", value=1234567.0)}
    assert evaluate(parse("rows > 100000"), metrics).because == "rows is 1234567, wanted > 100000"


def test_many_reasons_are_cut_short():
    text = " and ".join(f"eer < {limit}" for limit in range(1, 10))
    assert evaluate(parse(text), METRICS).because.endswith("wanted < 4; and 5 more")


def test_a_text_that_is_no_expression_is_undecided_with_what_is_wrong():
    assert evaluate_text("eer = 1", METRICS) == (None, "unexpected '=' at 5 (use == or <=)")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("eer <= 0.1", Criterion("eer", "<=", 0.1, "eer <= 0.1")),
        ("5% > eer", Criterion("eer", "<", 0.05, "eer < 5%")),
        ("eer <= baseline - 1%", Criterion("eer", "<=", 0.1, "eer <= baseline - 1%")),
        ("auc > other", Criterion("auc", ">", 0.93, "auc > other")),
        ("0.1 <= eer <= 0.2", None),
        ("eer < 1 and auc < 1", None),
        ("not eer < 1", None),
        ("eer - 1 < 1", None),
        ("eer < eer * 2", None),
        ("auc > baseline", None),
        ("eer.baseline < 1", None),
        ("1 < 2", None),
    ],
)
def test_only_a_simple_comparison_sets_a_criterion(text, expected):
    assert criterion(parse(text), METRICS) == expected
