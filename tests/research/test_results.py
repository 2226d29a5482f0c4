"""What the project's own tickets find when they run again."""

import json
from itertools import chain

import pytest
from research.conftest import IDS, ROOT

from rtkit.expression import evaluate, parse
from rtkit.model import Absolute, Completed, Range, Relative
from rtkit.notebook.read import read_notebook
from rtkit.workspace.records import read_record
from rtkit.workspace.workspace import Workspace


@pytest.fixture(params=IDS)
def report(request, executed):
    return executed.reports[request.param]


def results_of(executed, id_):
    return executed.reports[id_].resolved.results


def test_a_ticket_runs_and_all_it_displays_can_be_read(report):
    assert isinstance(report.stored.run.outcome, Completed)
    assert report.resolved.results.problems == ()


def test_the_conclusions_still_hold(executed):
    verdicts = {id_: {v.hypothesis: v.verdict for v in results_of(executed, id_).verdicts} for id_ in IDS}
    assert verdicts == {
        "RT-0001": {"H1": "supported", "H2": "supported"},
        "RT-0002": {"H1": "supported", "H2": "refuted"},
        "RT-0003": {"H1": "refuted"},
    }


def test_what_a_finding_or_an_assumption_says_it_holds_by_is_true(report):
    results = report.resolved.results
    metrics = {metric.name: metric for metric in results.metrics}
    criteria = [part.holds for part in chain(results.findings, results.assumptions) if part.holds]
    assert criteria
    assert [holds for holds in criteria if evaluate(parse(holds), metrics).truth is not True] == []


def test_every_finding_points_at_evidence_that_is_there(report):
    results = report.resolved.results
    there = {evidence.name for evidence in results.evidence} | {metric.name for metric in results.metrics}
    assert results.findings
    for finding in results.findings:
        assert finding.evidence
        assert set(finding.evidence) <= there
        assert finding.confidence
        assert finding.hypothesis in (None, *(one.id for one in report.resolved.file.ticket.hypotheses))


def test_every_figure_is_named_has_a_caption_and_is_shown_once(report):
    notebook = report.resolved.notebook
    pictures = sum("image/png" in out.get("data", {}) for cell in notebook["cells"] for out in cell.get("outputs", ()))
    figures = [evidence for evidence in report.resolved.results.evidence if evidence.kind == "figure"]
    assert pictures == len(figures) >= 2
    assert all(evidence.caption for evidence in report.resolved.results.evidence)


def test_a_ticket_answers_decides_and_leads_on(report):
    results = report.resolved.results
    assert results.answer.text
    assert results.answer.because
    assert results.decisions
    assert {one.kind for one in results.next_tickets} == {"research", "production"}
    assert all(one.scope for one in results.next_tickets if one.kind == "production")
    assert all(one.why and one.size for one in results.next_tickets)
    assert results.log


def test_nothing_is_written_to_the_streams_but_results(report):
    outputs = [out for cell in report.resolved.notebook["cells"] for out in cell.get("outputs", ())]
    assert {out["output_type"] for out in outputs} == {"display_data"}


def test_a_ticket_measures_what_was_accepted(report):
    accepted = read_record(Workspace.at(ROOT), report.resolved.file.ticket.id)
    measured = {metric.name: float(metric.value) for metric in report.resolved.results.metrics}
    assert {metric.name for metric in accepted.metrics} == set(measured)
    assert [metric for metric in accepted.metrics if not within(metric, measured[metric.name])] == []


def test_the_challenger_reads_the_champion_from_its_record(executed):
    champion = {metric.name: metric.value for metric in results_of(executed, "RT-0002").metrics}
    challenger = {metric.name: metric for metric in results_of(executed, "RT-0003").metrics}
    for name in ("auc", "recall_malignant", "false_alarms"):
        assert challenger[name].champion == champion[name]
    assert challenger["champion_again"].value == pytest.approx(champion["auc"], abs=1e-9)
    inputs = {file.path for file in executed.reports["RT-0003"].stored.run.inputs}
    assert "research/records/RT-0002.json" in inputs


def test_a_run_leaves_the_notebook_as_it_was(executed):
    for path in (executed.workspace.research).glob("*.ipynb"):
        assert path.read_bytes() == (ROOT / "research" / path.name).read_bytes()
        assert json.loads(path.read_text("utf-8")) == read_notebook(path)


def within(metric, value):
    accepted = float(metric.value)
    match metric.tolerance:
        case Absolute(by=by):
            return abs(value - accepted) <= by
        case Relative(by=by):
            return abs(value - accepted) <= by * abs(accepted)
        case Range(low=low, high=high):
            return low <= value <= high
    return False
