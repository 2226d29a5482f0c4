"""The page as it is printed, and with a brand: in a real browser."""

from __future__ import annotations

import dataclasses

import pytest
from chromium import inaccessible
from flow.demo.cases import code, markdown, notebook, page, shown
from playwright.sync_api import expect

from rtkit.flow.demo.brand import Brand
from rtkit.flow.demo.build import build_page
from rtkit.flow.demo.colour import accents
from rtkit.flow.demo.subject import Subject
from rtkit.flow.demo.template import render_page
from rtkit.flow.demo.text.pictures import Picture, from_bytes

LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4"/></svg>'
HYPOTHESES = [{"id": "H1", "claim": "It helps.", "expect": "auc > 0.9", "method": "Ten folds."}]


@pytest.fixture
def printed(offline, tmp_path):
    """The page of a ticket with a verdict, as paper shows it."""
    cells = (
        markdown("## Data\n\nSee [the data](https://example.org/data)."),
        code("secret_of_the_code = 1", outputs=[shown("metric", name="auc", value=0.95)]),
    )
    file = tmp_path / "page.html"
    file.write_text(page(*cells, ticket={"hypotheses": HYPOTHESES}), "utf-8")
    found = offline.open(file)
    found.emulate_media(media="print", color_scheme="dark")
    return found


def test_the_reason_of_a_verdict_stands_open_and_code_stays_folded(printed):
    expect(printed.get_by_text("Ten folds.")).to_be_visible()
    expect(printed.locator("details.code")).to_be_hidden()


def test_what_is_for_a_screen_stays_away(printed):
    for name in (".tools", ".contents", ".skip", ".anchor", "button"):
        for one in printed.locator(name).all():
            expect(one).to_be_hidden()


def test_a_link_out_shows_where_it_leads_and_paper_is_light(printed):
    link = printed.get_by_role("link", name="the data")
    assert "https://example.org/data" in link.evaluate("one => getComputedStyle(one, '::after').content")
    assert printed.evaluate("() => getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


@pytest.fixture
def branded(tmp_path):
    """Make a page with a name, a logo and an accent."""

    def make(name: str, accent: str):
        picture = from_bytes("image/svg+xml", LOGO)
        assert isinstance(picture, Picture)
        light, dark = accents(accent)
        brand = Brand(name, picture, f":root{{--accent:light-dark({light},{dark})}}")
        whole = notebook(markdown("# Title\n\n[A link](https://example.org) and [another](#More)\n\n## More"), "1")
        subject = dataclasses.replace(Subject(name="notes.ipynb", notebook=whole), brand=brand)
        file = tmp_path / "page.html"
        file.write_text(render_page(build_page(subject)), "utf-8")
        return file

    return make


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("accent", ["#8a1c4a", "#ffe000", "#000"])
def test_a_page_with_a_brand_is_accessible(offline, branded, scheme, accent):
    found = offline.open(branded("Vine & Co", accent))
    found.emulate_media(color_scheme=scheme)
    assert inaccessible(found) == {}


def test_a_long_name_never_makes_a_narrow_screen_scroll_sideways(offline, branded):
    offline.page.set_viewport_size({"width": 320, "height": 600})
    found = offline.open(branded("The Institute of Oenology and Viticulture of the Upper Valley, Wine Lab", "#8a1c4a"))
    assert found.evaluate("() => document.documentElement.scrollWidth") <= 320
    expect(found.locator(".brand img")).to_be_in_viewport(ratio=1)


def test_on_paper_the_brand_stands_at_the_top(offline, branded):
    found = offline.open(branded("Vine & Co", "#8a1c4a"))
    found.emulate_media(media="print")
    expect(found.locator(".brand")).to_be_visible()
    expect(found.locator(".tools .where")).to_be_hidden()
