"""No page shows a secret or a home folder, and its notes say where one was."""

from __future__ import annotations

import json
from datetime import timedelta

import nbformat
import pytest
from flow.demo.cases import RAN, code, display, markdown, notebook, page, picture, repeated_page, shown
from flow.demo.safety import assert_safe
from mask.cases import GITHUB, HOME, WORD

from rtkit.flow.demo.exporter import DemoExporter
from rtkit.model import Failed

PLACES = {
    "code": code(f"x = '{GITHUB}'  # {HOME}/x"),
    "a comment": code(f"# password: '{WORD}'\n1"),
    "markdown": markdown(f"# Title {GITHUB}\n\n`{HOME}/x` [a]({HOME}/y 'postgres://ana:{WORD}@h')"),
    "raw": {"cell_type": "raw", "source": GITHUB, "metadata": {}},
    "stream": code("1", outputs=[{"output_type": "stream", "name": "stderr", "text": f"{HOME}/x\n{GITHUB}\n"}]),
    "html": code(
        "1", outputs=[display({"text/html": f"<p title='{GITHUB}'>{GITHUB} password=&quot;{WORD}&quot;</p>"})]
    ),
    "text in Markdown": code("1", outputs=[display({"text/markdown": f"**{GITHUB}** in {HOME}"})]),
    "latex": code("1", outputs=[display({"text/latex": rf"$\text{{{GITHUB}}}$"})]),
    "json": code("1", outputs=[display({"application/json": {"a": [GITHUB], "password": WORD}, "text/plain": "x"})]),
    "plotly": code(
        "1", outputs=[display({"application/vnd.plotly.v1+json": {"data": [{"name": GITHUB}]}, "text/plain": GITHUB})]
    ),
    "a finding": code("1", outputs=[shown("finding", statement=f"{GITHUB} in {HOME}/x", id="F1")]),
    "an answer": code("1", outputs=[shown("answer", text=f"password='{WORD}'", because=GITHUB)]),
    "an assumption": code("1", outputs=[shown("assumption", text=GITHUB)]),
    "a decision": code("1", outputs=[shown("decision", subject=GITHUB, choice="adopt", because=f"{HOME}/x")]),
    "a next ticket": code("1", outputs=[shown("next-ticket", title=f"Why {GITHUB}?", why=GITHUB)]),
    "evidence": code("1", outputs=[shown("evidence", name="a", caption=GITHUB), picture()]),
    "the log": code("1", outputs=[shown("log", text=GITHUB)]),
    "attachments": {
        **markdown(f"![a](attachment:{GITHUB}.png)"),
        "attachments": {f"{GITHUB}.png": {"image/png": "AAAA"}},
    },
    "a traceback": code(
        "1",
        outputs=[
            {
                "output_type": "error",
                "ename": "E",
                "evalue": GITHUB,
                "traceback": [f"\x1b[31m{HOME}/x.py\x1b[0m login(password=\x1b[33m'{WORD}'\x1b[0m)", f"E: {GITHUB}"],
            }
        ],
    ),
}


def assert_masked(html: str) -> None:
    for text in (GITHUB, WORD, HOME):
        assert text not in html
        assert json.dumps(text)[1:-1] not in html


@pytest.mark.parametrize("ticket", [None, {}], ids=["notebook", "ticket"])
@pytest.mark.parametrize("where", PLACES)
def test_wherever_a_secret_stands_the_page_has_none(where, ticket):
    html = page(PLACES[where], ticket=ticket)
    assert_masked(html)
    assert_safe(html)


def test_what_the_ticket_says_is_masked():
    hypotheses = [{"id": "H1", "claim": GITHUB, "method": f"{HOME}/x", "expect": "eer < 0.1", "on_success": GITHUB}]
    html = page(
        markdown("x"),
        ticket={
            "question": f"Is {GITHUB} it?",
            "why": GITHUB,
            "owner": GITHUB,
            "hypotheses": hypotheses,
            "tags": [GITHUB],
        },
        title=GITHUB,
    )
    assert_masked(html)
    assert "A secret was masked: a GitHub token in the notebook&#39;s metadata. To be safe, " in html


def test_what_the_run_and_the_record_say_is_masked():
    html = repeated_page(
        "1",
        record={"parameters": {"password": WORD}, "answer": {"text": GITHUB}},
        parameters={"password": WORD, "data": f"{HOME}/x"},
        ended=RAN + timedelta(seconds=1),
        outcome=Failed("c1", 0, f"ValueError: {GITHUB}"),
    )
    assert_masked(html)


def test_the_notes_say_where():
    html = page(code(f"x = '{GITHUB}'"), code("2", outputs=[display({"text/plain": f"password={WORD}"})]))
    note = "2 secrets were masked: a GitHub token in the code of cell 1, a password in the output of cell 2."
    assert note in html


def test_a_home_folder_is_masked_without_a_word():
    html = page(markdown(f"see {HOME}/data"))
    assert "~/data" in html
    assert "masked" not in html


def test_a_page_without_secrets_is_the_same_as_ever():
    assert "masked" not in page(code("password = getpass()", outputs=[picture()]), ticket={})


def test_a_template_of_others_gets_the_masked_notebook_too(tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "conf.json").write_text('{"base_template": "rtkit_demo"}')
    block = "{% extends 'rtkit_demo/index.html.j2' %}{% block footer %}{{ nb.cells[0].source }}{% endblock %}"
    (tmp_path / "mine" / "index.html.j2").write_text(block)
    exporter = DemoExporter(template_name="mine", extra_template_basedirs=[str(tmp_path)])
    html, _ = exporter.from_notebook_node(nbformat.from_dict(notebook(code(f"x = '{GITHUB}'"))))
    assert_masked(html)
