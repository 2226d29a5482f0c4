"""Looking at the page of a ticket beside its notebook."""

import json
import re

import pytest
from conftest import notebook
from playwright.sync_api import expect

pytestmark = pytest.mark.xdist_group("lab")  # one JupyterLab for all of them

OUT_OF_REACH = "() => { try { return parent.document.title } catch (error) { return error.name } }"


def test_the_page_shows_beside_the_notebook_without_a_question_asked(lab):
    lab.wait_for_kernel(lab.create("Does depth help?"))
    lab.preview_button.click()
    expect(lab.ticket_page.get_by_role("heading", name="Does depth help?").first).to_be_visible()
    expect(lab.page.get_by_role("heading", name="Does depth help?")).to_be_visible()
    assert lab.faults == []


def test_scripts_of_the_page_run_but_reach_nothing_of_jupyterlab(lab):
    lab.create("Does width help?")
    lab.preview_button.click()
    expect(lab.ticket_page.get_by_role("button", name="Dark colours")).to_be_visible()  # its script shows it
    body = lab.ticket_page.locator("body")
    assert body.evaluate("() => self.origin") == "null"
    assert body.evaluate(OUT_OF_REACH) == "SecurityError"
    assert lab.ticket_page.owner.get_attribute("sandbox") == "allow-scripts"


def test_links_inside_the_page_stay_inside_it(lab):
    lab.create("Does order matter?")
    lab.preview_button.click()
    log = lab.ticket_page.get_by_role("heading", name="Experiment log")
    expect(log).not_to_be_in_viewport()
    lab.ticket_page.get_by_role("link", name="Experiment log").evaluate("(link) => link.click()")
    expect(log).to_be_in_viewport()


def test_unsaved_changes_are_told_and_saved_when_asked(lab):
    file = lab.create("Does noise help?")
    before = len(json.loads(file.read_text("utf-8"))["cells"])
    lab.page.get_by_role("heading", name="Does noise help?").click()
    lab.page.keyboard.press("Escape")
    lab.page.keyboard.press("b")  # a cell below
    lab.preview_button.click()
    expect(lab.dialog).to_contain_text("differs from its saved file")
    lab.dialog.get_by_role("button", name="Save and preview").click()
    expect(lab.ticket_page.get_by_role("heading", name="Does noise help?").first).to_be_visible()
    assert len(json.loads(file.read_text("utf-8"))["cells"]) == before + 1
    assert lab.faults == []


def test_another_click_refreshes_the_page_that_is_open(lab):
    file = lab.create("Does it hold?")
    lab.wait_for_kernel(file)
    lab.preview_button.click()
    expect(lab.ticket_page.get_by_role("heading", name="Does it hold?").first).to_be_visible()
    file.write_text(file.read_text("utf-8").replace("Does it hold?", "Does it still hold?"), "utf-8")
    lab.page.get_by_role("button", name="More commands").click()  # beside its page a toolbar has little room
    expect(lab.preview_button).to_have_attribute("aria-pressed", "false")
    lab.preview_button.click()
    lab.dialog.get_by_role("button", name="Preview the saved file").click()
    expect(lab.ticket_page.get_by_role("heading", name="Does it still hold?").first).to_be_visible()
    expect(lab.page.get_by_role("tab", name="Page of RT-")).to_have_count(1)


def test_a_ticket_that_cannot_be_read_is_told_in_the_place_of_its_page(lab):
    file = lab.create("Does it break?")
    lab.wait_for_kernel(file)
    file.write_text("{", "utf-8")
    lab.preview_button.click()
    lab.dialog.get_by_role("button", name="Preview the saved file").click()
    told = re.compile(r"is cut off \(line 1, column 2\)\.$")  # the ticket form says more, where it is open
    expect(lab.page.get_by_role("status").get_by_text(told)).to_be_visible()


def test_a_notebook_that_is_no_ticket_has_no_preview_button(lab):
    (lab.root / "notes.ipynb").write_text(json.dumps(notebook()), "utf-8")
    lab.open("notes.ipynb")
    expect(lab.page.get_by_role("tab", name="notes.ipynb")).to_be_visible()
    expect(lab.page.get_by_role("button", name="Restart the kernel").first).to_be_visible()
    expect(lab.preview_button).to_be_hidden()


@pytest.mark.parametrize(("theme", "scheme"), [("JupyterLab Dark", "dark"), ("JupyterLab Light", "light")])
def test_the_page_and_the_dialog_follow_the_theme(lab, screenshots, theme, scheme):
    lab.choose_theme(theme)
    lab.page.screenshot(path=screenshots / f"lab-launcher-{scheme}.png")
    lab.ask()
    lab.dialog.get_by_label("Timebox").fill("soon")
    lab.dialog.get_by_role("button", name="Create ticket").click()
    expect(lab.dialog.get_by_role("alert").first).to_be_visible()
    lab.page.screenshot(path=screenshots / f"lab-dialog-{scheme}.png")
    lab.page.keyboard.press("Escape")
    lab.create(f"Does the {scheme} theme show?")
    lab.preview_button.click()
    expect(lab.ticket_page.get_by_role("heading", name="theme show?").first).to_be_visible()
    is_dark = lab.ticket_page.locator("body").evaluate("() => matchMedia('(prefers-color-scheme: dark)').matches")
    assert is_dark == (scheme == "dark")
    lab.page.screenshot(path=screenshots / f"lab-preview-{scheme}.png")
