"""What stands in the project's own tickets."""

import json

import nbformat
import pytest
from research.conftest import COSTLY, IDS, ROOT

from rtkit.expression import names, parse
from rtkit.flow.given.slug import file_name
from rtkit.mime import is_placeholder
from rtkit.model import NextState
from rtkit.model.sealing import seal_breaks
from rtkit.notebook.cells import source_of, tags_of
from rtkit.notebook.parameters import declared_parameters
from rtkit.notebook.read import read_notebook
from rtkit.notebook.ticket import dump, source_sha256
from rtkit.workspace.lineage import lineage
from rtkit.workspace.listing import list_tickets
from rtkit.workspace.records import read_record
from rtkit.workspace.workspace import Workspace

WORKSPACE = Workspace.at(ROOT)


@pytest.fixture(params=IDS)
def file(request):
    (found,) = [file for file in list_tickets(WORKSPACE).tickets if file.ticket.id == request.param]
    return found


def test_who_asks_remembers_what_became_of_the_question(file):
    if file.ticket.asked_by is None:
        return
    asker, _, part = file.ticket.asked_by.partition("#")
    (asked,) = [one.ticket for one in list_tickets(WORKSPACE).tickets if one.ticket.id == asker]
    assert asked.next[part] == NextState(state="started", ticket=file.ticket.id)


def test_four_generations_ask_one_another():
    tickets = {file.ticket.id: file.ticket for file in list_tickets(WORKSPACE).tickets}
    line = ["RT-0009"]
    while asker := tickets[line[-1]].asked_by:
        line.append(asker.partition("#")[0])
    assert line == ["RT-0009", "RT-0003", "RT-0002", "RT-0001"]


def test_the_data_sets_and_the_templates_are_many():
    tickets = [file.ticket for file in list_tickets(WORKSPACE).tickets]
    assert {"breast-cancer", "digits", "wine", "diabetes"} <= {tag for ticket in tickets for tag in ticket.tags}
    assert {"question", "champion-challenger", "literature-review", "spike"} == {one.template for one in tickets}


def test_nothing_rests_on_the_costly_one():
    tickets = list_tickets(WORKSPACE)
    assert lineage(WORKSPACE, tickets).resting_on(COSTLY) == {}


def test_sealed_criteria_are_as_they_were_sealed(file):
    assert seal_breaks(file.ticket) == ()
    assert file.ticket.sealed or file.ticket.id in {"RT-0001", "RT-0002", "RT-0003"}  # older than sealing


def test_no_file_in_the_folder_is_broken_or_a_copy():
    listing = list_tickets(WORKSPACE)
    assert (listing.broken, listing.copies) == ((), {})


def test_a_ticket_is_committed_clean_as_nbformat_writes_it(file):
    content = file.path.read_text("utf-8")
    notebook = nbformat.reads(content, as_version=4)
    nbformat.validate(notebook)
    assert content == dump(json.loads(content))
    assert nbformat.writes(notebook).rstrip("\n") == content.rstrip("\n")
    assert all(not cell.get("outputs") and cell.get("execution_count") is None for cell in notebook.cells)


def test_the_file_and_the_heading_say_the_question(file):
    assert file.path.name == file_name(file.ticket.id, file.ticket.question)
    assert source_of(read_notebook(file.path)["cells"][0]).splitlines()[0] == f"# {file.ticket.question}"


def test_no_placeholder_is_left(file):
    """Code is not looked at: `table[["a", "b"]]` is none."""
    texts = [source_of(cell) for cell in read_notebook(file.path)["cells"] if cell["cell_type"] == "markdown"]
    assert not any(map(is_placeholder, [*texts, str(file.ticket)]))


def test_every_hypothesis_has_a_criterion_a_method_and_both_next_steps(file):
    assert file.ticket.hypotheses or file.ticket.template == "literature-review"
    for hypothesis in file.ticket.hypotheses:
        assert hypothesis.metric in names(parse(hypothesis.expect))
        assert all(parse(guardrail) for guardrail in hypothesis.guardrails)
        assert all((hypothesis.method, hypothesis.timebox, hypothesis.on_success, hypothesis.on_failure))


def test_the_limits_in_the_metadata_are_of_parameters_in_the_notebook(file):
    declared = declared_parameters(read_notebook(file.path))
    assert "seed" not in declared or declared["seed"].type is int
    assert set(file.ticket.execution.parameters) <= set(declared)


def test_a_ticket_has_a_whiteboard_assumptions_and_a_log(file):
    cells = read_notebook(file.path)["cells"]
    text = "\n".join(map(source_of, cells))
    assert {"rtkit-assumptions", "rtkit-log"} <= {tag for cell in cells for tag in tags_of(cell)}
    assert all(part in text for part in ("## Whiteboard", "**Approach.**", "**What would change our mind.**"))


def test_the_record_was_accepted_from_this_notebook(file):
    record = read_record(WORKSPACE, file.ticket.id)
    assert record.source_sha256 == source_sha256(read_notebook(file.path))
    assert record.answer is not None
