from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from conftest import code, markdown, notebook

from rtkit.errors import Invalid
from rtkit.flow.harvest import resolve
from rtkit.mime import mime_type
from rtkit.model import (
    Answer,
    Cancelled,
    Completed,
    Failed,
    FromNotebook,
    FromRecord,
    FromRun,
    Metric,
    NeverRun,
    NotStarted,
    Record,
    Run,
)
from rtkit.notebook.read import read_notebook
from rtkit.notebook.ticket import source_sha256
from rtkit.workspace.records import write_record
from rtkit.workspace.runs import new_run_folder, store_run

NOW = datetime(2026, 11, 21, tzinfo=UTC)
SOURCE = "rt.measure('eer', ...)"


def output(value: float) -> dict:
    data = {mime_type("metric"): {"name": "eer", "value": value}}
    return {"output_type": "display_data", "metadata": {}, "data": data}


def cell(value: float | None = None) -> dict:
    return code(SOURCE, outputs=[] if value is None else [output(value)])


@pytest.fixture
def ran(workspace):
    """Store a run of a ticket that measured `value`."""

    def make(file, value: float, outcome=None, sha256: str | None = None):
        run = Run(
            ticket=file.ticket.id,
            outcome=outcome or Completed(),
            notebook="executed.ipynb",
            source=workspace.relative(file.path),
            source_sha256=sha256 or source_sha256(read_notebook(file.path)),
            started=NOW,
            ended=NOW + timedelta(seconds=1),
            seconds=1.0,
            kernel="python3",
        )
        return store_run(new_run_folder(workspace, file.ticket.id), run, json.dumps(notebook(cell(value))))

    return make


@pytest.fixture
def accepted(workspace):
    """Accept an EER of 0.5 for RT-0001."""

    def make():
        metrics = (Metric(name="eer", value=0.5),)
        record = Record(ticket="RT-0001", accepted=NOW, source_sha256="", answer=Answer(text="Yes."), metrics=metrics)
        return write_record(workspace, record)

    return make


def values(resolved) -> list[object]:
    return [metric.value for metric in resolved.results.metrics]


def test_the_newest_run_of_this_source_counts(workspace, ticket, ran, accepted):
    file = ticket(cell(0.9))
    accepted()
    ran(file, 0.3)
    newest = ran(file, 0.2)
    ran(file, 0.1, sha256="of another source")
    resolved = resolve(workspace, file)
    assert values(resolved) == [0.2]
    folder = newest.folder.relative_to(workspace.root).as_posix()
    assert resolved.results.source == FromRun(folder, newest.run.ended, "completed")
    assert (resolved.run, resolved.notebook["cells"][0]["outputs"]) == (newest.run, [output(0.2)])
    assert resolved.record is not None


def test_a_failed_run_counts_and_one_that_says_nothing_is_passed_over(workspace, ticket, ran):
    file = ticket(cell())
    ran(file, 0.3)
    failed = ran(file, 0.2, Failed(cell="c2", index=1, error="ValueError: no"))
    ran(file, 0.1, NotStarted("no such kernel"))
    ran(file, 0.1, Cancelled())
    resolved = resolve(workspace, file)
    assert (values(resolved), resolved.run) == ([0.2], failed.run)
    assert resolved.results.source.outcome == "failed"


@pytest.mark.parametrize("content", [None, "", "{", "[]"])
def test_a_run_whose_executed_copy_is_gone_or_broken_is_passed_over(content, workspace, ticket, ran):
    file = ticket(cell())
    ran(file, 0.3)
    broken = ran(file, 0.2).notebook
    broken.unlink() if content is None else broken.write_text(content)
    assert values(resolve(workspace, file)) == [0.3]


def test_without_a_run_the_outputs_of_the_notebook_count(workspace, ticket, ran, accepted):
    file = ticket(cell(0.9))
    accepted()
    ran(file, 0.1, sha256="of another source")
    resolved = resolve(workspace, file)
    assert (values(resolved), resolved.results.source) == ([0.9], FromNotebook())
    assert resolved.run is None
    assert resolved.record is not None


def test_without_outputs_the_record_counts(workspace, ticket, accepted):
    accepted()
    file = ticket(cell(), markdown("- 2026-11-21: Drafted.", "rtkit-log"), markdown("- F1: stale", "rtkit-findings"))
    resolved = resolve(workspace, file)
    assert (values(resolved), resolved.results.source) == ([0.5], FromRecord(NOW))
    assert resolved.results.answer == Answer(text="Yes.")
    assert resolved.results.findings == ()
    assert [entry.text for entry in resolved.results.log] == ["Drafted."]


def test_a_ticket_of_markdown_only_has_its_results_in_the_notebook(workspace, ticket, accepted):
    accepted()
    file = ticket(markdown("No.", "rtkit-answer"), code("  "))
    resolved = resolve(workspace, file)
    assert (resolved.results.answer, resolved.results.source) == (Answer(text="No."), FromNotebook())


def test_a_fresh_draft_never_ran_and_still_tells_its_placeholders(workspace, ticket):
    forms = (
        markdown("- A1: Labels are right.", "rtkit-assumptions"),
        markdown("- 2026-11-21: Ticket drafted.", "rtkit-log"),
        markdown("- N1: [[what next?]]", "rtkit-next"),
    )
    results = resolve(workspace, ticket(*forms, cell())).results
    assert results.source == NeverRun()
    assert [part.text for part in (*results.assumptions, *results.log)] == ["Labels are right.", "Ticket drafted."]
    assert results.next_tickets[0].is_placeholder


@pytest.mark.parametrize("content", ["", "{", "[]", '{"format": 99}', '{"format": 1, "ticket": "RT-0002"}'])
def test_a_broken_record_is_told_and_hides_nothing(content, workspace, ticket, accepted):
    file = ticket(cell(0.9))
    accepted().write_text(content)
    resolved = resolve(workspace, file)
    assert (values(resolved), resolved.record) == ([0.9], None)
    assert "research/records/RT-0001.json" in resolved.results.problems[0]


def test_a_notebook_that_cannot_be_read_says_so(workspace, ticket):
    file = ticket(cell())
    file.path.write_text("{")
    with pytest.raises(Invalid, match="is cut off"):
        resolve(workspace, file)
