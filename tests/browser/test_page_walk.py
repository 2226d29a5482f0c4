"""Walk mode as a presenter uses it: by keyboard, touch and buttons, from a file, with the network off."""

from __future__ import annotations

import re

import pytest
from browser.test_page import cells, requested
from chromium import inaccessible
from flow.demo.cases import code, display, markdown, page, picture, shown
from playwright.sync_api import expect

LONG = "A claim that goes on and on about folds, samples and what the champion misses. " * 8
NOTE = {**markdown("Speak **slowly** here."), "metadata": {"tags": ["rtkit-notes"]}}
ROW = "<tr>" + "<td>123456.789</td>" * 14 + "</tr>"
MORE = code(
    "more()",
    outputs=[
        display({"text/html": f"<table>{ROW * 60}</table>"}),
        shown("evidence", name="wide", kind="table"),
        shown("finding", id="F2", statement=LONG, evidence=["wide", "fig-roc", "recall", "seconds"]),
        shown("decision", id="D2", subject="The folds", choice="adopt", because=LONG),
    ],
)
TICKET = {
    "question": "Do trees beat the regression without losing malignant cases?",
    "why": "The clinics ask.",
    "hypotheses": [
        {"id": "H1", "claim": "AUC rises", "expect": "auc >= champion + 0.002", "guardrails": ["recall >= 0.95"]}
    ],
}
STEPS = ("Question", "Whiteboard", "Finding 1", "Finding 2", "Answer", "Decisions", "Next tickets")


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    path = tmp_path_factory.mktemp("pages") / "RT-0004 walk.html"
    first, second, *others = cells()
    path.write_text(page(first, second, NOTE, *others, MORE, ticket=TICKET), "utf-8")
    return path


@pytest.fixture
def walk(offline, file):
    """The page with the walk begun."""
    page = offline.open(file)
    page.keyboard.press("w")
    return page


def at(page, number):
    expect(page.locator(".count")).to_have_text(f"{STEPS[number - 1]}, step {number} of {len(STEPS)}")
    expect(page).to_have_url(re.compile(f"#walk-{number}$"))


def swipe(page, across, down=0):
    """One finger over the slide."""
    page.locator(".slide").evaluate(
        """(slide, [across, down]) => {
          const finger = (x, y) => [new Touch({identifier: 1, target: slide, clientX: x, clientY: y})];
          const send = (type, touches, changedTouches) =>
            slide.dispatchEvent(new TouchEvent(type, {touches, changedTouches, bubbles: true}));
          send("touchstart", finger(200, 200), finger(200, 200));
          send("touchend", [], finger(200 + across, 200 + down));
        }""",
        [across, down],
    )


def test_a_walk_through_all_steps_asks_for_nothing_and_logs_no_error(offline, walk, file):
    for number in range(1, len(STEPS) + 1):
        at(walk, number)
        expect(walk.locator(".slide h2.head")).to_be_visible()
        walk.keyboard.press("ArrowRight")
    at(walk, len(STEPS))
    assert requested(offline) == [file.as_uri()]
    assert offline.errors == []


def test_the_button_starts_it_and_gets_the_focus_back(offline, file):
    page = offline.open(file)
    button = page.get_by_role("button", name="Walk through")
    button.click()
    at(page, 1)
    expect(page.get_by_role("dialog", name="Walk through RT-0004")).to_be_visible()
    expect(page.locator(".slide")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.walk")).to_be_hidden()
    expect(button).to_be_focused()


@pytest.mark.parametrize(
    ("keys", "number"),
    [
        (["ArrowRight", "PageDown", "Space"], 4),
        (["End"], 7),
        (["End", "ArrowLeft", "PageUp", "Shift+Space"], 4),
        (["End", "Home"], 1),
        (["Home", "ArrowLeft"], 1),
        (["End", "ArrowRight"], 7),
        (["ArrowDown"], 2),
    ],
)
def test_keys_step(walk, keys, number):
    at(walk, 1)
    for key in keys:
        walk.keyboard.press(key)
    at(walk, number)


def test_up_and_down_read_a_long_step_before_they_leave_it(walk):
    for _ in range(3):
        walk.keyboard.press("ArrowRight")
    at(walk, 4)
    assert walk.locator(".slide").evaluate("one => one.scrollHeight > one.clientHeight")
    walk.keyboard.press("ArrowDown")
    at(walk, 4)
    assert walk.locator(".slide").evaluate("one => one.scrollTop") > 0
    for _ in range(30):
        if walk.evaluate("location.hash") != "#walk-4":
            break
        walk.keyboard.press("ArrowDown")
    at(walk, 5)
    assert walk.locator(".slide").evaluate("one => one.scrollTop") == 0


def test_buttons_and_dots_step(walk):
    walk.get_by_role("button", name="Next step").click(force=True)
    at(walk, 2)
    expect(walk.locator(".walk nav [aria-current=step]")).to_have_attribute("title", "Whiteboard")
    walk.get_by_role("button", name="Finding 2").click()
    at(walk, 4)
    walk.get_by_role("button", name="Step before").click(force=True)
    at(walk, 3)


def test_a_finger_steps_across_and_not_along(walk):
    swipe(walk, -120)
    at(walk, 2)
    swipe(walk, -120, 200)
    at(walk, 2)
    swipe(walk, 120)
    at(walk, 1)


def test_a_finding_stands_with_its_evidence_and_nothing_else(walk):
    walk.get_by_role("button", name="Finding 1").click()
    slide = walk.locator(".slide")
    expect(slide.get_by_role("heading", name="No difference.")).to_be_visible()
    picture = slide.locator(".shown figure.picture img")
    assert picture.evaluate("one => one.complete && one.naturalWidth > 0")
    expect(slide.locator(".shown .caption").first).to_contain_text("The curve")
    expect(slide.locator(".shown .dataframe")).to_be_visible()
    expect(slide.locator(".shown .card")).to_contain_text("seconds")
    expect(slide.locator("[id], button, .anchor")).to_have_count(0)
    expect(slide).not_to_contain_text("evidence")
    claim, evidence = slide.locator("h2").bounding_box(), picture.bounding_box()
    assert evidence["x"] > claim["x"] + claim["width"]
    walk.set_viewport_size({"width": 375, "height": 800})
    assert picture.bounding_box()["y"] > slide.locator("h2").bounding_box()["y"]


def test_the_question_does_not_tell_how_it_ended(walk):
    slide = walk.locator(".slide")
    expect(slide).to_contain_text("guardrail recall ≥ 0.95")
    expect(slide).to_contain_text("The clinics ask.")
    assert not re.search("supported|refuted|inconclusive", slide.inner_text())


def test_escape_leads_to_the_place_of_the_step(walk):
    walk.get_by_role("button", name="Decisions").click()
    walk.keyboard.press("Escape")
    expect(walk).to_have_url(re.compile("#decisions$"))
    assert 0 <= walk.locator("#decisions").bounding_box()["y"] < walk.viewport_size["height"]


def test_e_opens_the_cell(walk):
    walk.get_by_role("button", name="Finding 1").click()
    walk.keyboard.press("e")
    expect(walk.locator("dialog.walk")).to_be_hidden()
    expect(walk).to_have_url(re.compile("#cell-c5$"))
    expect(walk.locator("#cell-c5 details.code")).to_have_attribute("open", "")
    assert walk.locator("#cell-c5").bounding_box()["y"] < walk.viewport_size["height"]


def test_a_link_in_a_step_leads_out_to_where_it_points(walk):
    walk.get_by_role("button", name="Finding 1").click()
    walk.locator(".slide").get_by_role("link", name="H1").click()
    expect(walk.locator("dialog.walk")).to_be_hidden()
    expect(walk).to_have_url(re.compile("#H1$"))


def test_notes_show_on_demand_and_only_at_their_step(walk):
    notes = walk.get_by_role("complementary", name="Presenter's notes")
    expect(notes).to_be_hidden()
    walk.keyboard.press("n")
    expect(notes).to_have_text("No notes for this step.")
    walk.keyboard.press("ArrowRight")
    expect(notes).to_have_text("Speak slowly here.")
    button = walk.get_by_role("button", name="notes")
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    expect(notes).to_be_hidden()


def test_the_address_keeps_the_step(offline, walk):
    walk.get_by_role("button", name="Answer").click()
    walk.reload()
    at(walk, 5)
    walk.go_back()
    expect(walk.locator("dialog.walk")).to_be_hidden()
    walk.go_forward()
    at(walk, 5)
    walk.evaluate("location.hash = '#walk-99'")
    at(walk, 7)
    walk.evaluate("location.hash = '#F1'")
    expect(walk.locator("dialog.walk")).to_be_hidden()
    assert offline.errors == []


def test_keys_are_left_to_who_types(offline, file):
    page = offline.open(file)
    page.evaluate("document.querySelector('main').prepend(document.createElement('textarea'))")
    page.locator("main > textarea").press("w")
    expect(page.locator("dialog.walk")).to_be_hidden()
    page.keyboard.press("Control+w")
    expect(page.locator("dialog.walk")).to_be_hidden()


def test_the_page_behind_cannot_be_reached(walk):
    for _ in range(40):
        walk.keyboard.press("Tab")
        assert walk.evaluate("document.activeElement === document.body || !!document.activeElement.closest('dialog')")


def test_full_screen_leaves_the_walk_on_top(walk):
    walk.keyboard.press("f")
    expect(walk.locator("html:fullscreen")).to_have_count(1)
    expect(walk.locator(".slide h2")).to_be_visible()
    walk.keyboard.press("ArrowRight")
    at(walk, 2)
    walk.keyboard.press("f")
    expect(walk.locator("html:fullscreen")).to_have_count(0)


@pytest.mark.parametrize(("width", "height"), [(320, 568), (375, 800), (768, 1024), (1280, 720), (1920, 1080)])
def test_everything_fits_or_scrolls_inside(walk, width, height):
    walk.set_viewport_size({"width": width, "height": height})
    for number in range(1, len(STEPS) + 1):
        at(walk, number)
        assert walk.evaluate("document.documentElement.scrollWidth") <= width
        assert walk.locator(".slide").evaluate("one => one.scrollWidth <= one.clientWidth")
        walk.locator(".slide").evaluate("one => (one.scrollTop = 1e6)")
        floor = walk.locator(".walk > footer").bounding_box()
        assert floor["y"] + floor["height"] <= height
        walk.keyboard.press("ArrowRight")


def test_type_grows_with_the_room(walk):
    size = "parseFloat(getComputedStyle(document.querySelector('.slide h2')).fontSize)"
    laptop = walk.evaluate(size)
    walk.set_viewport_size({"width": 1920, "height": 1080})
    assert walk.evaluate(size) >= 1.4 * laptop
    walk.keyboard.press("Escape")
    assert walk.evaluate("getComputedStyle(document.documentElement).fontSize") == "16px"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1280])
def test_accessibility_checkers_find_nothing_serious(walk, scheme, width):
    walk.set_viewport_size({"width": width, "height": 800})
    walk.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    walk.keyboard.press("n")
    for number in range(1, len(STEPS) + 1):
        at(walk, number)
        assert inaccessible(walk) == {}
        walk.keyboard.press("ArrowRight")


def test_motion_is_left_out_for_who_asks(walk):
    moving = "getComputedStyle(document.querySelector('.slide > *')).animationName"
    assert walk.evaluate(moving) == "walk"
    walk.emulate_media(reduced_motion="reduce")
    assert walk.evaluate(moving) == "none"


def test_on_paper_the_page_is_printed_and_not_the_step(walk):
    walk.emulate_media(media="print")
    assert not walk.locator("dialog.walk").is_visible()
    assert walk.locator("#answer .lead").is_visible()
    assert walk.evaluate("getComputedStyle(document.documentElement).fontSize") == "13.3333px"  # ten points


def test_an_ordinary_notebook_steps_through_its_sections(offline, tmp_path):
    path = tmp_path / "tides.html"
    figure = code("draw()", outputs=[picture()])
    path.write_text(page(markdown("# Tides\n\nA year."), markdown("## Months\n\nMarch."), figure, markdown("## End")))
    page_ = offline.open(path)
    page_.keyboard.press("w")
    slide = page_.locator(".slide")
    expect(slide).to_have_text(re.compile(r"Tides\s*A year\."))
    page_.keyboard.press("ArrowRight")
    expect(slide.get_by_role("heading", name="Months")).to_be_visible()
    expect(slide.locator(".said-here")).to_contain_text("March.")
    expect(slide.locator(".shown img")).to_have_count(1)
    expect(slide.locator("details.code")).to_have_count(0)
    page_.keyboard.press("ArrowRight")
    expect(slide).to_have_text("2 End")
    expect(slide.locator(".shown")).to_have_count(0)
    assert offline.errors == []


def test_without_its_script_nothing_of_it_shows(browser, file):
    context = browser.new_context(java_script_enabled=False, offline=True)
    page = context.new_page()
    page.goto(file.as_uri())
    for hidden in ("dialog.walk", "[data-walk]", ".steps"):
        assert not page.locator(hidden).is_visible()
    assert not page.get_by_text("slowly").is_visible()
    context.close()


def test_a_short_step_does_not_scroll(walk):
    walk.get_by_role("button", name="Answer").click()
    at(walk, 5)
    assert walk.locator(".slide").evaluate("one => one.scrollHeight <= one.clientHeight")
    expect(walk.locator(".slide.goes-on")).to_have_count(0)
