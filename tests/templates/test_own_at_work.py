"""What rtkit's own templates do once somebody fills them in."""

import json

import pytest
from templates.conftest import execute, fresh

from rtkit.flow.demo.build import build_page
from rtkit.flow.demo.subject import Subject
from rtkit.flow.harvest import harvest
from rtkit.model import FromNotebook
from rtkit.notebook.cells import code_cells, source_of
from rtkit.notebook.read import read_notebook

SCORES = {
    "rows = []": "rows = list(range(40))",
    "return {}  # nothing is compared yet": 'return {"auc": 0.9 + len(train) / 1000 + test[0] / 10000}',
}


@pytest.mark.parametrize("asked", [{"asked_by": "RT-0001#N1"}, {"fields": {"champion": "RT-0001"}}])
def test_a_champion_is_read_from_its_record_and_compared_on_every_fold(workspace, champion, asked):
    file = fresh(workspace, "champion-challenger", **asked)
    _, results = execute(workspace, file, **SCORES)
    auc, again = results.metrics
    assert (auc.name, auc.champion, auc.direction, auc.spread.count) == ("auc", 0.95, "higher", 5)
    assert again.name == "auc_again"
    assert [(one.name, one.kind) for one in results.evidence] == [("tab-folds", "table")]


def test_a_challenger_with_a_metric_that_the_champion_has_not_is_told_so(workspace, champion):
    file = fresh(workspace, "champion-challenger", asked_by=champion)
    with pytest.raises(Exception, match=r"RT-0001 has no accepted 'auk'\nHint: did you mean 'auc'"):
        execute(workspace, file, **SCORES, auc="auk")


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
    _, results = execute(workspace, file, **{"return None  # nothing is tried yet": f"return {attempt}"})
    measured = {metric.name: float(metric.value) for metric in results.metrics}
    assert measured["worked"] == worked
    assert (measured["seconds"] >= 0) == seconds
    assert [one.name for one in results.evidence] == ["tab-trial"]


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


def test_a_literature_review_has_no_code_and_its_findings_lead_to_the_agreement(workspace):
    file = fresh(workspace, "literature-review")
    notebook = read_notebook(file.path)
    assert list(code_cells(notebook)) == []
    for cell in notebook["cells"]:
        cell["source"] = source_of(cell).replace("[[Which claim stands, and on which sources?]]", "C1 stands (S1, S2).")
    results = harvest(notebook, file.ticket, FromNotebook())
    page = build_page(Subject(name="x", notebook=notebook, ticket=file.ticket, results=results))
    (finding,) = page.findings
    (agreement,) = finding.evidence
    (cell,) = [cell for cell in page.cells if "#" + cell.anchor == agreement.href]
    assert "<table" in cell.html
