"""rtkit's own templates run as they are, in a real kernel, and what they display is known as placeholders."""

import json

import nbformat
import pytest
from nbclient import NotebookClient

from rtkit.flow.draft import DraftRequest, draft
from rtkit.flow.harvest import harvest
from rtkit.mime import is_placeholder
from rtkit.model import NeverRun
from rtkit.notebook.cells import source_of, tags_of
from rtkit.notebook.read import read_notebook
from rtkit.templates import find_templates

OWN = [template for template in find_templates(None).templates if template.origin == "rtkit"]

PARTS_OF_A_DESIGN = [
    "Problem statement",
    "Why now.",
    "Software goals",
    "Metric goals",
    "Acceptable trade-offs",
    "| bad |",
    "| acceptable |",
    "| good |",
    "Data motivation",
    "Hypotheses",
    "Method.",
    "Metric.",
    "Success criterion.",
    "Timebox.",
    "Next steps on success.",
    "Next steps on failure.",
    "Software design",
    "| crawl |",
    "| walk |",
    "| run |",
    "Launch criteria.",
    "What could go wrong.",
    "Surfaces.",
    "Customers.",
    "Monitoring.",
    "Roll back.",
    "Security.",
    "Privacy.",
    "Experiment log",
]


def text_of(notebook):
    return "\n".join(source_of(cell) for cell in notebook["cells"])


@pytest.fixture(params=OWN, ids=lambda template: template.name)
def template(request):
    return request.param


@pytest.fixture
def drafted(workspace, template):
    return draft(workspace, DraftRequest(question="Does it run?", why="To see.", template=template.name))


def test_a_template_is_valid_nbformat_clean_and_written_as_nbformat_writes(template):
    content = template.path.read_text("utf-8")
    notebook = nbformat.reads(content, as_version=4)
    nbformat.validate(notebook)
    assert nbformat.writes(notebook).rstrip("\n") == content.rstrip("\n")
    assert all(not cell.get("outputs") for cell in notebook.cells)
    assert notebook.metadata.kernelspec.name == "python3"


def test_a_draft_is_valid_nbformat_and_runs_as_it_is(workspace, drafted):
    notebook = nbformat.read(drafted.path, as_version=4)
    nbformat.validate(notebook)
    NotebookClient(notebook, timeout=60, resources={"metadata": {"path": str(workspace.research)}}).execute()
    results = harvest(json.loads(nbformat.writes(notebook)), drafted.ticket, NeverRun())
    assert results.problems == ()
    assert results.answer.is_placeholder
    for parts in (results.findings, results.assumptions, results.decisions, results.next_tickets):
        assert parts
        assert all(part.is_placeholder for part in parts)
    assert [evidence.name for evidence in results.evidence] == ["fig-example"]
    assert {name for finding in results.findings for name in finding.evidence} == {"fig-example"}
    assert results.metrics == ()
    assert [entry.on for entry in results.log] == [drafted.ticket.created.date().isoformat()]
    assert {verdict.verdict for verdict in results.verdicts} <= {"inconclusive"}


def test_the_figure_of_the_example_is_shown_once(workspace, drafted):
    notebook = nbformat.read(drafted.path, as_version=4)
    NotebookClient(notebook, timeout=60, resources={"metadata": {"path": str(workspace.research)}}).execute()
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", ())]
    assert sum("image/png" in output.get("data", {}) for output in outputs) == 1
    assert all(output.output_type != "stream" for output in outputs)


def test_every_field_is_filled_and_every_placeholder_left_is_the_authors(drafted):
    text = text_of(read_notebook(drafted.path))
    assert "# Does it run?" in text
    assert "**Why now.** To see." in text
    for field in ("question", "why", "owner", "id", "created", "timebox"):
        assert f"[[{field}]]" not in text
    assert is_placeholder(text)


def test_a_template_has_a_typed_parameters_cell_and_a_whiteboard_or_a_problem_statement(template):
    notebook = read_notebook(template.path)
    (parameters,) = [cell for cell in notebook["cells"] if "parameters" in tags_of(cell)]
    assert "seed: int = 0" in source_of(parameters)
    assert ("## Whiteboard" in text_of(notebook)) or ("## Problem statement" in text_of(notebook))


def test_the_question_template_asks_for_approach_assumptions_and_what_would_change_our_mind():
    (question,) = [template for template in OWN if template.name == "question"]
    text = text_of(read_notebook(question.path))
    for part in ("**Approach.**", "### Assumptions", "**What would change our mind.**", "## Experiment log"):
        assert part in text


@pytest.mark.parametrize("part", PARTS_OF_A_DESIGN)
def test_the_design_document_has_every_part(part):
    (design,) = [template for template in OWN if template.name == "design-document"]
    assert part in text_of(read_notebook(design.path))


def test_the_hypothesis_of_a_design_document_waits_to_be_written(workspace):
    file = draft(workspace, DraftRequest(question="Build it?", template="design-document"))
    (hypothesis,) = file.ticket.hypotheses
    for text in (hypothesis.claim, hypothesis.method, hypothesis.expect, hypothesis.on_success, hypothesis.on_failure):
        assert is_placeholder(text)
