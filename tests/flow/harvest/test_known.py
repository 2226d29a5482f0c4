"""Results are read anew where a file that they come from changed, and only there."""

import json

import pytest
from conftest import code, markdown, notebook

from rtkit.errors import RtkitError
from rtkit.flow.harvest import known
from rtkit.flow.harvest.known import known_results
from rtkit.flow.run import RunRequest, run
from rtkit.model import FromNotebook, FromRun, NeverRun, Record
from rtkit.workspace.records import write_record


@pytest.fixture
def reads(monkeypatch):
    """The tickets that were read, in order."""
    found = []
    real = known.resolve

    def resolve(workspace, file):
        found.append(file.ticket.id)
        return real(workspace, file)

    monkeypatch.setattr(known, "resolve", resolve)
    return found


def test_what_did_not_change_is_not_read_again(workspace, ticket, reads):
    file = ticket(markdown("- N1: a", "rtkit-next"))
    first = known_results(workspace, file)
    assert known_results(workspace, file) is first
    assert reads == ["RT-0001"]


def test_a_notebook_saved_a_record_accepted_and_a_run_removed_are_noticed(workspace, ticket):
    from datetime import UTC, datetime
    from threading import Event

    file = ticket(code("1"))
    assert isinstance(known_results(workspace, file).source, NeverRun)
    stored = run(workspace, file, RunRequest(), lambda _event: None, Event())
    assert isinstance(known_results(workspace, file).source, FromRun)
    stored.notebook.unlink()
    assert isinstance(known_results(workspace, file).source, NeverRun)
    write_record(workspace, Record(ticket="RT-0001", accepted=datetime.now(UTC), source_sha256=""))
    assert known_results(workspace, file).source.__struct_config__.tag == "record"
    output = {"output_type": "stream", "name": "stdout", "text": "1"}
    values = {"format": 1, "id": "RT-0001", "question": "Does it work?"}
    file.path.write_text(json.dumps(notebook(code("1", outputs=[output]), rtkit=values)), "utf-8")
    assert isinstance(known_results(workspace, file).source, FromNotebook)


def test_what_cannot_be_read_is_not_remembered(workspace, ticket):
    file = ticket(markdown("- N1: a", "rtkit-next"))
    good = file.path.read_bytes()
    file.path.write_text("{", "utf-8")
    for _ in range(2):
        with pytest.raises(RtkitError):
            known_results(workspace, file)
    file.path.write_bytes(good)
    assert [one.title for one in known_results(workspace, file).next_tickets] == ["a"]
