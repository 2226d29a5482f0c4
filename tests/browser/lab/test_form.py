"""The ticket form beside a notebook, as a researcher fills it in."""

import json
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import code, markdown, notebook
from playwright.sync_api import expect

pytestmark = pytest.mark.xdist_group("lab")  # one JupyterLab for all of them

QUESTION = "Does <b>depth</b> help?"
HYPOTHESES = [{"id": "H1", "claim": "It does", "expect": "error <= 0.2"}, {"id": "H2", "claim": "It does much"}]
METRIC = {
    "application/vnd.rtkit.metric.v1+json": {"name": "error", "value": 0.1},
    "text/plain": "error 0.1",
}
MEASURED = code("1", outputs=[{"output_type": "display_data", "data": METRIC, "metadata": {}}])


MODEL = "jupyterapp.shell.currentWidget.content.model.getMetadata('rtkit')"
OPEN = """async path => {
  const panel = await jupyterapp.commands.execute('docmanager:open', { path });
  await panel.context.ready;
}"""


class TicketForm:
    """The form of a ticket, and its notebook's file."""

    def __init__(self, lab, file: Path) -> None:
        self.lab, self.file = lab, file
        self.panel = lab.page.get_by_role("region", name=re.compile("^(Ticket RT|Research ticket)"))

    def open(self, **args: str) -> None:
        self.lab.page.evaluate(OPEN, f"research/{self.file.name}")
        self.run("rtkit:show-form", **args)

    def field(self, name: str):
        return self.panel.get_by_label(name, exact=True)

    def button(self, name: str):
        return self.panel.get_by_role("button", name=name, exact=True)

    def run(self, command: str, **args: str) -> None:
        script = "([command, args]) => { jupyterapp.commands.execute(command, args) }"
        self.lab.page.evaluate(script, [command, args])

    def revert(self) -> None:
        self.lab.page.evaluate("jupyterapp.shell.currentWidget.context.revert()")

    @property
    def model(self) -> dict:
        """The metadata in the open notebook."""
        return self.lab.page.evaluate(MODEL)

    @property
    def written(self) -> dict:
        """The metadata in the file."""
        return json.loads(self.file.read_text("utf-8"))["metadata"]["rtkit"]

    def save(self) -> None:
        self.lab.page.evaluate("jupyterapp.shell.currentWidget.context.save()")

    def write(self, **changes: object) -> None:
        """Change the ticket in its file, as another program would."""
        nb = json.loads(self.file.read_text("utf-8"))
        nb["metadata"]["rtkit"].update(changes)
        self.file.write_text(json.dumps(nb), "utf-8")


@pytest.fixture
def form(lab):
    file = lab.root / "research/RT-0900-does-depth-help.ipynb"
    ticket = {"format": 1, "id": "RT-0900", "question": QUESTION, "owner": "ana", "hypotheses": HYPOTHESES}
    file.write_text(json.dumps(notebook(MEASURED, rtkit=ticket)), "utf-8")
    yield TicketForm(lab, file)
    file.unlink()


def test_what_is_typed_is_checked_said_in_words_and_written_once_it_is_right(form):
    form.open(field="$.hypotheses[0].expect")
    expect(form.panel.get_by_role("heading", name="Ticket RT-0900")).to_be_visible()
    expect(form.field("H1 expect")).to_be_focused()
    expect(form.field("Question")).to_have_value(QUESTION)

    form.field("Timebox").fill("9d")
    expect(form.field("Timebox")).to_have_accessible_description(re.compile("over the limit of 3d.*Not saved yet"))
    assert "timebox" not in form.model
    form.field("Timebox").fill("1d")
    expect(form.field("Timebox")).to_have_accessible_description("")
    assert form.model["timebox"] == "1d"

    expression = form.field("H1 expect")
    expression.fill("error <=")
    expect(expression).to_have_attribute("aria-invalid", "true")
    assert form.model["hypotheses"] == HYPOTHESES
    expression.fill("errorr <= 0.2")
    expect(expression).to_have_accessible_description(re.compile("not measured yet.*did you mean 'error'"))
    expression.fill("")
    expression.press_sequentially("err")
    expect(form.panel.get_by_role("option", name="error")).to_be_visible()
    expression.press("Enter")
    expression.press_sequentially(" <= 0.05")
    expect(expression).to_have_accessible_description(re.compile("reads: error at most 0.05 · false now"))
    assert form.model["hypotheses"][0]["expect"] == "error <= 0.05"
    assert form.lab.faults == []


def test_what_lint_misses_is_filled_in_and_the_badge_turns_green(form, screenshots):
    ticket = {"format": 1, "id": "RT-0900", "question": QUESTION, "hypotheses": [{"id": "H1", "claim": "It does"}]}
    answer = markdown("Yes, by a tenth.", "rtkit-answer")
    form.file.write_text(json.dumps(notebook(answer, MEASURED, rtkit=ticket)), "utf-8")
    form.open()
    badge = form.lab.page.locator(".rtkit-Hints").get_by_role("button")
    expect(badge).to_have_text(re.compile("hint"))
    form.field("Owner").fill("ana")
    form.field("Timebox").fill("1d")
    form.field("H1 expect").fill("error <= 0.2")
    form.field("Status").select_option("active")
    form.button("Change").click()
    form.save()
    expect(badge).to_have_text("ready")
    form.lab.page.screenshot(path=screenshots / "lab-form-ready.png")


def test_the_form_has_an_undo_of_its_own(form):
    form.open()
    form.field("Owner").fill("bo")
    expect(form.button("Undo in the form")).to_have_attribute("aria-disabled", "false")
    form.field("Scope").select_option("modeling")
    form.button("Add a hypothesis").click()
    form.panel.get_by_role("region", name="Hypothesis H3").get_by_label("Claim").fill("It does not")
    form.lab.page.wait_for_function(f"{MODEL}.hypotheses[2].claim === 'It does not'")
    form.button("Move H3 up").click()
    expect(form.panel.get_by_role("heading", level=4)).to_have_text(["H1", "H3", "H2"])
    form.button("Move H3 up").press("Control+z")
    expect(form.panel.get_by_role("heading", level=4)).to_have_text(["H1", "H2", "H3"])
    for _ in range(4):
        form.button("Undo in the form").click()
    expect(form.field("Owner")).to_have_value("ana")
    assert form.model == form.written
    form.field("Owner").press("Control+Shift+z")
    expect(form.field("Owner")).to_have_value("bo")


def test_the_status_seals_and_what_is_sealed_is_revised_with_a_reason(form):
    form.open(field="$.status")
    form.field("Status").select_option("active")
    expect(form.field("Status")).to_have_accessible_description(re.compile("This seals the hypotheses"))
    form.button("Change").click()
    expect(form.panel.get_by_text(re.compile("^sealed ")).first).to_be_visible()
    expect(form.field("H1 expect")).not_to_be_editable()
    form.save()
    assert form.written["status"] == "active"

    form.button("Revise… (H1)").click()
    dialog = form.lab.dialog
    expect(dialog.locator("[data-first]")).to_be_focused()
    dialog.get_by_label("Expect").fill("error <= 0.3")
    dialog.get_by_role("button", name="Revise").click()
    expect(dialog.get_by_label("Because")).to_be_focused()
    dialog.get_by_label("Because").fill("The baseline was measured anew.")
    dialog.get_by_role("button", name="Revise").click()
    expect(form.field("H1 expect")).to_have_value("error <= 0.3")
    assert form.model["sealed"]["revisions"][0]["because"] == "The baseline was measured anew."


def test_what_changes_on_disk_is_followed_and_what_is_not_saved_is_kept(form):
    form.open()
    form.field("Timebox").fill("9d")
    expect(form.panel.get_by_text("1 field is not saved yet")).to_be_visible()
    form.write(owner="bo", why="Somebody asked.")
    form.revert()
    expect(form.field("Owner")).to_have_value("bo")
    expect(form.field("Why")).to_have_value("Somebody asked.")
    expect(form.field("Timebox")).to_have_value("9d")

    form.run("notebook:create-new", kernelName="python3")
    expect(form.panel.get_by_text("is no research ticket yet")).to_be_visible()
    form.open()
    expect(form.field("Timebox")).to_have_value("9d")


def test_the_form_is_accessible_in_light_and_in_high_contrast(form, screenshots):
    form.open()
    expect(form.panel.get_by_text("true now")).to_be_visible()
    for fold in form.panel.locator("summary").all():
        fold.click()
    for theme in ("JupyterLab Dark High Contrast", "JupyterLab Light"):
        form.lab.choose_theme(theme)
        form.lab.page.screenshot(path=screenshots / f"lab-form-{theme.replace(' ', '-').lower()}.png")
        assert _inaccessible(form.lab.page) == {}


def _inaccessible(page) -> dict[str, list[str]]:
    found = Axe().run(page, context=".rtkit-TicketForm", options={"resultTypes": ["violations"]})
    return {one["id"]: [node["html"] for node in one["nodes"]] for one in found.response["violations"]}
