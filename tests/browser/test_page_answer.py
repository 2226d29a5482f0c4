"""The first screen of a page: what a reviewer who stops there knows."""

from __future__ import annotations

import pytest
from chromium import inaccessible
from flow.demo.cases import code, display, page, picture, repeated_page, shown
from playwright.sync_api import expect

from rtkit.model import Environment

LAPTOP = {"width": 1280, "height": 800}
H1 = {
    "id": "H1", "claim": "Boosted trees rank better than the champion, without losing malignant cases.",
    "expect": "auc >= champion + 0.002", "guardrails": ["recall_malignant >= champion - 1%", "seconds <= 5"],
}  # fmt: skip
TICKET = {
    "question": "Do gradient-boosted trees beat the scaled logistic regression without losing malignant cases?",
    "template": "champion-challenger", "scope": "modeling", "owner": "ana", "status": "review",
    "asked_by": "RT-0002#N1",
    "timebox": "2d", "spent": "3d", "tags": ["breast-cancer"], "hypotheses": [H1],
    "sealed": {"on": "2026-11-12T09:00:00Z", "hypotheses": [H1]},
    "next": {"N1": {"state": "started", "ticket": "RT-0009"}},
    "why": "If a model that sees interactions finds nothing, we stop looking for another model and look at the data.",
}  # fmt: skip
SPREAD = {"low": 0.98, "high": 0.995, "count": 10, "deviation": 0.004, "mean": 0.992}
TABLE = "<table class='dataframe'><tr><th>fold</th></tr><tr><td>1</td></tr></table>"
RECORD = {"metrics": [{"name": "auc", "value": 0.992}], "environment": {"python": "3.10", "packages": {"numpy": "1.0"}}}


def cells(**spare: float):
    """A ticket's results; `spare` are metrics that nothing rests on."""
    found = [
        display({"text/html": TABLE}), shown("evidence", name="tab", kind="table", content={"shape": [10, 4]}),
        picture(), shown("evidence", name="fig", kind="figure"),
        shown("metric", name="auc", value=0.992, champion=0.9947, direction="higher"),
        shown("metric", name="recall_malignant", value=0.939, champion=0.9585, direction="higher"),
        shown("metric", name="seconds", value=3.0, unit="s", baseline=4.0, direction="lower"),
        *(shown("metric", name=name, value=value) for name, value in spare.items()),
        shown(
            "answer", text="No. Boosting reaches an AUC of 0.992 and a recall on malignant of 93.9%, both below the "
            "champion; the logistic regression stays.",
            because="It loses on the same folds (F1), and mostly misses the samples that the champion misses (F2): "
            "what is left to gain lies in the threshold and in those samples, not in another model.",
        ),
        shown("finding", id="F1", statement="No difference.", evidence=["auc"], confidence="high", hypothesis="H1"),
        shown("finding", id="F2", statement="More are missed.", evidence=["tab"], confidence="medium"),
        shown("finding", id="F3", statement="It bends.", evidence=["fig"], holds="auc < 0.99"),
        shown("decision", id="D1", subject="The scaled logistic regression as champion", choice="keep", because="F1"),
        shown("decision", id="D2", subject="Tuning the boosted trees", choice="reject", because="F2"),
        shown("next-ticket", id="N1", title="Which threshold?", why="Never chosen (F2).", scope="metrics", size="1d"),
        shown("next-ticket", id="N2", title="Report recall", kind="production", scope="metrics", size="1d"),
        shown("assumption", id="A1", text="The folds stand for the clinics."),
    ]  # fmt: skip
    return code("say()", outputs=found)


@pytest.fixture(scope="module")
def again(tmp_path_factory):
    """A ticket in review, over its timebox, whose run on another environment found the same."""
    path = tmp_path_factory.mktemp("pages") / "RT-0004 again.html"
    environment = Environment(python="3.11", packages={"numpy": "2.0"})
    spare = {f"spare_{number}": number / 7 for number in range(12)}
    path.write_text(repeated_page(cells(**spare), ticket=TICKET, record=RECORD, environment=environment), "utf-8")
    return path


@pytest.fixture
def reader(offline):
    """A laptop's browser without a network."""
    offline.page.set_viewport_size(LAPTOP)
    return offline.page


def bottom(reader, selector):
    box = reader.locator(selector).first.bounding_box()
    return box["y"] + box["height"]


@pytest.mark.parametrize(
    "selector", ["h1", "#answer .lead", ".asked", "#H1 .gauge", "#H1 .guardrail .gauge", "#H1", ".facts .row"]
)
def test_it_is_on_the_first_screen_of_a_laptop(reader, again, selector):
    reader.goto(again.as_uri())
    expect(reader.locator(".contents a").first).to_be_visible()
    assert bottom(reader, selector) <= LAPTOP["height"]


def test_the_other_metrics_come_after_it_and_open_where_a_link_leads(reader, again):
    reader.goto(again.as_uri() + "#metric-spare_3")
    row = reader.locator("#metric-spare_3")
    expect(row).to_be_in_viewport()
    assert reader.locator("#metrics").bounding_box()["y"] > bottom(reader, ".facts")


def test_another_environment_opens_what_is_different(reader, again):
    reader.goto(again.as_uri())
    reader.get_by_role("link", name="another environment").click()
    expect(reader.get_by_text("was 1.0, is 2.0")).to_be_visible()


def test_the_bar_of_the_timebox_shows_the_plan_within_what_was_spent(reader, again):
    reader.goto(again.as_uri())
    whole, planned = (reader.locator(one).bounding_box()["width"] for one in (".burn", ".burn i"))
    assert planned / whole == pytest.approx(2 / 3, abs=0.02)
    expect(reader.locator(".facts")).to_contain_text("3 of 2 d 1 d over")


def test_the_verdict_and_its_guardrails_stand_side_by_side_on_one_line(reader, again):
    reader.goto(again.as_uri())
    tops = {round(one.bounding_box()["y"]) for one in reader.locator("#H1 .gauge").all()}
    assert len(tops) == 1


@pytest.mark.parametrize("width", [320, 375, 1280])
def test_nothing_scrolls_sideways(reader, again, width):
    reader.set_viewport_size({"width": width, "height": 800})
    reader.goto(again.as_uri())
    assert reader.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1280])
def test_axe_finds_nothing_there(reader, again, scheme, width):
    reader.emulate_media(color_scheme=scheme)
    reader.set_viewport_size({"width": width, "height": 800})
    reader.goto(again.as_uri())
    reader.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    assert inaccessible(reader) == {}


def test_a_ticket_at_work_tells_the_days_since_it_began(reader, tmp_path):
    ticket = {**TICKET, "status": "active", "started": "2026-11-02T09:00:00Z", "timebox": "3d"}
    del ticket["spent"]
    path = tmp_path / "RT-0004.html"
    path.write_text(page(cells(), ticket=ticket), "utf-8")
    reader.goto(path.as_uri())
    expect(reader.locator(".facts")).to_contain_text("of 3 d so far")
