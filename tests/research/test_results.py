"""What the project's own tickets find when they run again."""

import json
from itertools import chain

import pytest
from research.conftest import COSTLY, ROOT, RUN

from rtkit.expression import evaluate, parse
from rtkit.model import Absolute, Completed, Range, Relative
from rtkit.notebook.read import read_notebook
from rtkit.workspace.records import read_record
from rtkit.workspace.workspace import Workspace

# One worker runs the tickets, once; the first test waits for all of them.
pytestmark = [pytest.mark.xdist_group("research"), pytest.mark.timeout(900)]


@pytest.fixture(params=RUN)
def report(request, executed):
    return executed.reports[request.param]


def results_of(executed, id_):
    return executed.reports[id_].resolved.results


def test_a_ticket_runs_and_all_it_displays_can_be_read(report):
    assert isinstance(report.stored.run.outcome, Completed)
    assert report.resolved.results.problems == ()


def test_the_conclusions_still_hold(executed):
    verdicts = {id_: {v.hypothesis: v.verdict for v in results_of(executed, id_).verdicts} for id_ in RUN}
    assert verdicts == {
        "RT-0001": {"H1": "supported", "H2": "supported"},
        "RT-0002": {"H1": "supported", "H2": "refuted"},
        "RT-0003": {"H1": "refuted"},
        "RT-0004": {"H1": "inconclusive", "H2": "refuted"},
        "RT-0005": {"H1": "supported", "H2": "supported", "H3": "supported"},
        "RT-0006": {"H1": "refuted"},
        "RT-0007": {"H1": "refuted"},
        "RT-0008": {"H1": "refuted", "H2": "refuted", "H3": "supported"},
        "RT-0009": {"H1": "refuted", "H2": "supported"},
        "RT-0010": {},
        "RT-0011": {"H1": "supported", "H2": "supported"},
    }


def test_what_a_finding_or_an_assumption_says_it_holds_by_is_true(report):
    results = report.resolved.results
    metrics = {metric.name: metric for metric in results.metrics}
    criteria = [part.holds for part in chain(results.findings, results.assumptions) if part.holds]
    assert criteria or not metrics  # a review of the literature measures nothing
    assert [holds for holds in criteria if evaluate(parse(holds), metrics).truth is not True] == []


def test_every_finding_points_at_evidence_that_is_there(report):
    results = report.resolved.results
    cells = {cell["id"] for cell in report.resolved.notebook["cells"]}
    there = cells | {evidence.name for evidence in results.evidence} | {metric.name for metric in results.metrics}
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
    assert pictures == len(figures)
    assert figures or not report.resolved.results.metrics
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
    assert {out["output_type"] for out in outputs} <= {"display_data"}


def test_a_ticket_measures_what_was_accepted(report):
    accepted = read_record(Workspace.at(ROOT), report.resolved.file.ticket.id)
    measured = {metric.name: float(metric.value) for metric in report.resolved.results.metrics}
    assert {metric.name for metric in accepted.metrics} == set(measured)
    assert [metric for metric in accepted.metrics if not within(metric, measured[metric.name])] == []


@pytest.mark.parametrize(
    ("champion", "challenger", "names"),
    [
        ("RT-0002", "RT-0003", ("auc", "recall_malignant", "false_alarms")),
        ("RT-0002", "RT-0004", ("recall_malignant", "false_alarms")),
        ("RT-0005", "RT-0006", ("accuracy", "worst_recall", "pictures_kept")),
        ("RT-0003", "RT-0009", ("missed_by_both",)),
    ],
)
def test_a_challenger_reads_the_champion_from_its_record(executed, champion, challenger, names):
    accepted = {metric.name: metric.value for metric in results_of(executed, champion).metrics}
    measured = {metric.name: metric for metric in results_of(executed, challenger).metrics}
    assert {name: measured[name].champion for name in names} == {name: accepted[name] for name in names}
    inputs = {file.path for file in executed.reports[challenger].stored.run.inputs}
    assert f"research/records/{champion}.json" in inputs


@pytest.mark.parametrize(
    ("champion", "challenger", "metric"), [("RT-0002", "RT-0003", "auc"), ("RT-0005", "RT-0006", "accuracy")]
)
def test_a_champion_that_runs_again_gives_what_was_accepted(executed, champion, challenger, metric):
    accepted = {one.name: one.value for one in results_of(executed, champion).metrics}
    measured = {one.name: one.value for one in results_of(executed, challenger).metrics}
    assert measured["champion_again"] == pytest.approx(accepted[metric], abs=1e-9)


def test_the_costly_one_keeps_what_was_accepted_of_it():
    record = read_record(Workspace.at(ROOT), COSTLY)
    assert {one.hypothesis: one.verdict for one in record.verdicts} == {"H1": "supported"}
    assert {one.state for one in record.holdings} == {"holds"}


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
