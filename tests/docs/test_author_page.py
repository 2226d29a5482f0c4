"""docs/author.md: its examples run, show what it says they show, and leave no call out."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path
from typing import NamedTuple

import matplotlib as mpl
import nbformat
import pytest
from conftest import markdown, notebook
from nbclient import NotebookClient

from rtkit import author
from rtkit.author.registry import REGISTRY
from rtkit.flow.harvest import forms, harvest
from rtkit.model import FromNotebook, Ticket

PAGE = (Path(__file__).parents[2] / "docs" / "author.md").read_text("utf-8")
TICKET = Ticket(id="RT-0007", question="Does whitening help?")


class Example(NamedTuple):
    code: str
    shows: str
    fails: bool


EXAMPLES = [
    Example(code, shows or "", bool(fails))
    for fails, code, shows in re.findall(
        r"```python( expect-error)?\n(.*?)```(?:\n\n```text\n(.*?)```)?", PAGE, re.DOTALL
    )
]
FORMS = re.findall(r"cell tagged `(rtkit-[a-z]+)`[^\n]*:\n\n```markdown\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture
def beside_a_record(workspace, monkeypatch):
    workspace.records.mkdir()
    eer = '{"name": "eer", "value": 0.1, "direction": "lower", "tolerance": {"type": "absolute", "by": 0.005}}'
    workspace.record_of("RT-0002").write_text(f'{{"format": 1, "metrics": [{eer}]}}')
    monkeypatch.chdir(workspace.research)
    mpl.use("agg")
    REGISTRY._measured.clear()
    with mpl.rc_context():  # an example changes the style
        yield workspace
    REGISTRY._measured.clear()


def test_every_call_has_its_section():
    assert set(re.findall(r"^## (\w+)$", PAGE, re.MULTILINE)) >= set(author.__all__)


def test_every_form_has_its_example():
    assert {tag for tag, _ in FORMS} == {forms.ANSWER_TAG, *forms.FORMS}


def test_the_examples_print_what_the_page_says(beside_a_record):
    names: dict[str, object] = {}
    for example in EXAMPLES:
        if example.fails:
            continue
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            exec(example.code, names)  # noqa: S102  # the page is the project's own
        assert printed.getvalue() == example.shows


def test_the_examples_run_in_a_notebook_and_can_all_be_read(beside_a_record):
    cells = [nbformat.v4.new_code_cell(example.code) for example in EXAMPLES]
    executed = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": {"name": "python3", "display_name": ""}})
    NotebookClient(
        executed, allow_errors=True, resources={"metadata": {"path": str(beside_a_record.research)}}
    ).execute()
    errors = [output for cell in executed.cells for output in cell.outputs if output.output_type == "error"]
    assert ["\n".join(error.traceback) + "\n" for error in errors] == [one.shows for one in EXAMPLES if one.fails]
    results = harvest(executed, TICKET, FromNotebook())
    assert results.problems == ()
    assert [metric.name for metric in results.metrics] == ["eer", "auc", "seconds", "eer_whitened", "eer_trees"]
    assert [part.id for part in (*results.findings, *results.decisions, *results.next_tickets)] == [
        "F1",
        "D1",
        "N1",
        "N2",
    ]


def test_the_markdown_forms_can_all_be_read():
    results = harvest(notebook(*(markdown(source, tag) for tag, source in FORMS)), TICKET, FromNotebook())
    assert results.problems == ()
    assert results.answer.because.startswith("Two of them")
    parts = (results.findings, results.decisions, results.assumptions, results.next_tickets, results.log)
    assert [len(part) for part in parts] == [2, 1, 1, 1, 1]
    assert results.findings[0].holds
    assert results.next_tickets[0].relates_to == "PROJ-118"
