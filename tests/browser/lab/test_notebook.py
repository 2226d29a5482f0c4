"""What stands on the notebook of a ticket: headless runs, added parts, hints, tags, a page that follows."""

import json
import re

import pytest
from chromium import inaccessible
from conftest import markdown, notebook
from playwright.sync_api import expect

pytestmark = pytest.mark.xdist_group("lab")  # one JupyterLab for all of them

OURS = [[".rtkit-Run"], [".rtkit-Hints"], [".rtkit-Popover"], [".rtkit-AddForm"]]
WAIT = """\
import time
from pathlib import Path

while not Path({!r}).exists():
    time.sleep(0.02)
"""

TOLD = """() => {
  const { model } = jupyterapp.shell.currentWidget.content;
  return model.getMetadata('language_info')?.version && model.getMetadata('kernelspec').display_name !== 'python3';
}"""
"""Whether the kernel told its language and its name: until then a notebook is changed again after it was saved."""


class Opened:
    """A ticket in JupyterLab."""

    def __init__(self, lab, number, *cells, **fields):
        self.lab, self.page = lab, lab.page
        self.file = lab.root / "research" / f"RT-{number:04d}-how-far.ipynb"
        metadata = {"format": 1, "id": f"RT-{number:04d}", "question": "How far does it go?", **fields}
        self.file.write_text(json.dumps(notebook(*cells, rtkit=metadata)), "utf-8")
        self.open()

    def open(self):
        self.lab.open(f"research/{self.file.name}")
        expect(self.button("Run headless")).to_be_visible()

    def button(self, name):
        return self.page.get_by_role("button", name=name, exact=True)

    def save(self):
        self.page.wait_for_function(TOLD)
        self.lab.choose("File", "Save Notebook")
        expect(self.page.get_by_role("tab", name=self.file.name)).not_to_have_class(re.compile("jp-mod-dirty"))

    @property
    def chip(self):
        """What became of the run."""
        return self.page.get_by_title("What became of the last run")

    @property
    def inaccessible(self):
        found = [one for one in OURS if self.page.locator(one[0]).count()]
        return inaccessible(self.page, include=found) if found else {}


@pytest.fixture
def ticket(lab):
    opened = []

    def make(*cells, **fields):
        opened.append(Opened(lab, 70 + len(opened), *cells, **fields))
        return opened[-1]

    yield make
    for one in opened:
        one.file.unlink()


def test_a_headless_run_is_watched_until_it_completed(ticket, tmp_path, screenshots):
    go = tmp_path / "go"
    one = ticket("1 + 1", WAIT.format(str(go)))
    one.button("Run headless").click()
    progress = one.page.get_by_role("progressbar", name="Headless run")
    expect(progress).to_have_attribute("aria-valuetext", re.compile("2 of 2 · \\d+ s"))
    one.page.screenshot(path=screenshots / "lab-run.png")

    one.button("Run headless").click()
    expect(one.lab.dialog).to_contain_text("is running already")
    one.lab.dialog.get_by_role("button", name="Close").click()
    one.lab.faults.clear()  # the browser itself logs the refusal

    go.touch()
    expect(one.chip).to_have_text(re.compile("completed in \\d+ s"))
    one.chip.click()
    expect(one.lab.dialog).to_contain_text("Run of RT-0070")
    one.page.screenshot(path=screenshots / "lab-run-ended.png")
    assert one.inaccessible == {}
    one.page.keyboard.press("Escape")
    expect(one.chip).to_be_focused()
    assert one.lab.faults == []


def test_a_run_is_cancelled_and_still_known_when_the_notebook_is_opened_again(ticket, tmp_path):
    one = ticket(WAIT.format(str(tmp_path / "never")))
    one.button("Run headless").click()
    one.button("Cancel this run").click()
    expect(one.chip).to_have_text("cancelled")
    expect(one.chip).to_be_focused()
    one.page.evaluate("jupyterapp.shell.currentWidget.dispose()")
    one.open()
    expect(one.chip).to_have_text("cancelled")


def test_a_kernel_that_was_killed_in_a_headless_run_is_called_so(ticket):
    one = ticket("1 + 1", "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)", "print('never')")
    one.button("Run headless").click()
    expect(one.chip).to_have_text("kernel died")
    one.chip.click()
    expect(one.lab.dialog).to_contain_text("killed")
    one.lab.dialog.get_by_role("button", name="Show the cell").click()
    expect(one.page.locator(".jp-Cell.jp-mod-active")).to_contain_text("SIGKILL")
    assert one.lab.faults == []


def test_a_finding_is_added_by_a_form_and_shown_by_running_its_cell(ticket, screenshots):
    one = ticket('import rtkit as rt\n\nrt.measure("eer", 0.0961)', 'rt.finding("It runs.", id="F1")')
    one.button("Add").click()
    one.page.get_by_role("menuitem", name="Finding…").click()
    form = one.lab.dialog
    expect(form.get_by_label("Statement")).to_be_focused()
    expect(form.get_by_label("Id", exact=True)).to_have_value("F2")
    form.get_by_role("button", name="Insert cell").click()
    expect(form.get_by_label("Statement")).to_have_accessible_description("Write something here.")

    form.get_by_label("Statement").fill('The "EER" falls to {eer:.1%}.')
    form.get_by_role("checkbox", name="eer").check()
    expect(form.get_by_label("Evidence", exact=True).first).to_have_value("eer")
    one.page.screenshot(path=screenshots / "lab-add-finding.png")
    assert one.inaccessible == {}
    form.get_by_role("button", name="Insert cell").click()
    active = one.page.locator(".jp-Cell.jp-mod-active")
    expect(active).to_contain_text('id="F2"')
    one.lab.choose("Run", "Run All Cells")
    expect(one.page.get_by_text('The "EER" falls to 9.6%.').last).to_be_visible()
    assert one.lab.faults == []


def test_hints_turn_less_when_a_cell_is_tagged_as_the_answer_and_saved(ticket, screenshots):
    answer = {"template": "question", "status": "active", "owner": "ana", "timebox": "1d"}
    one = ticket(markdown("# How far?"), markdown("Yes, by a good tenth."), **answer)
    badge = one.page.locator(".rtkit-Hints").get_by_role("button")
    expect(badge).to_have_text("1 hint")
    badge.click()
    expect(one.lab.dialog).to_contain_text("answer")
    one.page.screenshot(path=screenshots / "lab-hints.png")
    assert one.inaccessible == {}
    one.page.keyboard.press("Escape")

    one.page.get_by_role("paragraph").filter(has_text="Yes, by a good tenth.").click(button="right")
    one.page.get_by_role("menu").get_by_text("Research ticket", exact=True).click()
    one.page.get_by_role("menu").get_by_text("Answer", exact=True).click()
    one.save()
    expect(badge).to_have_text("ready")
    assert one.lab.faults == []


def test_the_page_follows_each_save_and_stays_where_it_was_scrolled_to(ticket):
    one = ticket(markdown("# Far\n" + "\n\n".join(f"Line {number}." for number in range(200))), "1 + 1")
    one.lab.preview_button.click()
    page = one.lab.ticket_page
    page.get_by_text("Line 150.", exact=True).evaluate("line => line.scrollIntoView()")
    expect(page.get_by_text("Line 150.", exact=True)).to_be_in_viewport()
    one.page.locator(".jp-CodeCell .cm-content").click()
    one.page.keyboard.type(" + 2")
    one.save()
    expect(page.get_by_text("1 + 1 + 2").first).to_be_attached()
    expect(page.get_by_text("Line 150.", exact=True)).to_be_in_viewport()
    assert one.lab.faults == []
