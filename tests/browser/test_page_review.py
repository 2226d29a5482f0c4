"""The review list in a reader's browser: ticked, commented, kept, and copied out as Markdown."""

from __future__ import annotations

import re
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from time import monotonic

import pytest
from chromium import inaccessible
from flow.demo.cases import code, markdown, page, shown
from playwright.sync_api import expect

from rtkit.flow.demo.build import build_page
from rtkit.flow.demo.subject import subject_of
from rtkit.flow.demo.template import render_page
from rtkit.flow.harvest import resolve
from rtkit.workspace.workspace import Workspace

REFUSED = {
    "storage": "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no') } })",
    "clipboard": "Object.defineProperty(navigator, 'clipboard', { value: undefined })",
}
KEPT = "JSON.stringify(localStorage)"
COPIED = """Object.defineProperty(navigator, 'clipboard', {
  value: { writeText: async (text) => { document.body.dataset.copied = text } }
})"""
TICKET = {
    "question": "Do *trees* win, @ana?",
    "hypotheses": [{"id": "H1", "claim": "AUC rises", "expect": "auc >= champion", "guardrails": ["auc < 2"]}],
}  # fmt: skip


def html(assumption="The `folds` are $x_1$ [fair](https://example.org) <b>", **ticket):
    said = [
        shown("metric", name="auc", value=0.9, champion=0.95),
        shown("answer", text="No."),
        shown("finding", id="F1", statement="They lose_by 5 points.", evidence=["auc"], holds="auc < 1"),
        shown("assumption", id="A1", text=assumption),
        shown("decision", id="D1", subject="The trees", choice="reject"),
    ]
    cells = (markdown("Words to read. " * 900), code("seed = 0", "parameters"), code("say()", outputs=said))
    return page(*cells, ticket={**TICKET, **ticket})


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "RT-0004 (1).html"
    path.write_text(html(), "utf-8")
    return path


def opened(offline, file):
    shown_page = offline.page
    if shown_page.url == file.as_uri():
        kept = shown_page.evaluate(KEPT)
        shown_page.reload()
        deadline = monotonic() + 20
        # Chromium hands what is kept to another process: a page that loads at once may be told of it too early
        while shown_page.evaluate(KEPT) != kept and monotonic() < deadline:
            shown_page.reload()
    else:
        offline.open(file)
    shown_page.locator("[data-review]").click()
    return shown_page


def box(shown_page, name):
    return shown_page.get_by_role("checkbox", name=f"{name}:")


def comment(shown_page, name, words):
    shown_page.get_by_role("button", name=f"Comment on {name}").click()
    shown_page.get_by_role("textbox", name=f"Comment on {name}").fill(words)


def copied(shown_page):
    shown_page.get_by_role("button", name="Copy as Markdown").click()
    return shown_page.locator("body").get_attribute("data-copied")


def test_the_bar_counts_what_is_ticked(offline, file):
    shown_page = offline.open(file)
    button = shown_page.get_by_role("button", name="Review list 0/9")
    expect(shown_page.get_by_role("region", name="Review list")).to_be_hidden()
    button.click()
    box(shown_page, "A1").check()
    box(shown_page, "Finding 1").check()
    expect(shown_page.get_by_role("button", name="Review list 2/9")).to_be_visible()
    expect(shown_page.get_by_role("status")).to_have_text("2 of 9 ticked")
    assert offline.errors == []


def test_ticks_comments_and_remarks_are_there_after_a_reload(offline, file):
    shown_page = opened(offline, file)
    box(shown_page, "A1").check()
    comment(shown_page, "Finding 1", "Which folds?")
    shown_page.get_by_label("Remarks").fill("Fine.")
    shown_page = opened(offline, file)
    expect(box(shown_page, "A1")).to_be_checked()
    expect(box(shown_page, "D1")).not_to_be_checked()
    expect(shown_page.get_by_role("textbox", name="Comment on Finding 1")).to_have_value("Which folds?")
    expect(shown_page.get_by_label("Remarks")).to_have_value("Fine.")
    expect(shown_page.locator("[data-review]")).to_have_text("Review list 1/9")


def test_an_item_that_changed_is_no_longer_ticked_and_keeps_its_comment(offline, file):
    shown_page = opened(offline, file)
    box(shown_page, "A1").check()
    box(shown_page, "D1").check()
    comment(shown_page, "A1", "Are they?")
    file.write_text(html(assumption="The folds are unfair."), "utf-8")
    shown_page = opened(offline, file)
    expect(box(shown_page, "A1")).not_to_be_checked()
    expect(box(shown_page, "D1")).to_be_checked()
    changed = shown_page.get_by_text("changed since you ticked it")
    expect(changed.locator("visible=true")).to_have_count(1)
    expect(shown_page.get_by_role("textbox", name="Comment on A1")).to_have_value("Are they?")
    box(shown_page, "A1").check()
    expect(changed.locator("visible=true")).to_have_count(0)
    expect(shown_page.locator("[data-review]")).to_have_text("Review list 2/9")


def test_another_ticket_has_ticks_of_its_own(offline, file, tmp_path):
    box(opened(offline, file), "A1").check()
    other = tmp_path / "other.html"
    other.write_text(html(id="RT-0005"), "utf-8")
    expect(box(opened(offline, other), "A1")).not_to_be_checked()


@pytest.mark.parametrize("kept", ["no JSON", "null", "3", '{"items": 3, "remarks": ""}', '{"items": {"A1": 3}}'])
def test_what_is_kept_and_broken_counts_for_nothing(offline, file, kept):
    shown_page = offline.open(file)
    key = shown_page.locator(".review").get_attribute("data-key")
    shown_page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [key, kept])
    shown_page = opened(offline, file)
    box(shown_page, "A1").check()
    expect(shown_page.get_by_label("Remarks")).to_have_value("")
    expect(box(opened(offline, file), "A1")).to_be_checked()
    assert offline.errors == []


def test_where_storage_is_refused_it_works_for_the_visit(offline, file):
    offline.page.add_init_script(REFUSED["storage"])
    offline.page.add_init_script(COPIED)
    shown_page = opened(offline, file)
    box(shown_page, "A1").check()
    comment(shown_page, "A1", "Are they?")
    expect(shown_page.locator("[data-review]")).to_have_text("Review list 1/9")
    assert "- [x] [A1]" in copied(shown_page)
    assert offline.errors == []


def test_clearing_asks_once_more(offline, file):
    shown_page = opened(offline, file)
    box(shown_page, "A1").check()
    comment(shown_page, "A1", "Are they?")
    shown_page.get_by_role("button", name="Clear", exact=True).click()
    expect(box(shown_page, "A1")).to_be_checked()
    shown_page.get_by_role("button", name="Clear all ticks and comments?").click()
    expect(box(shown_page, "A1")).not_to_be_checked()
    expect(shown_page.get_by_role("textbox", name="Comment on A1")).to_be_hidden()
    expect(box(opened(offline, file), "A1")).not_to_be_checked()


def test_it_is_copied_as_markdown_that_says_what_the_page_says(offline, file):
    offline.page.add_init_script(COPIED)
    shown_page = opened(offline, file)
    box(shown_page, "A1").check()
    comment(shown_page, "A1", "Are **they**?\n\n- no\n")
    shown_page.get_by_label("Remarks").fill("See #12.\n")
    lines = copied(shown_page).split("\n")
    assert lines[0] == "## Review of [RT-0004](RT-0004.html): Do trees win, @\u2060ana?"
    assert [one for one in lines if one.startswith("#")][1:] == [
        "### Assumptions",
        "### Conclusions",
        "### Implementation",
        "### Remarks",
    ]
    start = lines.index("### Assumptions")
    assert lines[start + 2 : start + 7] == [
        "- [x] [A1](RT-0004.html#A1) The `folds` are `x_1` fair \\<b\\> *Do you take it as given too?*",
        "  > Are **they**?",
        "  >",
        "  > - no",
        "",
    ]
    assert "- [ ] [Finding 1](RT-0004.html#F1) (holds) They lose\\_by 5 points. *Does its evidence show it?*" in lines
    assert "- [ ] [H1](RT-0004.html#H1) (refuted) AUC rises *Would you judge it so?*" in lines
    criterion = "`auc ≥ champion`, guarded by `auc < 2` *Is that what the claim means?*"
    assert f"- [ ] [H1\u2019s criterion](RT-0004.html#H1) {criterion}" in lines
    assert lines[-4:] == ["### Remarks", "", "See #12.", ""]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1 * 2 * 3 | 4 ~~x~~", "1 \\* 2 \\* 3 \\| 4 x"),
        ("``a `b` c``", "``  a `b` c  ``".replace("  ", " ")),
        ("ask ana@example.org & <i>@bo</i>", "ask ana@example.org \\& \\<i\\>@\u2060bo\\</i\\>"),
        ("back\\slash ![x](y)", "back\\\\slash"),
        ("so *very *loud* and* far", "so very loud and far"),
    ],
)
def test_what_the_ticket_says_stays_text_in_markdown(offline, tmp_path, text, told):
    offline.page.add_init_script(COPIED)
    path = tmp_path / "page.html"
    path.write_text(html(assumption=text), "utf-8")
    assert f"[A1](RT-0004.html#A1) {told}" in copied(opened(offline, path))


@pytest.fixture
def served(file):
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=file.parent)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/RT-0004%20(1).html"
        server.shutdown()


def test_a_page_from_the_web_links_to_itself(page, served):
    page.add_init_script(COPIED)
    page.goto(f"{served}?token=secret#review")
    expect(page.get_by_role("region", name="Review list")).to_be_visible()
    address = served.replace("(", "%28").replace(")", "%29")
    assert f"[A1]({address}#A1)" in copied(page)


def test_a_page_from_a_file_links_to_where_pages_are_published(offline, workspace, ticket, tmp_path):
    (workspace.root / "rtkit.toml").write_text('pages-url = "https://research.example.org/pages"\n')
    path = tmp_path / "page.html"
    resolved = resolve(workspace, ticket("rt.answer('x')"))
    path.write_text(render_page(build_page(subject_of(Workspace.at(workspace.root), resolved))), "utf-8")
    offline.page.add_init_script(COPIED)
    assert "[Answer](https://research.example.org/pages/RT-0001.html#answer)" in copied(opened(offline, path))


def test_where_the_clipboard_is_refused_the_text_is_selected(offline, file):
    offline.page.add_init_script(REFUSED["clipboard"])
    shown_page = opened(offline, file)
    shown_page.get_by_role("button", name="Copy as Markdown").click()
    text = shown_page.get_by_role("textbox", name="The review as Markdown")
    expect(text).to_be_focused()
    assert shown_page.evaluate("getSelection().toString()") == text.input_value()
    assert text.input_value().startswith("## Review of [RT-0004]")


def test_it_is_used_by_keyboard_alone(offline, file):
    file.write_text(html(assumption="All alike."), "utf-8")
    shown_page = offline.open(file)
    opener = shown_page.locator("[data-review]")
    opener.focus()
    shown_page.keyboard.press("Enter")
    expect(opener).to_have_attribute("aria-expanded", "true")
    expect(shown_page.locator(".review")).to_be_focused()
    shown_page.keyboard.press("Tab")
    expect(shown_page.get_by_role("button", name="Close the review list")).to_be_focused()
    for _ in ("the place it speaks of", "its box"):
        shown_page.keyboard.press("Tab")
    expect(box(shown_page, "A1")).to_be_focused()
    shown_page.keyboard.press("Space")
    expect(box(shown_page, "A1")).to_be_checked()
    shown_page.keyboard.press("Escape")
    expect(shown_page.locator(".review")).to_be_hidden()
    expect(opener).to_be_focused()


def test_where_there_is_room_the_page_stays_beside_it(offline, file):
    shown_page = opened(offline, file)
    panel = shown_page.locator(".review").bounding_box()
    for part in ("main", ".tools"):
        beside = shown_page.locator(part).bounding_box()
        assert beside["x"] + beside["width"] <= panel["x"]
    shown_page.locator(".review").get_by_role("link", name="Finding 1").click()
    expect(shown_page).to_have_url(re.compile("#F1$"))
    expect(shown_page.locator(".review")).to_be_visible()


def test_on_a_narrow_screen_it_covers_the_page_and_a_link_leads_out(offline, file):
    offline.page.set_viewport_size({"width": 375, "height": 700})
    shown_page = opened(offline, file)
    assert shown_page.locator(".review").bounding_box() == {"x": 0, "y": 0, "width": 375, "height": 700}
    assert shown_page.locator(".frame").evaluate("one => one.inert")
    shown_page.locator(".review").get_by_role("link", name="Finding 1").click()
    expect(shown_page.locator(".review")).to_be_hidden()
    assert not shown_page.locator(".frame").evaluate("one => one.inert")
    top = shown_page.locator("#F1").evaluate("one => one.getBoundingClientRect().top")
    assert 0 <= top < 700


@pytest.mark.parametrize("width", [320, 375, 800, 960, 1100, 1600])
def test_open_or_not_nothing_scrolls_sideways(offline, file, width):
    offline.page.set_viewport_size({"width": width, "height": 700})
    shown_page = opened(offline, file)
    comment(shown_page, "A1", "a" * 300)
    assert shown_page.evaluate("document.documentElement.scrollWidth") <= width
    assert shown_page.locator(".review").evaluate("one => one.scrollWidth <= one.clientWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1280])
def test_accessibility_checkers_find_nothing_serious(offline, file, scheme, width):
    offline.page.set_viewport_size({"width": width, "height": 800})
    offline.page.emulate_media(color_scheme=scheme)
    offline.page.add_init_script(REFUSED["clipboard"])
    shown_page = opened(offline, file)
    box(shown_page, "A1").check()
    comment(shown_page, "A1", "Are they?")
    shown_page.get_by_role("button", name="Copy as Markdown").click()
    assert inaccessible(shown_page) == {}


def test_it_is_printed_where_it_is_open(offline, file):
    shown_page = offline.open(file)
    shown_page.emulate_media(media="print")
    expect(shown_page.locator(".review")).to_be_hidden()
    shown_page.emulate_media(media="screen")
    shown_page.locator("[data-review]").click()
    box(shown_page, "A1").check()
    comment(shown_page, "A1", "Are they?")
    shown_page.emulate_media(media="print")
    marks = shown_page.evaluate(
        "[...document.querySelectorAll('.ask label')].map(one => getComputedStyle(one, '::before').content)"
    )
    assert marks == ['"☑"', *['"☐"'] * 8]
    expect(shown_page.get_by_role("textbox", name="Comment on A1")).to_be_visible()
    assert shown_page.locator(".review").locator("input:visible, button:visible").count() == 0
    assert shown_page.locator(".review").bounding_box()["y"] > shown_page.locator("main").bounding_box()["height"]


def test_without_a_script_it_is_a_section_at_the_end(browser, file):
    context = browser.new_context(java_script_enabled=False, offline=True)
    read = context.new_page()
    read.goto(file.as_uri())
    assert read.locator("main .review").get_by_text("Does its evidence show it?").is_visible()
    assert read.get_by_role("button").count() == 0
    context.close()
