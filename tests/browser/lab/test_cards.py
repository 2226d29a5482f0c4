"""What the cells of a ticket display, as cards in JupyterLab."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from chromium import inaccessible
from conftest import code, markdown, notebook
from playwright.sync_api import expect

from rtkit.mime import mime_type

pytestmark = pytest.mark.xdist_group("lab")  # one JupyterLab for all of them

CALLS = """\
rt.answer("Yes, by a third.\\nOn both sets.", because="Both errors fell.")
rt.measure("error", 0.096, baseline=0.11, direction="lower", tolerance=0.005, unit="s", board="digits")
rt.measure("recall", [0.91, 0.93, 0.925], baseline=0.95, champion=0.9, direction="higher", tolerance="2%")
rt.measure("rows", 1234567, baseline=1234566.5, tolerance=(1e6, 2e6))
rt.measure("tiny", 1.2345e-07, champion=-0.00002)
rt.measure("same", 2, baseline=2)
rt.measure("lost", float("nan"), baseline=float("inf"))
rt.finding("The error fell to {error:.1%}.", id="F1", evidence=["fig-roc", "error", "nothing"], confidence="high",
           hypothesis="H1", holds="error < 0.1")
rt.finding("[[What was found?]]")
rt.assume("Rows are independent.", id="A1", holds="rows > 3")
rt.assume("<b>Bold</b> & <img src=x onerror=alert(1)>")
rt.decide("The scaled model", "adopt", id="D1", because="It is better.")
rt.decide("The old one", "reject")
rt.next_ticket("Does it hold on wine?", id="N1", why="One set is few.", scope="modeling", size="2d", relates_to="AB-1")
rt.next_ticket("[[Which question is next?]]", kind="production", scope="ETL")
rt.log("Tried two.", on="2026-11-02", hypothesis="H1")
rt.evidence("whole", caption="All of this.")
rt.evidence("drawn", "some output")
for _ in rt.progress(1200, "Fitting"): pass
for _ in rt.progress(iter([1, 2, 3])): pass
"""
SHOWN = """\
import json, sys
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
import rtkit as rt
import rtkit.author.loops as loops
loops.is_kernel = lambda shell: True
loops.show = lambda *values, update=False, **options: show(*values)
from rtkit.author.display import show
InteractiveShell.instance()
with capture_output() as captured:
    exec(sys.argv[1])
json.dump([output.data for output in captured.outputs], sys.__stdout__)
"""
OPEN = """async path => {
  await jupyterapp.commands.execute('docmanager:open', { path, kernel: { shouldStart: false } });
}"""
IS_TRUSTED = "jupyterapp.shell.currentWidget.content.model.cells.get(0).trusted"
WORDS = "cards => cards.map(card => card.textContent.replace(/\\s/g, ''))"
WORDS_OF_FORMS = """forms => forms.map(form => {
  const { body } = new DOMParser().parseFromString(form, 'text/html');
  return body.textContent.replace(/\\s/g, '');
})"""


@pytest.fixture(scope="module")
def bundles():
    """What a kernel would send for the calls above."""
    run = subprocess.run([sys.executable, "-c", SHOWN, CALLS], capture_output=True, text=True, check=True)
    return json.loads(run.stdout)


def shown(data: dict) -> dict:
    return {"output_type": "display_data", "data": data, "metadata": {}}


def card(kind: str, /, **payload: object) -> dict:
    return shown({mime_type(kind): payload, "text/plain": f"{kind} as text"})


@pytest.fixture
def open_notebook(lab):
    """Open a notebook that nobody trusts yet, with no kernel."""
    files = []

    def open_(*cells: dict) -> None:
        file = lab.root / f"research/cards-{len(files)}.ipynb"
        file.write_text(json.dumps(notebook(*cells)), "utf-8")
        files.append(file)
        lab.page.evaluate(OPEN, f"research/{file.name}")

    yield open_
    for file in files:
        file.unlink()


def test_each_card_says_what_its_html_form_says_though_nobody_trusts_the_notebook(
    lab, open_notebook, bundles, screenshots
):
    open_notebook(code("", outputs=[shown(bundle) for bundle in bundles]))
    forms = [bundle["text/html"] for bundle in bundles if "text/html" in bundle]
    cards = lab.page.locator(".rtkit-Card")
    expect(cards).to_have_count(len(forms))
    assert not lab.page.evaluate(IS_TRUSTED)
    assert cards.evaluate_all(WORDS) == lab.page.evaluate(WORDS_OF_FORMS, forms)
    expect(cards.locator("b, img")).to_have_count(0)  # markup in a payload is text
    assert inaccessible(lab.page, ".rtkit-Card") == {}
    lab.page.screenshot(path=screenshots / "lab-cards.png")
    assert lab.faults == []


def test_evidence_is_reached_from_the_finding_by_the_keyboard(lab, open_notebook):
    pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    finding = card("finding", statement="It fell.", evidence=["fig-roc", "fig-lost"])
    evidence = [shown({"image/png": pixel}), card("evidence", name="fig-roc", caption="The curve.", kind="figure")]
    fillers = [markdown(f"Part {number}\n\n" + "A line.\n\n" * 20) for number in range(5)]
    open_notebook(code("", outputs=[finding]), *fillers, code("", outputs=evidence))

    lab.page.get_by_role("link", name="evidence fig-lost").press("Enter")
    expect(lab.page.get_by_role("link", name="evidence fig-lost")).to_have_accessible_description(
        "Nothing in this notebook shows fig-lost yet."
    )
    lab.page.get_by_role("link", name="evidence fig-roc").press("Enter")
    figure = lab.page.locator(".rtkit-Card", has_text="The curve.")
    expect(figure).to_be_in_viewport()
    expect(figure).to_be_focused()
    expect(lab.page.locator(".jp-Notebook.jp-mod-commandMode")).to_be_visible()  # nothing is edited by that

    outer = lab.page.locator(".jp-Notebook .jp-WindowedPanel-outer")
    outer.evaluate("notebook => notebook.scrollTop = 0")  # as where cells get their height only when they are drawn
    expect(figure).to_be_in_viewport()
    outer.hover()
    lab.page.mouse.wheel(0, -5000)
    expect(lab.page.get_by_role("link", name="evidence fig-roc")).to_be_in_viewport()
    expect(figure).not_to_be_in_viewport()  # who scrolls stays where they are
    assert lab.faults == []


def test_what_is_no_card_of_this_version_shows_as_text(lab, open_notebook):
    later = {"application/vnd.rtkit.answer.v2+json": {"said": 1}, "text/html": "<p>Later form</p>", "text/plain": ""}
    open_notebook(
        code(
            "",
            outputs=[
                shown(later),
                card("answer", text="Known.", colour="red"),
                card("metric", name="error", value={"much": [None]}),
            ],
        )
    )
    expect(lab.page.get_by_text("Later form")).to_be_visible()
    expect(lab.page.get_by_text("“colour” is not as a card needs it")).to_be_visible()
    expect(lab.page.get_by_text("“value” is not as a card needs it")).to_be_visible()
    assert lab.faults == []


def test_progress_moves_on_in_its_place(lab, open_notebook):
    open_notebook(code("", outputs=[card("progress", done=1, total=4, text="Fitting")]))
    bar = lab.page.get_by_role("progressbar", name="Fitting")
    expect(bar).to_have_attribute("aria-valuenow", "25")
    before = bar.element_handle()
    lab.page.evaluate(
        "output => jupyterapp.shell.currentWidget.content.model.cells.get(0).outputs.set(0, output)",
        card("progress", done=3, total=4, text="Fitting"),
    )
    expect(lab.page.get_by_text("3 of 4")).to_be_visible()
    assert bar.evaluate("(bar, before) => bar === before", before)
    expect(bar).to_have_attribute("aria-valuenow", "75")
