"""A Styler's table in a real browser: styled itself, and nothing around it."""

from __future__ import annotations

import pandas as pd
import pytest
from chromium import inaccessible
from flow.demo.attacks import CSS
from flow.demo.cases import code, display, markdown, page

TABLE = pd.DataFrame({"a": [1.0, 2.5, -3.0], "b": [3.0, -4.0, 0.5]}, index=["x", "y", "z"])
STYLERS = (
    TABLE.style.background_gradient().format("{:.1f}").set_caption("A gradient"),
    TABLE.style.bar(color=["#d65f5f", "navy"], align="mid"),
    TABLE.style.bar(color="gold", height=50).hide(axis="index"),
    TABLE.style.highlight_max(color="yellow").highlight_min(props="color:white;background-color:darkblue"),
    TABLE.style.map(lambda value: "color: red" if value < 0 else "color: black"),
    TABLE.style.set_table_styles([
        {"selector": "th", "props": "background: #006; color: white"},
        {"selector": "td", "props": "border: 1px solid black; color: white"},
        {"selector": "tr:nth-child(even)", "props": "background: #eee"},
    ]),
)  # fmt: skip
# What everything of the page but the attacked output looks like.
LOOK = """() => [...document.querySelectorAll('body, body *')].filter(
  one => !one.closest('#cell-c2, script')
).map(one => {
  const style = getComputedStyle(one);
  return [one.tagName, style.display, style.visibility, style.color, style.backgroundColor, style.backgroundImage,
    style.position, style.fontSize, style.borderTopWidth, style.content, style.width].join(' ');
})"""


def styled_page(*html: str) -> str:
    outputs = [display({"text/html": one}) for one in html]
    return page(markdown("# Styled\n\nA [link](https://example.org).\n\n<p>text</p>"), code("table", outputs=outputs))


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    path = tmp_path_factory.mktemp("pages") / "styled.html"
    path.write_text(styled_page(*(styler.to_html() for styler in STYLERS)), "utf-8")
    return path


def test_the_cells_of_a_styler_have_its_colours(offline, file):
    page = offline.open(file)
    cell = page.locator("td").first
    assert cell.inner_text() == "1.0"
    painted = cell.evaluate("one => getComputedStyle(one).backgroundColor")
    assert painted != "rgba(0, 0, 0, 0)"
    drawn = page.locator("table").nth(1).locator("td").first
    assert "linear-gradient" in drawn.evaluate("one => getComputedStyle(one).backgroundImage")
    assert offline.errors == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1280])
def test_styled_tables_can_be_read_on_the_light_and_the_dark_page(offline, file, scheme, width):
    page = offline.open(file)
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    assert inaccessible(page) == {}
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_no_style_changes_anything_outside_its_output_or_fetches(offline, tmp_path):
    path = tmp_path / "attack.html"
    path.write_text(styled_page("<p>x</p><p><a href='https://example.org'>x</a></p>"), "utf-8")
    before = offline.open(path).evaluate(LOOK)
    for css in CSS:
        html = f"<style>{css}</style><p style=\"{css}\">x</p><p id=x class=x style='{css}'><a href='https://example.org'>x</a></p>"
        path.write_text(styled_page(html), "utf-8")
        asked = len(offline.requests)
        assert offline.open(path).evaluate(LOOK) == before, css
        assert set(offline.requests[asked:]) <= {path.as_uri(), "data:,"}, css
        assert offline.errors == [], css
        assert offline.page.evaluate("window.hit") is None, css
