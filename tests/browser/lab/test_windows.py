"""Two windows at once, and a server that is started again in between."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from conftest import code, notebook
from jupyter_process import TOKEN, running_jupyter
from playwright.sync_api import expect

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.xdist_group("lab")

EXPOSED = "--LabApp.expose_app_in_browser=True"
PATIENCE = 30_000
WAIT = """\
import time
from pathlib import Path

while not Path({!r}).exists():
    time.sleep(0.02)
"""
SHOW = "commands => void commands.forEach(one => jupyterapp.commands.execute(one))"


def line(page: Page, id_: str) -> Locator:
    """The ticket in the panel of a window."""
    return page.get_by_role("tree", name="Tickets").get_by_role("treeitem").filter(has_text=id_)


def write_ticket(file: Path, *cells: str, **fields: object) -> None:
    metadata = {"format": 1, "id": file.stem[:7], "question": "Does it last?", "owner": "ana", **fields}
    file.write_text(json.dumps(notebook(*map(code, cells), rtkit=metadata)), "utf-8")


def test_what_one_window_runs_and_changes_another_shows(lab, jupyter_lab, tmp_path):
    file = lab.root / "research/RT-0800-does-it-last.ipynb"
    write_ticket(file, WAIT.format(str(tmp_path / "go")))
    other = lab.page.context.new_page()
    other.goto(f"{jupyter_lab.url}/lab/workspaces/other?reset&token={TOKEN}")
    expect(other.locator(".jp-LauncherCard").first).to_be_visible(timeout=PATIENCE)
    other.evaluate(SHOW, ["rtkit:show-tickets"])
    other.get_by_role("searchbox", name="Search tickets").fill("RT-0800")
    expect(line(other, "RT-0800")).to_be_visible()

    lab.open(f"research/{file.name}")
    lab.page.get_by_role("button", name="Run headless", exact=True).click()
    expect(line(other, "RT-0800")).to_contain_text("running")
    (tmp_path / "go").touch()
    expect(line(other, "RT-0800")).not_to_contain_text("running")

    lab.page.evaluate("jupyterapp.commands.execute('rtkit:change-status', { status: 'active' }).then(() => {})")
    lab.page.evaluate("jupyterapp.shell.currentWidget.context.save()")
    expect(other.get_by_role("treeitem", name="Active 1")).to_be_visible()
    other.close()
    file.unlink()


def test_nothing_typed_is_lost_while_the_server_is_started_again(browser, tmp_path):
    root = tmp_path / "served"
    (root / "research").mkdir(parents=True)
    (root / "rtkit.toml").write_text('owner = "ana"\n', "utf-8")
    file = root / "research/RT-0001-does-it-last.ipynb"
    write_ticket(file, "1 + 1")
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB", color_scheme="null")
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    panel, form = page.locator("#rtkit-tickets"), page.get_by_role("region", name="Ticket RT-0001")
    with running_jupyter(tmp_path / "first", root, "jupyterlab", EXPOSED) as first:
        page.goto(f"{first.url}/lab/tree/research/{file.name}?reset&token={TOKEN}")
        expect(page.get_by_role("button", name="Run headless", exact=True)).to_be_visible(timeout=PATIENCE)
        page.evaluate(SHOW, ["rtkit:show-tickets", "rtkit:show-form"])
        expect(line(page, "RT-0001")).to_be_visible(timeout=PATIENCE)
        expect(form.get_by_label("Question", exact=True)).to_be_visible()
    expect(panel.get_by_text("connection")).to_be_visible(timeout=PATIENCE)
    # JupyterLab's own dialog tells of it too, sooner or later
    page.add_locator_handler(page.get_by_role("dialog"), lambda _dialog: page.keyboard.press("Escape"))
    form.get_by_label("Question", exact=True).fill("Does it last for long?")
    subprocess.run([sys.executable, "-m", "rtkit", "new", "What came meanwhile?"], cwd=root, check=True)

    port = int(first.url.rpartition(":")[2])
    with running_jupyter(tmp_path / "second", root, "jupyterlab", EXPOSED, port=port):
        expect(line(page, "What came meanwhile?")).to_be_visible(timeout=PATIENCE)
        expect(panel.get_by_text("connection")).to_have_count(0)
        expect(form.get_by_text("Not saved yet")).to_have_count(0, timeout=PATIENCE)
        page.evaluate("jupyterapp.shell.currentWidget.context.save()")
        assert json.loads(file.read_text("utf-8"))["metadata"]["rtkit"]["question"] == "Does it last for long?"
    context.close()
