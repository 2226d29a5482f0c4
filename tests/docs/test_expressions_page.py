import re
from pathlib import Path

import pytest

from rtkit import expression
from rtkit.expression import ExpressionFault, check_names, judge, parse
from rtkit.model import Hypothesis, Metric, Spread

PAGE = (Path(__file__).parents[2] / "docs" / "expressions.md").read_text("utf-8")


def rows(header):
    """The rows below the table header, as tuples of cells."""
    _, _, rest = PAGE.partition(f"| {header} |\n")
    lines = rest.split("\n\n", 1)[0].splitlines()[1:]
    return [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]


def measured(text):
    """The metrics of a cell such as `eer 0.096, baseline 0.11; auc 0.951 ± 0.004`."""
    found = re.finditer(r"(\w+) ([\w.]+)(?: ± ([\d.]+))?(?:, baseline ([\d.]+))?", text)
    return {match[1]: metric(*match.groups()) for match in found}


def metric(name, value, deviation, baseline):
    spread = Spread(count=3, deviation=float(deviation), low=0.0, high=1.0) if deviation else None
    number = value if value == "NaN" else float(value)
    return Metric(name=name, value=number, baseline=float(baseline) if baseline else None, spread=spread)


@pytest.mark.parametrize(("written", "says"), rows("criterion | it says"))
def test_every_criterion_on_the_page_is_an_expression(written, says):
    assert str(parse(written.strip("`"))) == written.strip("`")


@pytest.mark.parametrize(("written", "says"), rows("written | rtkit says"))
def test_every_refusal_on_the_page_is_what_rtkit_says(written, says):
    with pytest.raises(ExpressionFault) as caught:
        check_names(parse(written.strip("`")), {"eer", "auc"})
    assert str(caught.value) == says


@pytest.mark.parametrize(
    ("numbers", "expect", "guardrail", "verdict", "because"),
    rows("measured | expect | guardrail | verdict | because"),
)
def test_every_verdict_on_the_page_is_what_rtkit_finds(numbers, expect, guardrail, verdict, because):
    guardrails = (guardrail.strip("`"),) if guardrail else ()
    hypothesis = Hypothesis(id="H1", claim="c", expect=expect.strip("`"), guardrails=guardrails)
    found = judge(hypothesis, measured(numbers))
    assert (found.verdict, found.because) == (verdict, because)


def test_the_tables_are_found():
    assert len(rows("criterion | it says")) > 8
    assert len(rows("written | rtkit says")) > 4
    assert len(rows("measured | expect | guardrail | verdict | because")) > 8


def test_every_function_for_python_is_on_the_page():
    functions = {name for name in expression.__all__ if name[0].islower()}
    assert functions == {call.strip("`").partition("(")[0] for call, _ in rows("call | gives")}


def test_every_verdict_has_a_row():
    assert [name.strip("*") for name, _ in rows("verdict | when")] == ["supported", "refuted", "inconclusive"]
