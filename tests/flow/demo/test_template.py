"""A template of one's own, in a folder of its own: every block and every file of the page can be replaced."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import msgspec
import pytest
from flow.demo.cases import code, display, markdown, notebook, picture, shown
from flow.demo.safety import assert_safe

from rtkit.flow.demo.build import build_page
from rtkit.flow.demo.exporter import DemoExporter
from rtkit.flow.demo.policy import hash_source
from rtkit.flow.demo.subject import Subject
from rtkit.flow.harvest import harvest
from rtkit.model import FromNotebook, Ticket

OWN = Path(__file__).parents[3] / "notebook_templates" / "nbconvert" / "rtkit_demo"
INDEX = (OWN / "index.html.j2").read_text("utf-8")
BLOCKS = sorted(set(re.findall(r"{% block (\w+)", INDEX)))
INCLUDED = set(re.findall(r"{% include '([^']+)' %}", INDEX))
FILES = {path.name for path in OWN.glob("*.html.j2")} - {"index.html.j2", "macros.html.j2"}
ASSETS = sorted(path.relative_to(OWN).as_posix() for folder in ("style", "script") for path in (OWN / folder).iterdir())
MARK = "<!-- {} is mine -->"


@pytest.fixture
def render(tmp_path):
    """Render a page with a template of one's own: its blocks, and its files by name."""

    def call(page, files: dict[str, str] | None = None, **blocks: str) -> str:
        folder = tmp_path / "mine"
        index = [f"{{% block {name} %}}{content}{{% endblock %}}" for name, content in blocks.items()]
        own = {"conf.json": '{"base_template": "rtkit_demo"}', "index.html.j2": "\n".join([_EXTENDS, *index])}
        for name, content in {**own, **(files or {})}.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(content)
        return DemoExporter(template_name="mine", extra_template_basedirs=[str(tmp_path)]).render_page(page)

    return call


_EXTENDS = '{% extends "rtkit_demo/index.html.j2" %}'


@pytest.fixture(scope="module")
def page():
    """The page of a ticket whose cells show something of each kind."""
    failed = {"output_type": "error", "ename": "E", "evalue": "x", "traceback": ["E"]}
    return made_of(picture(), display({"text/html": "<table><tr><td>1"}), shown("answer", text="Yes."), failed)


@pytest.fixture(scope="module")
def lively():
    """The page of a ticket whose cell shows something that runs."""
    own = display({"text/html": "<p>x</p><script>1</script>"})
    return made_of(own, display({"text/html": "<table><tr><td>1"}), shown("answer", text="Yes."))


def made_of(*outputs):
    whole = notebook(markdown("# Title"), code("show()", outputs=list(outputs)))
    ticket = msgspec.convert({"id": "RT-0004", "question": "Does it?"}, Ticket)
    results = harvest(whole, ticket, FromNotebook())
    return build_page(Subject(name="x.ipynb", notebook=whole, ticket=ticket, results=results))


def full(page):
    """The page with something in every field, for templates that only look whether there is something."""
    empty = [field.name for field in dataclasses.fields(page) if not getattr(page, field.name)]
    return dataclasses.replace(page, **dict.fromkeys(empty, ("x",)))


def test_without_any_block_it_is_the_page(render, page):
    assert render(page) == DemoExporter().render_page(page)


@pytest.mark.parametrize("name", BLOCKS)
def test_every_block_can_be_replaced(render, page, name):
    html = render(page, **{name: MARK.format(name)})
    assert MARK.format(name) in html
    assert MARK.format(name) not in DemoExporter().render_page(page)


@pytest.mark.parametrize("name", sorted(set(BLOCKS) - {"cell"}))
def test_every_block_can_be_added_to(render, page, name):
    html = render(page, **{name: "{{ super() }}" + MARK.format(name)})
    assert html.replace(MARK.format(name), "").partition("<body")[2].partition("<script")[0].split() == (
        DemoExporter().render_page(page).partition("<body")[2].partition("<script")[0].split()
    )


def test_every_file_that_a_block_includes_can_be_replaced(render, lively):
    html = render(full(lively), {name: MARK.format(name) for name in INCLUDED})
    assert [name for name in sorted(INCLUDED) if MARK.format(name) not in html] == []


@pytest.mark.parametrize("name", sorted(FILES - INCLUDED))
def test_every_file_inside_of_another_can_be_replaced(render, page, lively, name):
    files = {name: MARK.format(name)}
    assert MARK.format(name) in render(page, files) + render(lively, files)


@pytest.mark.parametrize("name", ASSETS)
def test_every_style_and_script_is_used_and_can_be_replaced(render, lively, name):
    mark = f"/mine/{Path(name).name}" if name.endswith(".js") else ".mine{}"
    assert mark in render(lively, {name: mark})


def test_styles_and_scripts_of_ones_own_are_added_and_may_act(render, page):
    html = render(
        page,
        {"mine.css": "h1 { color: navy } /* gone */", "mine.js": "document.title = 'mine';"},
        style="{{ super() }}{{ asset('mine.css') }}",
        script="{{ super() }}{{ asset('mine.js') }}",
    )
    soup = assert_safe(html)
    for element, text in ((soup.style, "h1{color:navy}"), (soup.script, "document.title = 'mine';")):
        assert text in element.get_text()
        assert str(hash_source(element.get_text())) in html
    assert "gone" not in soup.style.get_text()


def test_what_a_child_writes_is_escaped_as_everything_else(render, page):
    changed = dataclasses.replace(page, title="<script>alert(1)</script>")
    soup = assert_safe(render(changed, footer="{{ page.title }}"))
    assert soup.footer.get_text() == "<script>alert(1)</script>"
