"""Creating a ticket in JupyterLab, as a researcher does it."""

import json
import re
import shutil

import pytest
from chromium import inaccessible
from conftest import code, notebook
from jupyter_process import ROOT
from playwright.sync_api import expect

from rtkit.mime import mime_type
from rtkit.notebook.read import read_notebook
from rtkit.notebook.ticket import ticket_in

pytestmark = pytest.mark.xdist_group("lab")  # one JupyterLab for all of them


def test_the_tile_asks_creates_the_ticket_and_opens_its_notebook(lab):
    lab.ask()
    expect(lab.dialog.get_by_label("Template")).to_have_value("question")
    expect(lab.dialog.get_by_label("Owner")).to_have_value("ana")
    expect(lab.dialog.get_by_label("Timebox")).to_have_value("2d")
    lab.dialog.get_by_label("Question").fill("Does scaling help?")
    lab.dialog.get_by_label("Timebox").fill("4h")
    lab.dialog.get_by_role("button", name="Create ticket").click()

    expect(lab.page.get_by_role("heading", name="Does scaling help?")).to_be_visible()
    expect(lab.dialog).to_have_count(0)
    (file,) = lab.root.glob("research/*-does-scaling-help.ipynb")
    expect(lab.page.get_by_role("tab", name=file.name)).to_have_attribute("aria-selected", "true")
    expect(lab.page.locator(".jp-Notebook:focus-within .jp-mod-active")).to_contain_text("Why now.")
    ticket = ticket_in(read_notebook(file), file.name)
    assert (ticket.owner, ticket.timebox, ticket.template) == ("ana", "4h", "question")
    assert lab.faults == []


def test_each_template_has_a_tile_that_asks_for_its_ticket(lab):
    tiles = lab.page.locator(".jp-LauncherCard[data-category=Research]")
    expect(tiles).to_have_text(
        ["Question", "Design document", "Champion and challenger", "Literature review", "Exploration", "Spike"]
    )
    expect(tiles.last).to_have_attribute("title", re.compile("A hard timebox"))
    tiles.last.click()
    expect(lab.dialog.get_by_label("Template")).to_have_value("spike")
    expect(lab.dialog.get_by_label("Timebox")).to_have_value("1d")
    lab.page.keyboard.press("Escape")
    assert lab.faults == []


def test_the_template_that_is_chosen_is_described_and_used(lab):
    lab.ask()
    lab.dialog.get_by_label("Template").select_option("Design document")
    expect(lab.dialog.get_by_label("Template")).to_have_accessible_description(re.compile("goals, hypotheses"))
    lab.dialog.get_by_label("Question").fill("Which design carries?")
    lab.page.keyboard.press("Enter")
    expect(lab.page.get_by_role("heading", name="Which design carries?").first).to_be_visible()
    (file,) = lab.root.glob("research/*-which-design-carries.ipynb")
    assert ticket_in(read_notebook(file), file.name).template == "design-document"


def test_what_is_wrong_is_said_at_the_field_and_nothing_typed_is_lost(lab):
    lab.ask()
    question, timebox = lab.dialog.get_by_label("Question"), lab.dialog.get_by_label("Timebox")
    create = lab.dialog.get_by_role("button", name="Create ticket")

    timebox.fill("soon")
    create.click()
    expect(question).to_be_focused()
    expect(question).to_have_attribute("aria-invalid", "true")
    expect(question).to_have_accessible_description("Write the question that this ticket is to answer.")
    expect(timebox).to_have_accessible_description("Write days or hours: 2d, 1.5d, 4h.")

    question.fill("Does pruning help?")
    expect(question).to_have_attribute("aria-invalid", "false")
    timebox.fill("9d")
    create.click()
    expect(timebox).to_have_accessible_description(
        "A timebox of 9d is over the limit of 3d. Split the question, or raise timebox-limit in the settings."
    )
    expect(question).to_have_value("Does pruning help?")
    expect(timebox).to_have_value("9d")
    assert not list(lab.root.glob("research/*pruning*"))

    timebox.fill("1d")
    create.click()
    expect(lab.page.get_by_role("heading", name="Does pruning help?")).to_be_visible()


def test_a_wrong_criterion_is_told_at_its_hypothesis(lab, screenshots):
    lab.ask("Spike")
    lab.dialog.get_by_label("Question").fill("Can it be served?")
    lab.dialog.get_by_role("button", name="Add a hypothesis").click()
    expect(lab.dialog.get_by_label("H2 claim")).to_be_focused()
    lab.dialog.get_by_label("H2 claim").fill("It takes two seconds at most.")
    expects = lab.dialog.get_by_label("H2 expects")
    expects.fill("seconds <= ")
    lab.page.keyboard.press("Enter")
    expect(expects).to_be_focused()
    expect(expects).to_have_attribute("aria-invalid", "true")
    expect(expects).to_have_accessible_description(re.compile("."))
    assert inaccessible(lab.page, ".rtkit-Dialog") == {}
    lab.page.screenshot(path=screenshots / "lab-dialog-hypotheses.png")

    expects.fill("seconds <= 2")
    lab.dialog.get_by_role("button", name="Remove H1").click()
    lab.dialog.get_by_role("button", name="Create ticket").click()
    expect(lab.page.get_by_role("heading", name="Can it be served?")).to_be_visible()
    (file,) = lab.root.glob("research/*-can-it-be-served.ipynb")
    (hypothesis,) = ticket_in(read_notebook(file), file.name).hypotheses
    assert (hypothesis.id, hypothesis.claim, hypothesis.expect) == (
        *("H1", "It takes two seconds at most."),
        "seconds <= 2",
    )


@pytest.fixture
def asking(lab):
    """A ticket that asks for another one."""
    metadata = {"format": 1, "id": "RT-0080", "question": "Does it hold?"}
    payload = {"id": "N1", "kind": "research", "title": "Does it hold on wine?"}
    output = {"output_type": "display_data", "metadata": {}, "data": {mime_type("next-ticket"): payload}}
    file = lab.root / "research/RT-0080-does-it-hold.ipynb"
    file.write_text(json.dumps(notebook(code("", outputs=[output]), rtkit=metadata)), "utf-8")
    yield file
    file.unlink()


@pytest.fixture
def read_only(lab):
    """The folder of the tickets, where nobody may write."""
    folder = lab.root / "research"
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)


def test_who_asked_is_completed_and_brings_the_question_along(lab, asking):
    lab.ask()
    asked_by, question = lab.dialog.get_by_label("Asked by"), lab.dialog.get_by_label("Question")
    asked_by.focus()
    suggestions = lab.dialog.locator("datalist option")
    expect(suggestions.and_(lab.page.locator("[value='RT-0080']"))).to_have_text("Does it hold?")
    expect(suggestions.and_(lab.page.locator("[value='RT-0080#N1']"))).to_have_count(1)
    expect(suggestions.first).to_have_attribute("value", re.compile("#N1$"))
    asked_by.fill("RT-0080#N1")
    expect(question).to_have_value("Does it hold on wine?")
    asked_by.fill("RT-0099")
    lab.dialog.get_by_label("Scope").select_option("metrics")
    lab.dialog.get_by_role("button", name="Create ticket").click()
    expect(asked_by).to_be_focused()
    expect(asked_by).to_have_accessible_description(re.compile("RT-0099"))
    asked_by.fill("RT-0080#N1")
    lab.dialog.get_by_role("button", name="Create ticket").click()
    expect(lab.page.get_by_role("heading", name="Does it hold on wine?")).to_be_visible()
    (file,) = lab.root.glob("research/*-does-it-hold-on-wine.ipynb")
    ticket = ticket_in(read_notebook(file), file.name)
    assert (ticket.asked_by, ticket.scope) == ("RT-0080#N1", "metrics")


def test_a_question_as_long_as_an_essay_is_refused_at_its_field(lab):
    lab.ask()
    question = lab.dialog.get_by_label("Question")
    question.fill("Why " * 1500)
    lab.dialog.get_by_role("button", name="Create ticket").click()
    expect(question).to_have_accessible_description(re.compile("2000"))
    assert list(lab.root.glob("research/*why*.ipynb")) == []
    question.fill("Why " * 400)
    lab.dialog.get_by_role("button", name="Create ticket").click()
    expect(lab.page.get_by_role("tab", name=re.compile("-why-why"))).to_be_visible()
    expect(lab.page.get_by_role("heading", name=re.compile("^Why Why"))).to_be_visible()
    (file,) = lab.root.glob("research/*-why-*.ipynb")
    lab.wait_for_kernel(file)
    file.unlink()


def test_without_permission_to_write_nothing_typed_is_lost(lab, read_only):
    lab.ask()
    lab.dialog.get_by_label("Question").fill("May I?")
    lab.dialog.get_by_role("button", name="Create ticket").click()
    expect(lab.dialog.get_by_role("alert")).to_contain_text(re.compile("permission", re.IGNORECASE))
    expect(lab.dialog.get_by_label("Question")).to_have_value("May I?")
    read_only.chmod(0o755)
    lab.dialog.get_by_role("button", name="Create ticket").click()
    expect(lab.page.get_by_role("heading", name="May I?")).to_be_visible()


def test_escape_gives_up_and_leaves_nothing_behind(lab):
    before = sorted(lab.root.rglob("*"))
    lab.ask()
    lab.dialog.get_by_label("Question").fill("Never asked?")
    lab.page.keyboard.press("Escape")
    expect(lab.dialog).to_have_count(0)
    assert sorted(lab.root.rglob("*")) == before
    assert lab.faults == []


def test_the_command_palette_opens_the_dialog(lab):
    lab.page.keyboard.press("ControlOrMeta+Shift+c")
    lab.page.get_by_role("textbox", name="SEARCH").fill("research ticket")
    lab.page.keyboard.press("Enter")
    expect(lab.dialog.get_by_label("Question")).to_be_focused()
    lab.page.keyboard.press("Escape")
    assert lab.faults == []


def test_the_file_menu_opens_the_dialog(lab):
    lab.choose("File", "New", "Research ticket", "Question…")
    expect(lab.dialog.get_by_label("Question")).to_be_focused()
    lab.page.keyboard.press("Escape")
    assert lab.faults == []


def test_the_menu_of_a_folder_opens_the_dialog(lab):
    lab.page.get_by_role("listitem", name="research").click(button="right")
    lab.page.get_by_role("menu").get_by_text("New research ticket…").click()
    expect(lab.dialog.get_by_label("Question")).to_be_focused()
    lab.page.keyboard.press("Escape")
    assert lab.faults == []


@pytest.fixture
def without_workspace(lab):
    settings = lab.root / "rtkit.toml"
    aside = settings.rename(lab.root / "aside.toml")
    yield lab
    aside.rename(settings)


def test_outside_a_workspace_it_is_said_how_to_make_one(without_workspace):
    lab = without_workspace
    lab.tile.click()
    expect(lab.dialog).to_contain_text("is in no research workspace")
    expect(lab.dialog).to_contain_text("rtkit init")


@pytest.fixture
def templates(lab):
    """The folder of the workspace's own templates."""
    folder = lab.root / "notebook_templates/tickets"
    folder.mkdir(parents=True)
    yield folder
    shutil.rmtree(folder.parent)


def test_a_template_of_the_workspace_gets_a_tile_when_its_folder_is_opened(lab, templates):
    content = (ROOT / "notebook_templates/tickets/question.ipynb").read_text("utf-8")
    (templates / "ablation.ipynb").write_text(content.replace('"title": "Question"', '"title": "Ablation"'), "utf-8")
    lab.page.get_by_role("listitem", name="research").dblclick()
    lab.tile_of("Ablation").click()
    expect(lab.dialog.get_by_label("Template")).to_have_value("ablation")
    lab.page.keyboard.press("Escape")


def test_a_broken_template_is_named_in_the_dialog(lab, templates):
    (templates / "ablation.ipynb").write_text("{", "utf-8")
    lab.tile.click()
    expect(lab.dialog.get_by_text("The template ablation cannot be used")).to_be_visible()
    expect(lab.dialog.get_by_label("Template").get_by_role("option")).not_to_have_count(0)
