"""A live demo and a ticket's card in JupyterLab, moved by hand."""

import json
import re

import pytest
from conftest import code, notebook
from playwright.sync_api import expect

pytestmark = pytest.mark.xdist_group("lab")  # one JupyterLab for all of them

DEMO = """\
import matplotlib.pyplot as plt
import rtkit as rt
from rtkit.author.widgets import explore

rt.measure("error", 0.3)

def draw(depth, kind="line"):
    print(f"asked for {depth}, {kind}")
    if depth == 4:
        raise ValueError("four is too deep")
    figure, axes = plt.subplots(figsize=(4, 2))
    axes.plot([0, depth], [0, 1])
    rt.measure("error", 1 / depth)

explore(draw, depth=(1, 5), kind=["line", "step"])
"""
CARD = "from rtkit.author.widgets import ticket_card\nticket_card()"


@pytest.fixture
def demo(lab):
    """Open a ticket with a demo and its own card, and run all its cells."""
    metadata = {"format": 1, "id": "RT-0090", "question": "How deep should it be?", "owner": "ana"}
    file = lab.root / "research" / "RT-0090-how-deep.ipynb"
    file.write_text(json.dumps(notebook(code(DEMO), code(CARD), rtkit=metadata)), "utf-8")
    lab.open(f"research/{file.name}")
    expect(lab.page.get_by_text("| Idle")).to_be_visible()
    lab.choose("Run", "Run All Cells")
    expect(lab.page.get_by_text("asked for 3, line")).to_be_visible()
    yield lab, file
    file.unlink()


def test_a_demo_redraws_when_it_is_moved_and_tells_errors_in_place(demo, screenshots):
    lab, _ = demo
    picture = lab.page.locator(".jp-OutputArea img")
    slider = lab.page.get_by_role("slider")
    expect(picture).to_have_count(1)
    before = picture.get_attribute("src")
    slider.press("ArrowLeft")
    expect(lab.page.get_by_text("asked for 2, line")).to_be_visible()
    expect(lab.page.get_by_text("error 0.5")).to_be_visible()
    expect(picture).to_have_count(1)
    assert picture.get_attribute("src") != before

    slider.press("ArrowRight")
    slider.press("ArrowRight")
    expect(lab.page.get_by_text("ValueError: four is too deep")).to_be_visible()
    expect(picture).to_have_count(0)
    slider.press("ArrowRight")
    lab.page.get_by_role("combobox", name="kind").select_option("step")
    expect(lab.page.get_by_text("asked for 5, step")).to_be_visible()
    expect(picture).to_have_count(1)
    lab.page.screenshot(path=screenshots / "lab-explore.png")
    assert lab.faults == []


def test_the_saved_notebook_has_the_picture_of_the_starting_values_beside_the_widget(demo):
    lab, file = demo
    expect(lab.page.get_by_role("slider")).to_be_visible()
    lab.choose("File", "Save Notebook")
    expect(lab.page.get_by_role("tab", name=file.name)).not_to_have_class(re.compile("jp-mod-dirty"))
    outputs = json.loads(file.read_text("utf-8"))["cells"][0]["outputs"]
    assert outputs[-2]["data"]["text/plain"] == ["Starting values: depth = 3, kind = 'line'"]
    assert {"application/vnd.jupyter.widget-view+json", "image/png", "text/plain"} <= outputs[-1]["data"].keys()


def test_the_card_of_this_notebooks_ticket_can_be_read_again(demo, screenshots):
    lab, file = demo
    card = lab.page.locator(".rtkit-ticket")
    expect(card).to_contain_text("How deep should it be?")
    expect(card).to_contain_text("draft · ana")
    file.write_text(file.read_text("utf-8").replace('"owner": "ana"', '"owner": "ben"'), "utf-8")
    lab.page.get_by_role("button", name="Read again").click()
    expect(card).to_contain_text("draft · ben")
    lab.page.screenshot(path=screenshots / "lab-ticket-card.png")
