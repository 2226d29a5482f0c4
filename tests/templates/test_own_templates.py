"""rtkit's own templates run as they are, in a real kernel, and what they display is known as placeholders."""

import ast
import sys

import nbformat
import pytest
from templates.conftest import execute, fresh

from rtkit.flow.demo.build import build_page
from rtkit.flow.demo.subject import Subject
from rtkit.flow.draft import DraftRequest, draft
from rtkit.flow.harvest import harvest
from rtkit.mime import is_placeholder
from rtkit.model import NeverRun
from rtkit.notebook.cells import code_cells, source_of, tags_of
from rtkit.notebook.parameters import declared_parameters
from rtkit.notebook.read import read_notebook
from rtkit.templates import find_templates

OWN = [template for template in find_templates(None).templates if template.origin == "rtkit"]

EXAMPLES = {
    "question": ["fig-example"],
    "design-document": ["fig-example"],
    "exploration": ["tab-columns", "tab-traps"],
}
"""What a fresh ticket shows as evidence; the other templates show none before something is compared or tried."""

WITH_LIBRARIES = {"question", "design-document"}

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


def code_of(notebook):
    return "\n".join(source_of(cell) for _, cell in code_cells(notebook))


@pytest.fixture(params=OWN, ids=lambda template: template.name)
def template(request):
    return request.param


@pytest.fixture
def drafted(workspace, template, champion):
    return fresh(workspace, template.name, asked_by=f"{champion}#N1")


def test_a_template_is_valid_nbformat_clean_and_written_as_nbformat_writes(template):
    content = template.path.read_text("utf-8")
    notebook = nbformat.reads(content, as_version=4)
    nbformat.validate(notebook)
    assert nbformat.writes(notebook).rstrip("\n") == content.rstrip("\n")
    assert all(not cell.get("outputs") for cell in notebook.cells)
    assert notebook.metadata.kernelspec.name == "python3"


def test_a_draft_is_valid_nbformat_and_runs_as_it_is_and_claims_nothing(workspace, template, drafted):
    nbformat.validate(nbformat.read(drafted.path, as_version=4))
    notebook, results = execute(workspace, drafted)
    assert results.problems == ()
    assert results.answer.is_placeholder
    for parts in (results.findings, results.assumptions, results.decisions, results.next_tickets):
        assert parts
        assert all(part.is_placeholder for part in parts)
    assert [evidence.name for evidence in results.evidence] == EXAMPLES.get(template.name, [])
    assert all(is_placeholder(evidence.caption) for evidence in results.evidence)
    assert results.metrics == results.holdings == ()
    assert [entry.on for entry in results.log] == [drafted.ticket.created.date().isoformat()]
    assert {verdict.verdict for verdict in results.verdicts} <= {"inconclusive"}
    shown = [output for _, cell in code_cells(notebook) for output in cell["outputs"]]
    pictures = sum("image/png" in output.get("data", {}) for output in shown)
    assert pictures == EXAMPLES.get(template.name, []).count("fig-example")
    assert all(output["output_type"] != "stream" for output in shown)
    assert_says_nothing(build_page(Subject(name="x", notebook=notebook, ticket=drafted.ticket, results=results)))


def assert_says_nothing(page):
    """The page is that of an unfinished ticket: no answer, no verdict, no number, no finding."""
    assert not page.answer.given
    assert page.hypotheses == page.findings == page.decisions == page.next_tickets == page.assumptions == ()
    assert page.metrics is None
    assert page.banner is None
    assert "still placeholders of the template" in str(page.notes)


def test_a_finding_points_at_evidence_that_is_there_or_that_the_template_knows_how_to_show(drafted):
    notebook = read_notebook(drafted.path)
    results = harvest(notebook, drafted.ticket, NeverRun())
    named = {name for finding in results.findings for name in finding.evidence}
    assert named <= {cell["id"] for cell in notebook["cells"]}
    code = code_of(notebook)
    shown = {call.args[0].value for call in calls(code, "evidence")}
    for call in calls(code, "finding"):
        (names,) = [keyword.value for keyword in call.keywords if keyword.arg == "evidence"]
        assert set(ast.literal_eval(names)) <= shown


def calls(code, name):
    nodes = (node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call))
    return [node for node in nodes if ast.unparse(node.func) == f"rt.{name}"]


def test_every_part_has_an_id_of_its_own(drafted):
    notebook = read_notebook(drafted.path)
    text = text_of(notebook)
    for letter in ("F1", "D1", "N1", "A1"):
        assert f'id="{letter}"' in text or f"- {letter}" in text
    for kind in ("finding", "decide", "next_ticket"):
        made = calls(code_of(notebook), kind)
        assert all("id" in {keyword.arg for keyword in call.keywords} for call in made)


@pytest.mark.parametrize("name", sorted({template.name for template in OWN} - WITH_LIBRARIES))
def test_it_needs_the_standard_library_and_rtkit_only(name):
    (template,) = [template for template in OWN if template.name == name]
    code = code_of(read_notebook(template.path))
    imports = [node for node in ast.walk(ast.parse(code)) if isinstance(node, (ast.Import, ast.ImportFrom))]
    modules = {getattr(node, "module", None) or node.names[0].name for node in imports}
    assert {module.partition(".")[0] for module in modules} <= {*sys.stdlib_module_names, "IPython", "rtkit"}


def test_every_field_is_filled_and_every_placeholder_left_is_the_authors(drafted):
    text = text_of(read_notebook(drafted.path))
    assert "# Does it run?" in text
    assert "**Why now.** To see." in text
    for field in ("question", "why", "owner", "id", "created", "timebox"):
        assert f"[[{field}]]" not in text
    assert is_placeholder(text)


def test_a_template_has_typed_parameters_if_code_and_a_whiteboard_or_a_problem_statement(template):
    notebook = read_notebook(template.path)
    tagged = [cell for cell in notebook["cells"] if "parameters" in tags_of(cell)]
    assert len(tagged) == bool(list(code_cells(notebook)))
    for parameter in (declared_parameters(notebook) or {}).values():
        assert parameter.type
        assert parameter.help
    assert ("## Whiteboard" in text_of(notebook)) or ("## Problem statement" in text_of(notebook))


def test_the_question_template_asks_for_approach_assumptions_and_what_would_change_our_mind():
    (question,) = [template for template in OWN if template.name == "question"]
    text = text_of(read_notebook(question.path))
    for part in ("**Approach.**", "### Assumptions", "**What would change our mind.**", "## Experiment log"):
        assert part in text


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("champion-challenger", ["What would change our mind.", "On the same data", "`adopt`", "`keep`"]),
        ("literature-review", ["| Where |", "| Terms |", "| Dates |", "| Included |", "| Excluded |", "| Found |"]),
        ("literature-review", ["| Read |", "| Kept |", "## Sources", "## Agreement", "| C1 |", "## Gaps"]),
        ("exploration", ["Missing values.", "Duplicates.", "Imbalance.", "Leakage.", "before opening the file"]),
        ("spike", ["**Timebox.** [[timebox]]", "## Options", "`adopt` is a go", "## What was not tried"]),
    ],
)
def test_the_other_templates_ask_for_what_they_are_for(name, parts):
    (template,) = [template for template in OWN if template.name == name]
    text = text_of(read_notebook(template.path))
    assert [part for part in parts if part not in text] == []


@pytest.mark.parametrize("part", PARTS_OF_A_DESIGN)
def test_the_design_document_has_every_part(part):
    (design,) = [template for template in OWN if template.name == "design-document"]
    assert part in text_of(read_notebook(design.path))


@pytest.mark.parametrize("name", ["design-document", "champion-challenger", "spike"])
def test_the_hypothesis_waits_to_be_written(workspace, name):
    file = draft(workspace, DraftRequest(question="Build it?", template=name))
    (hypothesis,) = file.ticket.hypotheses
    for text in (hypothesis.claim, hypothesis.method, hypothesis.expect, hypothesis.on_success, hypothesis.on_failure):
        assert is_placeholder(text)
    assert all(is_placeholder(guardrail) for guardrail in hypothesis.guardrails)
    assert bool(hypothesis.guardrails) == (name == "champion-challenger")
