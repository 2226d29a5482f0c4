"""The page as a reader opens it: from a file, with the network off, in a real browser."""

from __future__ import annotations

import re

import pytest
from chromium import inaccessible
from flow.demo.attacks import STRINGS
from flow.demo.cases import code, display, markdown, page, picture, repeated_page, shown
from flow.demo.test_safety import everywhere
from playwright.sync_api import expect

from rtkit.flow.standing import Standing
from rtkit.model import Environment

LONG = "a_rather_long_name_without_any_break_" * 4
TICKET = {
    "question": "Do trees beat the regression without losing malignant cases?",
    "template": "question",
    "scope": "modeling",
    "owner": "ana",
    "why": "The clinics ask.",
    "related_questions": ["Is the balance the same?"],
    "hypotheses": [
        {"id": "H1", "claim": "AUC rises", "expect": "auc >= champion + 0.002", "guardrails": ["recall >= 0.95"]}
    ],
    "status": "frozen",
    "frozen": {"because": "The data is gone.", "last_green": "2026-11-03T10:00:00Z"},
    "reviewed": {"by": "bo", "on": "2026-11-03T10:00:00Z", "remarks": "Looked at the folds."},
    "sealed": {
        "on": "2026-11-01T10:00:00Z",
        "hypotheses": [{"id": "H1", "claim": "AUC rises", "expect": "auc >= champion + 0.001"}],
        "revisions": [{"hypothesis": "H1", "on": "2026-11-02T10:00:00Z", "because": "Too strict."}],
    },
    "goals": [{"text": "Find more", "bad": "0.93", "acceptable": "0.95", "good": "0.97"}],
}  # fmt: skip
FLIP = {"id": "H1", "kind": "verdict", "accepted": "supported", "now": "refuted"}
RECORD = {
    "metrics": [{"name": "auc", "value": 0.99}],
    "verdicts": [{"hypothesis": "H1", "verdict": "supported", "because": "so it was"}],
    "holdings": [{"part": "F1", "state": "holds"}],
    "overturned": [{"on": "2026-11-10T10:00:00Z", "because": "The folds leaked.", "flips": [FLIP]}],
    "environment": {"python": "3.10", "packages": {"a" * 80: "1.0"}},
}
TABLE = (
    "<table class='dataframe'><thead><tr>"
    + "<th>column</th>" * 14
    + "</tr></thead><tbody><tr>"
    + "<td>123456.789</td>" * 14
)


# Every link that is not to the web, to mail, or to a file beside the page.
PRESS = """document.querySelectorAll('a').forEach(one => {
  const address = one.getAttribute('href') || '#';
  if (/^(#|[^?/]*:)/.test(address) && !/^(https?|mailto):/.test(address)) one.click();
})"""


def cells() -> tuple[dict, ...]:
    found = [
        shown("metric", name="auc", value=0.994, champion=0.995, direction="higher"),
        shown("metric", name="recall", value=0.938),
        shown("metric", name="seconds", value=3.0, unit="s", baseline=4.0, direction="lower"),
        shown("answer", text="No. The regression stays.", because="See F1."),
        shown(
            "finding",
            id="F1",
            statement="No difference.",
            evidence=["fig-roc", "tab", "seconds"],
            hypothesis="H1",
            holds="recall > 0.95",
        ),
        shown("decision", id="D1", subject="The regression", choice="keep", because="of F1"),
        shown("next-ticket", id="N1", title="Which threshold?", why="Never chosen.", scope="metrics", size="1d"),
        shown("assumption", id="A1", text="The folds stand for the clinics.", holds="auc > 0.9"),
        shown("log", text="Tried three folds.", on="2026-11-11"),
    ]
    figure = [picture(), shown("evidence", name="fig-roc", caption="The curve", kind="figure")]
    table = [display({"text/html": TABLE}), shown("evidence", name="tab", caption="Means", kind="table")]
    return (
        markdown(f"# {TICKET['question']}"),
        markdown("## Whiteboard\n\nWe take $\\frac{a}{b}$.\n\n" + "Words to read. " * 400 + f"\n\n`{LONG}`"),
        code("import rtkit as rt"),
        code("# Draw the curve\ndraw(data)", outputs=figure),
        code(
            f"{LONG} = 1", outputs=[{"output_type": "stream", "name": "stdout", "text": "wide " * 90 + "\nline" * 90}]
        ),
        markdown("## Results\n\n" + "More words to read. " * 400),
        code("table", outputs=table),
        code("say()", outputs=found),
        code(
            "fail()", outputs=[{"output_type": "error", "ename": "E", "evalue": "x", "traceback": ["\x1b[31mE\x1b[0m"]}]
        ),
    )


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    path = tmp_path_factory.mktemp("pages") / "RT-0004 page.html"
    path.write_text(page(*cells(), ticket=TICKET), "utf-8")
    return path


@pytest.fixture(scope="module")
def overturned(tmp_path_factory):
    """The page of a run that overturns what was accepted, of a ticket to which everything has happened."""
    path = tmp_path_factory.mktemp("pages") / "RT-0004 overturned.html"
    others = Standing(led_to=("RT-0005",), superseded_by=("RT-0009",))
    environment = Environment(python="3.11", packages={"a" * 80: "2.0"})
    html = repeated_page(*cells(), ticket=TICKET, record=RECORD, standing=others, environment=environment)
    path.write_text(html, "utf-8")
    return path


def requested(offline):
    """What left the page: addresses of data it holds itself are no requests."""
    return [address for address in offline.requests if not address.startswith("data:")]


def test_it_asks_for_nothing_but_itself_and_logs_no_error(offline, file):
    offline.open(file)
    assert requested(offline) == [file.as_uri()]
    assert offline.errors == []


def test_evidence_links_lead_there_and_back(offline, file):
    page = offline.open(file)
    page.locator("#F1").get_by_role("link", name="Figure 1").click()
    expect(page).to_have_url(re.compile("#evidence-fig-roc$"))
    figure = page.locator("#evidence-fig-roc")
    assert figure.evaluate(
        "one => { const top = one.getBoundingClientRect().top; return top >= 0 && top < innerHeight }"
    )
    figure.get_by_role("link", name="finding 1").click()
    expect(page).to_have_url(re.compile("#F1$"))
    assert page.locator("#F1").evaluate("one => one.getBoundingClientRect().top < innerHeight")


def test_what_no_longer_holds_is_on_the_first_screen_and_leads_to_the_finding(offline, overturned):
    page = offline.open(overturned)
    told = page.locator(".notices").get_by_text("no longer holds")
    assert told.bounding_box()["y"] < page.viewport_size["height"]
    page.locator(".notices").get_by_role("link", name="Finding 1").click()
    expect(page).to_have_url(re.compile("#F1$"))
    page.locator(".facts").get_by_role("link", name="overturned").click()
    expect(page).to_have_url(re.compile("#accepted$"))


def test_a_finding_shows_its_figure_small(offline, file):
    page = offline.open(file)
    assert page.locator("#F1 .thumb img").evaluate("one => one.complete && one.naturalWidth > 0")


def test_code_folds_by_one_switch_and_by_cell(offline, file):
    page = offline.open(file)
    source = page.locator("details.code pre").first
    assert not source.is_visible()
    page.get_by_role("button", name="Code: folded").click()
    assert source.is_visible()
    assert page.locator("details.code:not([open])").count() == 0
    page.get_by_role("button", name="Code: open").click()
    assert not source.is_visible()
    page.get_by_text("Draw the curve").first.click()
    expect(page.locator("details.code[open]")).to_have_count(1)


def test_a_link_to_a_cell_opens_its_code(offline, file):
    page = offline.open(file)
    page.locator(".banner a").click()
    expect(page.locator("#cell-c9 details.code")).to_have_attribute("open", "")


def test_dark_and_light_follow_the_system_until_the_switch_is_used(offline, file):
    page = offline.open(file)
    colour = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(colour)
    page.emulate_media(color_scheme="dark")
    dark = page.evaluate(colour)
    assert light != dark
    page.get_by_role("button", name="Dark colours").click()
    assert page.evaluate(colour) == light
    assert page.get_by_role("button", name="Dark colours").get_attribute("aria-pressed") == "false"


def test_the_contents_list_follows_the_reading(offline, file):
    page = offline.open(file)
    current = page.locator(".contents [aria-current]")
    assert current.inner_text() == "Answer"
    page.locator("#nb-Results").evaluate("one => one.scrollIntoView({behavior: 'instant'})")
    expect(current).to_have_text("Results")
    assert page.locator(".contents").bounding_box()["y"] >= 0


@pytest.mark.parametrize("which", ["file", "overturned"])
@pytest.mark.parametrize("width", [320, 375, 768, 1100, 1600])
def test_no_width_makes_the_page_scroll_sideways(offline, request, which, width):
    page = offline.open(request.getfixturevalue(which))
    page.set_viewport_size({"width": width, "height": 800})
    page.get_by_role("button", name="Code: folded").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("which", ["file", "overturned"])
def test_accessibility_checkers_find_nothing_serious(offline, request, which, scheme, width):
    page = offline.open(request.getfixturevalue(which))
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    page.get_by_role("button", name="Code: folded").click()
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert inaccessible(page) == {}


def test_it_is_read_without_its_script(browser, file):
    context = browser.new_context(java_script_enabled=False, offline=True)
    page = context.new_page()
    page.goto(file.as_uri())
    assert page.locator("#answer .lead").is_visible()
    assert not page.get_by_role("button").first.is_visible()
    page.get_by_text("Draw the curve").first.click()
    assert page.locator("details.code[open]").count() == 1
    context.close()


def test_on_paper_folded_code_and_controls_stay_away(offline, file):
    page = offline.open(file)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert not page.locator(".tools").is_visible()
    assert not page.locator("details.code").first.is_visible()
    assert page.locator("#evidence-fig-roc img").is_visible()


def test_no_attack_does_anything(offline, tmp_path):
    for number, attack in enumerate((*STRINGS, "\n\n".join(STRINGS))):
        path = tmp_path / f"attack-{number}.html"
        path.write_text(everywhere(attack), "utf-8")
        before = len(offline.requests)
        page = offline.open(path)
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        page.evaluate(PRESS)
        asked = [one for one in offline.requests[before:] if not one.startswith("data:")]
        assert {one.partition("#")[0] for one in asked} == {path.as_uri()}, attack
        assert page.evaluate("window.hit") is None, attack
        assert page.url.partition("#")[0] == path.as_uri(), attack
        assert offline.errors == [], attack
        assert page.locator("#main").evaluate("one => one.tagName") == "MAIN"
