"""docs/library.md and docs/widgets.md: their examples run, and the tables have every column."""

from __future__ import annotations

import re
from pathlib import Path

import matplotlib as mpl
import nbformat
import pytest
from nbclient import NotebookClient

import rtkit
from rtkit.library.columns import FINDINGS, METRICS, TICKETS

ROOT = Path(__file__).parents[2]
LIBRARY = (ROOT / "docs" / "library.md").read_text("utf-8")
WIDGETS = (ROOT / "docs" / "widgets.md").read_text("utf-8")


def section(title: str) -> str:
    return re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", LIBRARY, re.MULTILINE | re.DOTALL)[1]


@pytest.mark.parametrize(("title", "columns"), [("tickets", TICKETS), ("metrics", METRICS), ("findings", FINDINGS)])
def test_every_column_is_documented_with_its_type_in_order(title, columns):
    rows = re.findall(r"^\| `(\w+)` \| ([^|]+) \| ([^|]*) ?\|$", section(title), re.MULTILINE)
    types = {name: "category" if isinstance(kind, tuple) else kind for name, kind in columns.items()}
    assert {name: kind for name, kind, _ in rows} == types
    assert [name for name, _, _ in rows] == list(columns)
    said = {name: text for name, _, text in rows}
    missing = [
        (name, word)
        for name, kind in columns.items()
        if isinstance(kind, tuple)
        for word in kind
        if word not in said[name]
    ]
    assert not missing


def test_the_examples_of_the_library_run_on_this_projects_research(monkeypatch):
    monkeypatch.chdir(ROOT / "research")
    mpl.use("agg")
    names: dict[str, object] = {}
    for example in re.findall(r"```python\n(.*?)```", LIBRARY, re.DOTALL):
        exec(example, names)  # noqa: S102  # the page is the project's own
    assert len(names["tickets"]) >= 3
    assert not names["metrics"].empty


def test_every_frame_has_its_section():
    assert set(re.findall(r"^## (\w+)$", LIBRARY, re.MULTILINE)) == set(rtkit.library.__all__) - {"open"}


@pytest.mark.parametrize("watched", [False, True])
def test_the_examples_of_the_widgets_run_headless_and_watched(watched, monkeypatch):
    cells = [nbformat.v4.new_code_cell(example) for example in re.findall(r"```python\n(.*?)```", WIDGETS, re.DOTALL)]
    executed = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": {"name": "python3", "display_name": ""}})
    client = NotebookClient(executed, resources={"metadata": {"path": str(ROOT / "research")}})
    if watched:
        start = client.async_start_new_kernel_client

        async def start_as_a_person_does():
            found = await start()
            found.allow_stdin = True
            return found

        monkeypatch.setattr(client, "async_start_new_kernel_client", start_as_a_person_does)
    client.execute()
    shown = [mime for cell in executed.cells for output in cell.outputs for mime in output.get("data", {})]
    assert "image/png" in shown
    assert any("widget-view" in mime for mime in shown) == watched
