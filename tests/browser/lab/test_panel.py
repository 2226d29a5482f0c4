"""The tickets panel in JupyterLab, with the real server below it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from chromium import inaccessible
from playwright.sync_api import expect

from rtkit.notebook.read import read_notebook
from rtkit.notebook.ticket import ticket_in

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator

pytestmark = pytest.mark.xdist_group("lab")  # one JupyterLab for all of them

NEXT = """
- N1: Does it hold <i>on wine</i>?
  - kind: research
  - why: digits are easy
  - size: 4h
- N2: Report recall nightly
  - kind: production
  - scope: metrics
"""


class Panel:
    """The panel as a person finds it."""

    def __init__(self, lab) -> None:
        self.node = lab.page.locator("#rtkit-tickets")
        self.search = self.node.get_by_role("searchbox", name="Search tickets")
        self.tree = self.node.get_by_role("tree", name="Tickets")
        self.group_by = self.node.get_by_label("Group by")
        self.backlog = self.node.get_by_role("region", name="Next tickets")

    def line(self, name: str | re.Pattern[str]) -> Locator:
        return self.tree.get_by_role("treeitem", name=name)


@pytest.fixture
def panel(lab):
    lab.page.evaluate("jupyterapp.commands.execute('rtkit:show-tickets')")
    panel = Panel(lab)
    panel.search.fill("")
    yield panel
    if lab.is_usable:
        panel.search.fill("")
        lab.page.evaluate("jupyterapp.shell.activateById('filebrowser')")


def make_ticket(lab, question: str, *options: str, next_tickets: str = "") -> Path:
    """Make a ticket on the command line."""
    command = [sys.executable, "-m", "rtkit", "new", question, *options, "--json"]
    done = subprocess.run(command, cwd=lab.root, capture_output=True, text=True, check=True)
    file = lab.root / json.loads(done.stdout)["path"]
    if next_tickets:
        content = json.loads(file.read_text("utf-8"))
        for cell in content["cells"]:
            tags = cell["metadata"].get("tags", [])
            cell["metadata"]["tags"] = [tag for tag in tags if tag != "rtkit-next"]
        cell = {"id": "next", "cell_type": "markdown", "metadata": {"tags": ["rtkit-next"]}, "source": next_tickets}
        file.write_text(json.dumps({**content, "cells": [*content["cells"], cell]}), "utf-8")
    return file


def test_showing_the_panel_puts_the_cursor_into_its_search(lab):
    search = Panel(lab).search
    for _ in range(2):
        lab.page.evaluate("jupyterapp.commands.execute('rtkit:show-tickets')")
        expect(search).to_be_focused()
        lab.page.evaluate("jupyterapp.shell.activateById('filebrowser')")
        expect(search).to_be_hidden()


def test_a_ticket_made_on_the_command_line_appears_is_found_and_opened(lab, panel, screenshots):
    panel.search.fill("prunes branches")
    file = make_ticket(lab, "Which branches does a <b>pruned</b> tree keep, and what prunes them?", "--owner", "bo")
    line = panel.line(re.compile("pruned.* tree keep"))
    expect(line).to_contain_text("a <b>pruned</b> tree")  # HTML is text
    expect(panel.node.get_by_role("status")).to_have_text("1 ticket found")
    panel.search.press("ArrowDown")
    lab.page.keyboard.press("ArrowDown")
    expect(line).to_have_attribute("data-active", "true")
    lab.page.keyboard.press("Enter")
    expect(lab.page.get_by_role("tab", name=file.name)).to_be_visible()
    expect(line).to_have_attribute("aria-current", "true")
    lab.page.screenshot(path=screenshots / "lab-panel-current.png")
    assert lab.faults == []


def test_groups_open_close_and_follow_the_choice(lab, panel):
    make_ticket(lab, "Does grouping group?", "--owner", "cleo", "--scope", "metrics")
    line = panel.line(re.compile("Does grouping group"))
    panel.group_by.select_option("owner")
    group = panel.line(re.compile(r"^cleo \d+$"))
    expect(group).to_have_attribute("aria-expanded", "true")
    group.click()
    expect(group).to_have_attribute("aria-expanded", "false")
    expect(line).to_have_count(0)
    panel.tree.press("ArrowRight")
    expect(line).to_be_visible()
    panel.group_by.select_option("status")
    expect(panel.line(re.compile(r"^Draft \d+$"))).to_be_visible()


def test_the_menu_follows_up_and_copies_a_link(lab, panel):
    file = make_ticket(lab, "Does the [menu] open?")
    id_ = file.name[:7]
    panel.search.fill("menu open")
    expect(panel.line(re.compile("menu"))).to_be_visible()
    panel.search.press("ArrowDown")
    lab.page.keyboard.press("ArrowDown")
    lab.page.keyboard.press("Tab")
    expect(panel.node.get_by_role("button", name=f"Actions for {id_}")).to_be_focused()
    lab.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    lab.page.keyboard.press("Enter")
    menu = lab.page.get_by_role("menu")
    menu.get_by_text("Copy link").click()
    menu.get_by_text("Markdown").click()
    expected = rf"[{id_}: Does the \[menu\] open?](research/{file.name})"
    lab.page.wait_for_function("async expected => await navigator.clipboard.readText() === expected", arg=expected)
    panel.line(re.compile("menu")).click(button="right")
    menu.get_by_text("Follow up…").click()
    expect(lab.dialog.get_by_label("Question")).to_be_focused()
    lab.page.keyboard.press("Escape")
    assert lab.faults == []


def test_a_next_ticket_is_started_or_dropped_with_a_reason(lab, panel, screenshots):
    file = make_ticket(lab, "What comes after whitening?", next_tickets=NEXT)
    id_ = file.name[:7]
    panel.search.fill(id_)
    start = panel.backlog.get_by_role("button", name="Start Does it hold <i>on wine</i>?")
    expect(start).to_be_visible()
    panel.backlog.get_by_role("button", name=re.compile("^Why: Does it hold")).click()
    expect(panel.backlog).to_contain_text("digits are easy")
    start.click()
    expect(lab.dialog.get_by_label("Question")).to_have_value("Does it hold <i>on wine</i>?")
    expect(lab.dialog.get_by_label("Timebox")).to_have_value("4h")
    lab.dialog.get_by_label("Question").press("Escape")

    panel.backlog.get_by_role("button", name="Drop… Report recall nightly").click()
    reason = panel.backlog.get_by_label("Why it is dropped")
    expect(reason).to_be_focused()
    reason.fill("nobody reads it")
    lab.page.screenshot(path=screenshots / "lab-panel-drop.png")
    reason.press("Enter")
    expect(panel.backlog).not_to_contain_text("Report recall nightly")
    panel.backlog.get_by_role("button", name="Show 1 that is").click()
    expect(panel.backlog).to_contain_text("dropped: nobody reads it")
    panel.backlog.get_by_role("button", name="Hide those").click()
    ended = ticket_in(read_notebook(file), file.name).next["N2"]
    assert (ended.state, ended.because) == ("dropped", "nobody reads it")
    assert lab.faults == []


@pytest.fixture
def broken_notebook(lab):
    file = lab.root / "research/RT-0999-cut-off.ipynb"
    file.write_text('{"cells": [', "utf-8")
    yield file
    file.unlink()


def test_a_broken_notebook_is_shown_as_such_and_opens_as_text(lab, panel, broken_notebook):
    make_ticket(lab, "Does the rest work?")
    panel.search.fill("RT-0999")
    line = panel.line(re.compile(r"^RT-0999-cut-off\.ipynb cannot be read, .*cut off"))
    expect(line).to_be_visible()
    line.click()
    expect(lab.page.get_by_role("tab", name=broken_notebook.name)).to_be_visible()
    expect(lab.page.locator(".jp-FileEditor")).to_contain_text('{"cells": [')


@pytest.fixture
def narrow(lab):
    style = lab.page.add_style_tag(content=".rtkit-Panel-view { width: 200px; }")
    yield
    style.evaluate("node => node.remove()")


@pytest.mark.parametrize("theme", ["JupyterLab Dark High Contrast", "JupyterLab Dark", "JupyterLab Light"])
def test_axe_finds_nothing_in_any_theme_nor_where_it_is_narrow(lab, panel, broken_notebook, narrow, screenshots, theme):
    make_ticket(lab, "What does a reader of screens hear?", next_tickets=NEXT)
    lab.choose_theme(theme)
    panel.search.fill("")
    expect(panel.backlog.get_by_role("listitem").first).to_be_visible()
    panel.tree.press("ArrowDown")
    lab.page.screenshot(path=screenshots / f"lab-panel-{theme.split()[-1].lower()}.png")
    assert inaccessible(lab.page, "#rtkit-tickets") == {}
