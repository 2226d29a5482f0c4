"""A criterion in words."""

import pytest
from expression.cases import METRICS as ODD_ONES
from expression.cases import expressions
from hypothesis import given, settings

from rtkit.expression import names, parse
from rtkit.expression.reads import reads, unmeasured
from rtkit.model import Metric

METRICS = {
    "eer": Metric(name="eer", value=0.096, baseline=0.11),
    "auc": Metric(name="auc", value=0.99, champion=0.9921),
    "odd": Metric(name="odd", value="NaN"),
}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("brier <= 0.024", "brier at most 0.024"),
        ("0.1 < eer", "eer above 0.1"),
        ("eer < 5%", "eer below 5%"),
        ("eer <= baseline * 0.95", "eer at most 0.1045 (baseline 0.11 × 0.95)"),  # noqa: RUF001  # the sign is meant
        ("x <= baseline * 0.95", "x at most baseline × 0.95"),  # noqa: RUF001
        ("auc > champion", "auc above 0.9921 (champion)"),
        ("auc >= eer.baseline", "auc at least 0.11 (eer.baseline)"),
        ("eer <= 0.5 * 0.2", "eer at most 0.1"),
        ("auc == 1 or auc != 0.5", "auc exactly 1 or anything but 0.5"),
        ("auc > odd", "auc above odd"),
        ("auc > eer / 0", "auc above eer / 0"),
        ("abs(eer - auc) <= 0.02", "abs(eer - auc) at most 0.02"),
        ("0.1 <= eer < 0.2", "eer at least 0.1 and below 0.2"),
        ("not 0.1 <= eer < 0.2", "eer below 0.1 or at least 0.2"),
        ("not (a < 1 or b >= 5%)", "a at least 1 and b below 5%"),
        ("a < 1 and (b > 2 or c > 3)", "a below 1 and (b above 2 or c above 3)"),
        ("a > 1 or not 0 < b < 1", "a above 1 or b at most 0 or at least 1"),
        ("a > 1 and not 0 < b < 1", "a above 1 and (b at most 0 or at least 1)"),
        ("not 1 < 2", "not 1 < 2"),
    ],
)
def test_a_criterion_reads_as_one_would_say_it(text, words):
    assert reads(parse(text), METRICS) == words


def test_what_is_not_measured_is_named_as_it_is_written():
    assert unmeasured(parse("eer <= baseline and auc > baseline and x > auc.champion"), METRICS) == ("baseline", "x")


@given(expressions)
@settings(max_examples=300, deadline=None)
def test_every_expression_can_be_said_and_names_all_that_it_reads(text):
    expression = parse(text)
    said = reads(expression, ODD_ONES)
    assert "\n" not in said
    assert all(name in said for name in names(expression))
