"""What rtkit's own templates do once somebody fills them in."""

import json
import re
from pathlib import Path

import pytest
from templates.conftest import execute, fresh

from rtkit.flow.demo.build import build_page
from rtkit.flow.demo.subject import Subject
from rtkit.flow.harvest import harvest
from rtkit.model import Absolute, FromNotebook, Relative
from rtkit.notebook.cells import code_cells, source_of
from rtkit.notebook.read import read_notebook

TEMPLATES_PAGE = (Path(__file__).parents[2] / "docs" / "templates.md").read_text("utf-8")
WHICH_CLAIM = "[[Which claim stands, and on which sources?]]"
NOTHING_COMPARED = "return {}  # nothing is compared yet"
SCORES = {NOTHING_COMPARED: 'return {"auc": {"champion": 0.95, "challenger": 0.96}[who] + seed / 10000}'}
FROM_RT_0001 = {"fields": {"champion": "RT-0001"}}


def measured(results):
    return {metric.name: metric for metric in results.metrics}


@pytest.mark.parametrize("asked", [{"asked_by": "RT-0001#N1"}, FROM_RT_0001])
def test_one_function_is_all_that_a_comparison_with_a_champion_needs(workspace, champion, asked):
    file = fresh(workspace, "champion-challenger", **asked)
    _, results = execute(workspace, file, **SCORES)
    auc, again, difference = results.metrics
    assert (auc.name, auc.champion, auc.direction, auc.spread.count) == ("auc", 0.95, None, 10)
    assert (again.name, again.champion, again.spread) == ("auc_again", 0.95, None)
    assert (difference.name, difference.baseline, difference.spread.count) == ("auc_difference", 0, 10)
    assert difference.value == pytest.approx(0.01)
    assert difference.spread.deviation < auc.spread.deviation / 100  # the same deals: their noise falls out
    assert [(one.name, one.kind) for one in results.evidence] == [("tab-differences", "table")]


def test_unit_direction_board_and_tolerance_come_from_the_champions_record(workspace, champion):
    accept(workspace, '"direction": "higher", "board": "b", "tolerance": {"type": "relative", "by": 0.02}')
    file = fresh(workspace, "champion-challenger", **FROM_RT_0001)
    auc, again, difference = execute(workspace, file, **SCORES)[1].metrics
    assert (auc.direction, auc.board, auc.tolerance) == ("higher", "b", Relative(by=0.02))
    assert (again.direction, again.board, again.tolerance) == (None, "", Relative(by=0.02))
    assert (difference.direction, difference.board, difference.tolerance) == ("higher", "", Absolute(by=0.019))


@pytest.mark.parametrize(("by", "state"), [(0.0001, "fails"), (0.005, "holds")])
def test_that_the_champion_repeats_what_was_accepted_is_an_assumption_that_is_checked(workspace, champion, by, state):
    accept(workspace, f'"tolerance": {{"type": "absolute", "by": {by}}}')
    file = fresh(workspace, "champion-challenger", **FROM_RT_0001)
    results = execute(workspace, file, **SCORES)[1]
    (second,) = [one for one in results.assumptions if one.id == "A2"]
    assert second.holds == f"abs(auc_again - champion) <= {by}"
    assert [(one.part, one.state) for one in results.holdings] == [("A2", state)]


def accept(workspace, about):
    workspace.record_of("RT-0001").write_text(
        '{"format": 1, "metrics": [{"name": "auc", "value": 0.95, %s}]}' % about  # noqa: UP031  # braces of JSON
    )


def test_what_exists_once_and_what_the_record_lacks_is_measured_too(workspace, champion):
    file = fresh(workspace, "champion-challenger", **FROM_RT_0001)
    once = "return {'auc': 0.95} | ({'bytes': 512 * len(who)} if seed == 0 else {})"
    new = {"new = {}": "new = {'bytes': {'unit': 'B', 'direction': 'lower'}}"}
    results = execute(workspace, file, **{NOTHING_COMPARED: once}, **new)[1]
    size, again = measured(results)["bytes"], measured(results)["bytes_again"]
    assert (size.value, size.spread, size.unit, size.direction, size.champion) == (5120, None, "B", "lower", 4096)
    assert (again.value, again.unit, again.champion) == (4096, "B", None)
    assert measured(results)["bytes_difference"].value == 1024
    assert [one.holds for one in results.assumptions if one.id == "A2"] == ["abs(auc_again - champion) <= 9.5e-07"]
    assert results.problems == ()


def test_a_champion_that_cannot_run_again_is_compared_with_what_was_accepted(workspace, champion):
    file = fresh(workspace, "champion-challenger", **FROM_RT_0001)
    alone = "return {'auc': 0.96} if who == 'challenger' else {}"
    results = execute(workspace, file, **{NOTHING_COMPARED: alone})[1]
    assert [(one.name, one.champion) for one in results.metrics] == [("auc", 0.95)]
    assert [one.id for one in results.assumptions] == ["A1"]
    assert results.evidence == ()


def test_the_example_of_the_page_about_templates_fits_in(workspace, champion):
    (example,) = re.findall(r"```python\n(from sklearn.*?)```", TEMPLATES_PAGE, re.DOTALL)
    before, function = example.split("\n\n\n")
    written = {"# Load the champion's data here.": before, NOTHING_COMPARED: function.partition(":\n")[2].strip()}
    file = fresh(workspace, "champion-challenger", fields={"champion": "RT-0001", "repeats": "2"})
    auc = measured(execute(workspace, file, **written)[1])["auc"]
    assert (auc.champion, auc.spread.count) == (0.95, 2)
    assert 0.97 < auc.value < 1


@pytest.mark.parametrize("who", ["champion", "challenger"])
def test_a_metric_that_the_champions_record_has_not_is_told_so(workspace, champion, who):
    file = fresh(workspace, "champion-challenger", asked_by=champion)
    wrong = "return {'auk' if who == '%s' else 'auc': 0.95}" % who  # noqa: UP031
    with pytest.raises(Exception, match=r"RT-0001 has no accepted 'auk'\nHint: did you mean 'auc'"):
        execute(workspace, file, **{NOTHING_COMPARED: wrong})


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "not named yet"),
        ({"champion": "RT-0007"}, "RT-0007 has no record"),
    ],
)
def test_without_a_champion_the_run_says_what_is_missing(workspace, fields, said):
    file = fresh(workspace, "champion-challenger", fields=fields)
    with pytest.raises(Exception, match=said):
        execute(workspace, file)


@pytest.mark.parametrize(
    ("attempt", "worked", "seconds"), [("size > 0", 1, True), ("size > 500", 0.5, True), ("False", 0, False)]
)
def test_a_spike_measures_whether_it_worked_and_how_long_it_took(workspace, attempt, worked, seconds):
    file = fresh(workspace, "spike")
    assert file.ticket.timebox == "1d"
    results = execute(workspace, file, **try_out(proposed=f"return {attempt}"))[1]
    numbers = {name: float(metric.value) for name, metric in measured(results).items()}
    assert numbers.keys() == {"worked", "seconds"}
    assert numbers["worked"] == worked
    assert (numbers["seconds"] >= 0) == seconds
    assert [one.name for one in results.evidence] == ["tab-trial"]


def try_out(proposed, today=None):
    """What replaces the bodies of the alternatives that are to be tried."""
    written = {"return None  # nothing is tried yet": proposed, "return None  # nothing to compare with yet": today}
    return {old: new for old, new in written.items() if new}


def test_a_spike_compares_what_is_proposed_with_what_there_is(workspace):
    work = "return sum(range(size * {})) > 0"
    written = try_out(proposed=work.format(100), today=work.format(2000))
    results = execute(workspace, fresh(workspace, "spike"), **written)[1]
    numbers = measured(results)
    assert [*numbers] == ["worked", "seconds", "worked_today", "seconds_today", "ratio_to_today"]
    assert {name: metric.spread.count for name, metric in numbers.items() if "worked" not in name} == {
        "seconds": 3,
        "seconds_today": 3,
        "ratio_to_today": 3,
    }
    assert numbers["seconds"].value < numbers["seconds_today"].value
    assert (numbers["ratio_to_today"].direction, numbers["ratio_to_today"].baseline) == ("lower", 1)
    assert 0 < numbers["ratio_to_today"].value < 0.9


def test_an_alternative_that_fails_has_no_ratio(workspace):
    written = try_out(proposed="return True", today="return False")
    numbers = measured(execute(workspace, fresh(workspace, "spike"), **written)[1])
    assert [*numbers] == ["worked", "seconds", "worked_today", "seconds_today"]
    assert (numbers["worked_today"].value, numbers["seconds_today"].value) == (0, "NaN")


def test_an_exploration_counts_the_traps_of_its_example(workspace):
    notebook, _ = execute(workspace, fresh(workspace, "exploration"))
    shown = json.dumps(notebook)
    for line in (
        "| city | 1 | 2 | Oslo (4) | 88% |",
        "| refund | 0 | 2 | 0 (6) | 100% |",
        "| late | 0 | 2 | no (6) | 75%",
    ):
        assert line in shown
    for line in (
        "| a value is missing | 2 | 25.0% |",
        "came before | 1 | 12.5% |",
        "of the rarest 'late' | 2 | 25.0% |",
    ):
        assert line in shown


def test_a_literature_review_has_no_code_and_its_findings_lead_to_the_agreement_and_to_a_source(workspace):
    file = fresh(workspace, "literature-review")
    notebook = read_notebook(file.path)
    assert list(code_cells(notebook)) == []
    for cell in notebook["cells"]:
        cell["source"] = source_of(cell).replace(WHICH_CLAIM, "C1 stands ([S2](#S2)).")
    results = harvest(notebook, file.ticket, FromNotebook())
    page = build_page(Subject(name="x", notebook=notebook, ticket=file.ticket, results=results))
    (finding,) = page.findings
    cells = {"#" + cell.anchor: cell.html for cell in page.cells}
    agreement, sources = (cells[evidence.href] for evidence in finding.evidence)
    assert "<td>C1</td>" in agreement.replace("\n", "")
    (way,) = re.findall(r'href="#([^"]+)"', finding.statement)
    assert f'id="{way}"></a>S2' in sources
