"""What tests of lint need: cells that displayed something, an ended run, an accepted record, and the faults told."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from conftest import code, notebook

from rtkit.flow.lint import lint
from rtkit.mime import mime_type
from rtkit.model import Completed, InputFile, Record, Run
from rtkit.notebook.read import read_notebook
from rtkit.notebook.ticket import dump, source_sha256
from rtkit.workspace.records import write_record
from rtkit.workspace.runs import new_run_folder, store_run

NOW = datetime(2026, 11, 21, tzinfo=UTC)
ANSWER = ("answer", {"text": "Yes."})


def shows(source: str, *payloads: tuple[str, object]) -> dict:
    """A code cell of this source that displayed these payloads, by kind."""
    outputs = [
        {"output_type": "display_data", "metadata": {}, "data": {mime_type(kind): payload, "text/plain": ""}}
        for kind, payload in payloads
    ]
    return code(source, outputs=outputs)


def finding(statement: str = "It works.", **fields: object) -> tuple[str, dict]:
    return "finding", {"statement": statement, **fields}


def metric(name: str = "eer", value: float = 0.1) -> tuple[str, dict]:
    return "metric", {"name": name, "value": value}


@pytest.fixture
def told(workspace):
    """The faults of the named tickets, or of all: `told(rule="evidence")` gives those of one rule."""

    def look(*names: str, rule: str = ""):
        return [fault for fault in lint(workspace, names).faults if rule in ("", fault.rule)]

    return look


@pytest.fixture
def ran(workspace):
    """Store a run of a ticket, whose executed copy has these cells."""

    def make(file, *cells: dict, outcome=None, inputs: tuple[str, ...] = ()):
        run = Run(
            ticket=file.ticket.id,
            outcome=outcome or Completed(),
            notebook="executed.ipynb",
            source=workspace.relative(file.path),
            source_sha256=source_sha256(read_notebook(file.path)),
            started=NOW,
            ended=NOW + timedelta(seconds=1),
            seconds=1.0,
            kernel="python3",
            inputs=tuple(InputFile(path=path, sha256="0", size=1) for path in inputs),
        )
        return store_run(new_run_folder(workspace, file.ticket.id), run, dump(notebook(*cells)))

    return make


@pytest.fixture
def recorded(workspace):
    """Write a record of a ticket, accepted of its notebook as it is."""

    def make(file, **fields: object):
        sha256 = source_sha256(read_notebook(file.path))
        fields = {"accepted": NOW, "source_sha256": sha256, **fields}
        return write_record(workspace, Record(ticket=file.ticket.id, **fields))

    return make
