"""The page of a ticket or any notebook, from Python."""

from __future__ import annotations

import json

import pytest
from conftest import markdown, notebook
from flow.demo.safety import assert_safe

import rtkit
from rtkit.errors import NotFound, SettingsFault, UsageFault


@pytest.fixture
def notes(tmp_path_factory):
    """A notebook that is no ticket, outside any workspace."""
    path = tmp_path_factory.mktemp("elsewhere") / "notes.ipynb"
    path.write_text(json.dumps(notebook(markdown("# My notes\n\n## First"), "x = 1")))
    return path


def test_the_page_of_a_ticket_by_its_id_and_by_its_path(workspace, ticket):
    file = ticket("1")
    for name, path in (("RT-0001", workspace.root), (1, workspace), (file.path, ".")):
        assert assert_safe(rtkit.page(str(name), path)).h1.get_text() == "Does it work?"


def test_a_notebook_outside_any_workspace_gets_contents_folding_and_safety(notes):
    soup = assert_safe(rtkit.page(notes))
    assert soup.h1.get_text() == "My notes"
    assert [link.get_text() for link in soup.select(".contents a")] == ["First"]
    assert soup.select_one("details.code") is not None


def test_a_notebook_inside_a_workspace_keeps_to_its_settings(workspace, notes):
    (workspace.root / "rtkit.toml").write_text('page-name = "Vine & Co"\n')
    inside = workspace.root / "notes.ipynb"
    inside.write_bytes(notes.read_bytes())
    assert assert_safe(rtkit.page(inside)).footer.get_text().startswith("Vine & Co · notes.ipynb")


def test_a_page_goes_where_one_says_else_to_the_pages_folder_else_beside_the_notebook(workspace, ticket, notes):
    ticket("1")
    assert rtkit.write_page("1", path=workspace) == workspace.root / "pages" / "RT-0001.html"
    assert rtkit.write_page("1", workspace.root / "a.html", workspace) == workspace.root / "a.html"
    assert rtkit.write_page(notes) == notes.with_suffix(".html")
    assert "My notes" in notes.with_suffix(".html").read_text("utf-8")


def test_a_ticket_outside_any_workspace_is_one_still(notes):
    notes.write_text(json.dumps(notebook("1", rtkit={"format": 1, "id": "RT-0007", "question": "Why?"})))
    assert assert_safe(rtkit.page(notes)).h1.get_text() == "Why?"
    assert rtkit.write_page(notes) == notes.with_name("RT-0007.html")


def test_what_cannot_be_is_told(workspace, ticket, notes):
    ticket("1")
    with pytest.raises(NotFound, match="there is no ticket RT-0009"):
        rtkit.page("9", workspace)
    with pytest.raises(NotFound, match="there is no file"):
        rtkit.page("gone.ipynb", workspace)
    with pytest.raises(NotFound, match="in no research workspace"):
        rtkit.page("1", notes.parent)
    with pytest.raises(UsageFault, match="a page cannot be"):
        rtkit.write_page("1", notes, workspace)
    (workspace.root / "rtkit.toml").write_text('page-accent = "red"\n')
    with pytest.raises(SettingsFault, match="must be a colour such as #8a1c4a, not 'red'"):
        rtkit.page("1", workspace.root)
