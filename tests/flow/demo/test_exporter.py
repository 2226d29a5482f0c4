"""The exporter as nbconvert and JupyterLab use it."""

from __future__ import annotations

import json
import subprocess
import sys

import nbformat
import pytest
from flow.demo.cases import code, markdown, notebook, shown
from flow.demo.safety import assert_safe, parsed
from nbconvert.exporters import get_exporter
from traitlets.config import Config

from rtkit.flow.demo import render
from rtkit.flow.demo.exporter import DemoExporter
from rtkit.flow.harvest import resolve
from rtkit.model import Record
from rtkit.workspace.records import write_record

ANSWER = code("rt.answer('Own')", outputs=[shown("answer", text="Own answer.")])


def export(file, **options):
    return DemoExporter(**options).from_filename(str(file))[0]


def lead(html):
    return parsed(html).select_one("#answer .lead").get_text()


def accept(workspace, text="Accepted answer."):
    from datetime import UTC, datetime

    from rtkit.model import Answer

    when = datetime(2026, 11, 1, tzinfo=UTC)
    write_record(workspace, Record(ticket="RT-0001", accepted=when, source_sha256="", answer=Answer(text=text)))


def test_nbconvert_knows_it_and_jupyterlab_has_a_label_for_it():
    assert get_exporter("rtkit_demo") is DemoExporter
    assert DemoExporter.export_from_notebook == "Research ticket page"
    assert DemoExporter().file_extension == ".html"


def test_a_ticket_is_exported_with_the_results_that_count(workspace, ticket):
    file = ticket("rt.answer()")
    accept(workspace)
    html = export(file.path)
    assert lead(html) == "Accepted answer."
    assert lead(render(workspace, resolve(workspace, file))) == "Accepted answer."
    assert "accepted record of" in parsed(html).select_one(".facts").get_text()


def test_a_notebook_executed_for_the_export_shows_its_own_outputs(workspace, ticket):
    file = ticket("rt.answer()")
    accept(workspace)
    executed = nbformat.read(file.path, as_version=4)
    executed.cells[0].outputs = [nbformat.from_dict(ANSWER["outputs"][0])]
    resources = {"metadata": {"name": file.path.stem, "path": str(file.path.parent)}}
    assert lead(DemoExporter().from_notebook_node(executed, resources)[0]) == "Own answer."


def test_a_ticket_outside_any_workspace_shows_its_own_outputs(tmp_path):
    path = tmp_path / "x.ipynb"
    path.write_text(json.dumps(notebook(ANSWER, rtkit={"format": 1, "id": "RT-0001", "question": "Why?"})))
    assert lead(export(path)) == "Own answer."


def test_broken_ticket_metadata_still_gives_a_page(tmp_path):
    path = tmp_path / "x.ipynb"
    path.write_text(json.dumps(notebook(markdown("# Title"), "1", rtkit={"format": 1, "id": 7})))
    soup = assert_safe(export(path))
    assert "its ticket cannot be read" in soup.find(class_="notes").get_text()
    assert soup.h1.get_text() == "Title"


def test_a_notebook_without_a_file_is_exported():
    html, resources = DemoExporter().from_notebook_node(nbformat.from_dict(notebook(markdown("# Title"), "1")))
    assert assert_safe(html).h1.get_text() == "Title"
    assert resources["output_extension"] == ".html"


def test_no_option_brings_back_scripts_addresses_or_raw_html():
    options = {
        "sanitize_html": False, "skip_svg_encoding": True, "mathjax_url": "https://cdn.example/m.js",
        "require_js_url": "https://cdn.example/r.js", "embed_images": False, "theme": "dark",
        "filters": {"hash_source": "nbconvert.filters.strip_ansi"},
    }  # fmt: skip
    config = Config({"DemoExporter": options, "HTMLExporter": options})
    node = nbformat.from_dict(notebook(markdown("<script>1</script>$x$"), code("x", outputs=[])))
    html = DemoExporter(config=config).from_notebook_node(node)[0]
    assert_safe(html)
    assert "cdn.example" not in html


@pytest.mark.parametrize(("option", "gone"), [("exclude_input", "details.code"), ("exclude_markdown", ".cell.text")])
def test_nbconverts_own_options_work(option, gone):
    node = nbformat.from_dict(notebook(markdown("hello"), "x = 1"))
    assert parsed(DemoExporter().from_notebook_node(node)[0]).select_one(gone) is not None
    assert parsed(DemoExporter(**{option: True}).from_notebook_node(node)[0]).select_one(gone) is None


def test_a_template_of_ones_own_extends_the_page(tmp_path):
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "conf.json").write_text('{"base_template": "rtkit_demo"}')
    (folder / "index.html.j2").write_text(
        '{% extends "rtkit_demo/index.html.j2" %}'
        "{% block style %}{{ super() }} h1 { color: teal }{% endblock %}"
        "{% block footer %}Our team, {{ page.id }}<b>{{ page.title }}</b>{% endblock %}"
    )
    exporter = DemoExporter(template_name="mine", extra_template_basedirs=[str(tmp_path)])
    html = exporter.from_notebook_node(nbformat.from_dict(notebook(markdown("# A <i>b</i> & c"))))[0]
    soup = assert_safe(html)
    assert "h1 { color: teal }" in soup.style.get_text()
    assert _hash(soup.style.get_text()) in html
    assert soup.footer.b.get_text() == "A b & c"


def test_the_command_prints_what_nbconvert_prints_and_nothing_else(tmp_path):
    (tmp_path / "x.ipynb").write_text(json.dumps(notebook(markdown("# Title"), "1")))
    command = [sys.executable, "-m", "nbconvert", "--to", "rtkit_demo", "x.ipynb"]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True, timeout=120)
    assert ended.stdout == ""
    lines = [line.split("] ")[1].split(" ")[0] for line in ended.stderr.splitlines()]
    assert lines == ["Converting", "Writing"]
    assert_safe((tmp_path / "x.html").read_text("utf-8"))


def test_a_page_is_a_third_of_nbconverts_own_at_most():
    from nbconvert import HTMLExporter

    node = nbformat.from_dict(notebook(markdown("# Title"), "1", "2"))
    page = len(DemoExporter().from_notebook_node(node)[0])
    assert page < len(HTMLExporter().from_notebook_node(node)[0]) / 3
    assert page < 40_000


def _hash(text):
    from rtkit.flow.demo.policy import hash_source

    return str(hash_source(text))


def test_an_export_says_that_the_settings_are_wrong(workspace, ticket):
    file = ticket("1")
    (workspace.root / "rtkit.toml").write_text("colour = 1")
    assert (
        "whose settings cannot be read: rtkit.toml is wrong"
        in parsed(export(file.path)).select_one(".notes").get_text()
    )
