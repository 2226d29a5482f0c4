"""A family of tickets, a record and runs, and a look at what a renumbering leaves."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from conftest import notebook

from rtkit.flow.passes import renumber_ticket
from rtkit.model import Completed, InputFile, Record, Run
from rtkit.notebook.read import read_notebook
from rtkit.notebook.ticket import dump, source_sha256
from rtkit.workspace.records import write_record
from rtkit.workspace.runs import new_run_folder, store_run

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


@pytest.fixture
def put(workspace):
    """Write a ticket's notebook by its file name; its id is the name's, unless another is given."""

    def make(name: str, *cells: dict | str, **fields: object):
        path = workspace.research / f"{name}.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        values = {"format": 1, "id": name[:7], "question": "Does it work?", **fields}
        path.write_text(dump(notebook(*(cells or ("1",)), rtkit=values)))
        return path

    return make


@pytest.fixture
def record(workspace):
    """Accept results of a notebook, or of a hash."""

    def make(ticket: str, of, *reads: str, **values: object):
        sha = of if isinstance(of, str) else source_sha256(read_notebook(of))
        inputs = tuple(InputFile(path=path, sha256="0" * 64, size=1) for path in reads)
        return write_record(workspace, Record(ticket=ticket, accepted=NOW, source_sha256=sha, inputs=inputs, **values))

    return make


@pytest.fixture
def ran(workspace):
    """Store a run of a notebook, with an executed copy of it."""

    def make(path):
        made = read_notebook(path)
        run = Run(
            ticket=made["metadata"]["rtkit"]["id"],
            outcome=Completed(),
            notebook=path.name,
            source=workspace.relative(path),
            source_sha256=source_sha256(made),
            started=NOW,
            ended=NOW,
            seconds=1.0,
            kernel="python3",
        )
        return store_run(new_run_folder(workspace, run.ticket), run, dump(made))

    return make


@pytest.fixture
def renumber(workspace):
    return lambda name, wanted=None, **options: renumber_ticket(workspace, str(name), wanted, **options)


@pytest.fixture
def metadata(workspace):
    """The ticket's metadata in the file that begins with the name."""

    def read(start: str) -> dict:
        (path,) = workspace.research.rglob(f"{start}*.ipynb")
        return json.loads(path.read_text())["metadata"]["rtkit"]

    return read


@pytest.fixture
def cells(workspace):
    """The cells' sources in the file that begins with the name."""

    def read(start: str) -> list[str]:
        (path,) = workspace.research.rglob(f"{start}*.ipynb")
        return ["".join(cell["source"]) for cell in json.loads(path.read_text())["cells"]]

    return read
