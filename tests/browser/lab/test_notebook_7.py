"""A pass in Notebook 7, as far as its shell has room: no launcher, one notebook a window."""

import json
import re

import pytest
from conftest import code, notebook
from jupyter_process import TOKEN, running_jupyter
from playwright.sync_api import expect

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("lab")]

PATIENCE = 30_000
TICKET = {"format": 1, "id": "RT-0001", "question": "Does it work in Notebook 7?", "owner": "ana", "timebox": "1d"}
CELL = 'import rtkit as rt\n\nrt.measure("eer", 0.1)\nrt.finding("The error is {eer:.0%}.", id="F1", evidence=["eer"])'


@pytest.fixture
def seven(tmp_path, browser):
    """A ticket, open in Notebook 7, and its file."""
    root = tmp_path / "served"
    (root / "research").mkdir(parents=True)
    (root / "rtkit.toml").write_text('owner = "ana"\n', "utf-8")
    file = root / "research/RT-0001-does-it-work.ipynb"
    file.write_text(json.dumps(notebook(code(CELL), rtkit=TICKET)), "utf-8")
    with running_jupyter(tmp_path / "jupyter", root, "notebook") as process:
        context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB", color_scheme="null")
        context.set_default_timeout(PATIENCE)
        expect.set_options(timeout=PATIENCE)
        page = context.new_page()
        page.goto(f"{process.url}/notebooks/research/{file.name}?token={TOKEN}")
        yield page, file
        context.close()


def test_a_ticket_is_run_looked_at_and_its_question_changed(seven, screenshots):
    page, file = seven
    page.get_by_role("button", name="Run headless", exact=True).click()
    expect(page.get_by_title("What became of the last run")).to_have_text(re.compile("completed in"))

    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menu").get_by_text("Run All Cells", exact=True).click()
    expect(page.locator(".rtkit-Card").filter(has_text="The error is 10%.")).to_be_visible()

    page.get_by_role("button", name="Preview", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name="Save and preview").click()
    shown = page.get_by_title(re.compile(r"^Page of RT-0001")).content_frame
    expect(shown.get_by_role("heading", name="Does it work in Notebook 7?").first).to_be_visible()
    page.screenshot(path=screenshots / "notebook-7-preview.png")

    page.get_by_role("menuitem", name="View", exact=True).click()
    page.get_by_role("menu").get_by_text("Show the ticket form", exact=True).click()
    question = page.get_by_role("textbox", name="Question", exact=True)
    question.fill("Does it hold in Notebook 7?")
    question.blur()
    page.screenshot(path=screenshots / "notebook-7-form.png")
    page.get_by_role("button", name="Preview", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name="Save and preview").click()
    expect(shown.get_by_role("heading", name="Does it hold in Notebook 7?").first).to_be_visible()
    assert json.loads(file.read_text("utf-8"))["metadata"]["rtkit"]["question"] == "Does it hold in Notebook 7?"
