"""The notebook as an article, as a reader uses it: long output, tables, figures, callouts and tracebacks."""

from __future__ import annotations

import csv
import io
import re

import pytest
from chromium import inaccessible
from flow.demo.cases import code, display, markdown, page, picture, shown
from playwright.sync_api import expect

ROWS = [
    ("pear", "1,200", "0.994 ± 0.004", "2026-02-01", "10 s"),
    ("apple", "\u221230", "NaN", "2025-12-24", "9 s"),
    ("Fig, \u201cripe\u201d", "7e1", "0.9 ± 0.1", "2026-01-03", "2 s"),
]
TABLE = (
    "<table class='dataframe'><thead><tr><th></th><th>fruit</th><th>count</th><th>score</th><th>day</th><th>took</th>"
    "</tr></thead><tbody>"
    + "".join(f"<tr><th>{n}</th>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for n, row in enumerate(ROWS))
    + "</tbody></table>"
)
LEVELS = (
    "<table class='dataframe'><thead><tr><th></th><th colspan='2'>score</th></tr><tr><th></th><th>mean</th><th>std</th>"
    "</tr><tr><th>model</th><th></th><th></th></tr></thead><tbody><tr><th>b</th><td>1</td><td>2</td></tr>"
    "<tr><th>a</th><td>3</td><td>1</td></tr></tbody></table>"
)
SPARSE = (
    "<table class='dataframe'><thead><tr><th>model</th><th>fold</th><th>auc</th></tr></thead><tbody>"
    "<tr><th rowspan='2'>a</th><th>1</th><td>2</td></tr><tr><th>2</th><td>1</td></tr></tbody></table>"
)
TALL = (
    "<table class='dataframe'><thead><tr>" + "<th>a column of some width</th>" * 14 + "</tr></thead><tbody>"
    + ("<tr>" + "<td>1</td>" * 14 + "</tr>") * 60 + "</tbody></table>"
)  # fmt: skip
FAILED = {
    "output_type": "error",
    "ename": "KeyError",
    "evalue": "'missing'",
    "traceback": [
        "\x1b[31mKeyError\x1b[39m   Traceback (most recent call last)",
        "\x1b[36mCell\x1b[39m \x1b[32mIn[3], line 1\x1b[39m\n----> 1 frame['missing']",
        "File /usr/lib/python3/site-packages/pandas/frame.py:10, in get(self)\n---> 10 raise",
        "KeyError: 'missing'",
    ],
}
LOG = {"output_type": "stream", "name": "stdout", "text": "".join(f"epoch {n}\n" for n in range(300))}


def cells():
    figure = [picture(), shown("evidence", name="fig-roc", caption="The *curve*", kind="figure")]
    return (
        markdown("# A study"),
        markdown("## Data\n\nWords.\n\n> [!WARNING]\n> The folds leak.\n\n### Splits\n\nMore words."),
        code("train()", outputs=[LOG]),
        code("frame", outputs=[display({"text/html": TABLE})]),
        code("frame.agg()", outputs=[display({"text/html": LEVELS})]),
        code("frame.sparse()", outputs=[display({"text/html": SPARSE})]),
        code("wide", outputs=[display({"text/html": TALL})]),
        markdown("## Results\n\n| model | auc |\n|---|--:|\n| b | 0.9 |\n| a | 0.95 |\n\nRight below."),
        code("draw()", outputs=figure),
        markdown("## Mathematics\n\n$$E = mc^2 \\tag{3}$$\n\n```mermaid\ngraph TD\n```"),
        code("frame['missing']", outputs=[FAILED]),
    )


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    path = tmp_path_factory.mktemp("pages") / "article.html"
    path.write_text(page(*cells()), "utf-8")
    return path


def column(table, number):
    return [row.strip() for row in table.locator(f"tbody tr > :nth-child({number})").all_inner_texts()]


def copied(offline, number):
    """What the button of a table puts on the clipboard."""
    offline.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    sheet = offline.page.locator(".sheet").nth(number)
    sheet.hover()
    sheet.get_by_role("button", name="copy as CSV").click()
    expect(sheet.get_by_role("button", name="copied")).to_be_visible()
    return offline.page.evaluate("navigator.clipboard.readText()")


def test_long_output_opens_in_its_place(offline, file):
    page = offline.open(file)
    output = page.locator("figure.text")
    assert output.get_by_text("epoch 0", exact=False).first.is_visible()
    assert output.get_by_text("epoch 299").is_visible()
    rest = output.locator("details.rest pre")
    assert not rest.is_visible()
    page.get_by_text("285 more lines").click()
    assert rest.is_visible()
    assert rest.inner_text().splitlines()[0] == "epoch 12"
    assert output.inner_text().count("epoch") == 300


@pytest.mark.parametrize(
    ("name", "number", "up", "down"),
    [
        ("fruit", 2, [1, 2, 0], [0, 2, 1]),
        ("count", 3, [1, 2, 0], [0, 2, 1]),
        ("score", 4, [2, 0, 1], [0, 2, 1]),
        ("day", 5, [1, 2, 0], [0, 2, 1]),
        ("took", 6, [2, 1, 0], [0, 1, 2]),
    ],
)
def test_a_header_sorts_up_then_down_then_as_it_was(offline, file, name, number, up, down):
    page = offline.open(file)
    table = page.locator("figure table").nth(0)
    header = table.get_by_role("columnheader", name=name)
    button = header.get_by_role("button")
    was = column(table, number)
    button.focus()
    for order, said in ((up, "ascending"), (down, "descending")):
        page.keyboard.press("Enter")
        assert header.get_attribute("aria-sort") == said
        assert column(table, number) == [was[row] for row in order]
    page.keyboard.press("Enter")
    assert header.get_attribute("aria-sort") is None
    assert column(table, number) == was


def test_of_headers_in_several_rows_the_lowest_sorts(offline, file):
    table = offline.open(file).locator("figure table").nth(1)
    assert table.get_by_role("button").all_inner_texts() == ["mean", "std", "model"]
    table.get_by_role("button", name="std").click()
    assert column(table, 1) == ["a", "b"]


def test_rows_that_share_a_cell_are_not_sorted(offline, file):
    table = offline.open(file).locator("figure table").nth(2)
    assert table.get_by_role("button").count() == 0


def test_a_table_is_copied_as_csv(offline, file):
    offline.open(file)
    text = copied(offline, 0)
    assert text.endswith("\r\n")
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[0] == ["", "fruit", "count", "score", "day", "took"]
    assert rows[1] == ["0", *ROWS[0]]
    assert rows[2][:3] == ["1", "apple", "-30"]
    assert rows[3][1] == "Fig, “ripe”"


def test_a_cell_over_several_columns_or_rows_is_in_each_of_them_in_csv(offline, file):
    offline.open(file)
    assert copied(offline, 1).split("\r\n")[0] == ",score,score"
    assert copied(offline, 2) == "model,fold,auc\r\na,1,2\r\na,2,1\r\n"


def test_the_header_stays_while_a_tall_table_scrolls_in_its_box(offline, file):
    page = offline.open(file)
    box = page.locator(".scroll").nth(3)
    assert box.bounding_box()["height"] < 700
    top = box.locator("thead").bounding_box()["y"]
    box.evaluate("one => one.scrollTop = 400")
    assert box.locator("thead").bounding_box()["y"] == pytest.approx(top, abs=2)
    assert box.locator("tbody tr").first.bounding_box()["y"] < top


def test_a_wide_table_says_so_on_a_narrow_screen(offline, file):
    page = offline.open(file)
    page.set_viewport_size({"width": 375, "height": 800})
    expect(page.locator(".sheet[data-wide]")).to_have_count(1)
    hint = "getComputedStyle(document.querySelectorAll('.sheet')[3], '::before').content"
    assert "scroll sideways" in page.evaluate(hint)


def test_on_touch_the_copy_button_is_always_there(browser, file):
    context = browser.new_context(has_touch=True, is_mobile=True, viewport={"width": 375, "height": 800}, offline=True)
    page = context.new_page()
    page.goto(file.as_uri())
    button = page.get_by_role("button", name="copy as CSV").first
    assert button.evaluate("one => getComputedStyle(one).opacity") == "1"
    context.close()


@pytest.mark.parametrize("way", ["click", "key"])
def test_a_figure_opens_large_and_gives_the_focus_back(offline, file, way):
    page = offline.open(file)
    before = len(page.content())
    picture, button = page.locator("#evidence-fig-roc img"), page.get_by_role("button", name="Enlarge")
    large = page.get_by_role("dialog")
    if way == "click":
        picture.click()
    else:
        button.focus()
        page.keyboard.press("Enter")
    assert large.get_by_role("img").bounding_box()["width"] > 1000
    assert large.inner_text().split() == ["close", "Figure", "1", "The", "curve"]
    if way == "click":
        page.mouse.click(600, 400)
    else:
        page.keyboard.press("Escape")
    expect(large).to_be_hidden()
    expect(button).to_be_focused()
    assert "data:" not in page.locator("dialog.large").evaluate("one => one.innerHTML")
    assert len(page.content()) < before + 1000


def test_frames_of_libraries_are_folded(offline, file):
    page = offline.open(file)
    error = page.locator(".error")
    assert error.inner_text().startswith("KeyError: 'missing'")
    assert error.get_by_text("frame['missing']").is_visible()
    assert not error.get_by_text("pandas/frame.py").is_visible()
    error.get_by_text("1 frame in libraries").click()
    assert error.get_by_text("pandas/frame.py").is_visible()


def test_a_cells_address_shows_where_one_points(offline, file):
    page = offline.open(file)
    link = page.get_by_role("link", name="Link to cell 3", exact=True)
    assert link.evaluate("one => getComputedStyle(one).opacity") == "0"
    page.locator("#cell-c3").hover()
    assert link.evaluate("one => getComputedStyle(one).opacity") == "1"
    link.click()
    expect(page).to_have_url(re.compile("#cell-c3$"))
    expect(page.locator("#cell-c3 details.code")).to_have_attribute("open", "")


def test_a_picture_alone_in_its_paragraph_opens_large_and_one_within_a_line_does_not(offline, tmp_path):
    path = tmp_path / "pictures.html"
    data = "data:image/png;base64," + picture()["data"]["image/png"]
    path.write_text(page(markdown("# T"), markdown(f"![board]({data})\n\nA word ![icon]({data}) within.")), "utf-8")
    names = offline.open(path).get_by_role("button", name="Enlarge")
    assert [one.get_attribute("aria-label") for one in names.all()] == ["Enlarge: board"]
    names.press("Enter")
    assert offline.page.get_by_role("dialog").inner_text().split() == ["close", "board"]


def test_a_table_of_few_rows_stands_whole_however_tall_they_are(offline, tmp_path):
    path = tmp_path / "prose.html"
    row = "| " + "many words " * 60 + "| more |\n"
    path.write_text(page(markdown("# T"), markdown("| a | b |\n|---|---|\n" + row * 15)), "utf-8")
    box = offline.open(path).locator(".scroll")
    assert box.evaluate("one => one.scrollHeight <= one.clientHeight")
    assert box.bounding_box()["height"] > 800


def test_on_a_phone_a_large_figure_is_larger_than_the_screen_and_pans(offline, file):
    page = offline.open(file)
    page.set_viewport_size({"width": 375, "height": 800})
    page.get_by_role("button", name="Enlarge").press("Enter")
    assert page.get_by_role("dialog").get_by_role("img").bounding_box()["width"] > 600
    assert page.evaluate("document.documentElement.scrollWidth") <= 375


def test_without_its_script_tables_and_figures_stand_as_they_are(browser, file):
    context = browser.new_context(java_script_enabled=False, offline=True)
    page = context.new_page()
    page.goto(file.as_uri())
    assert page.locator("figure table").first.is_visible()
    assert page.get_by_role("button").count() == 0
    page.get_by_text("285 more lines").click()
    assert page.locator("details.rest[open]").count() == 1
    context.close()


def test_on_paper_what_was_opened_is_printed_whole(offline, file):
    page = offline.open(file)
    page.get_by_text("285 more lines").click()
    page.emulate_media(media="print")
    assert page.locator("details.rest pre").first.is_visible()
    assert page.locator(".scroll").nth(3).bounding_box()["height"] > 1000
    assert page.locator(".sheet > button:visible, .zoom:visible, .place:visible").count() == 0
    page.set_viewport_size({"width": 700, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= 700


@pytest.mark.parametrize("width", [320, 375, 768, 1280])
def test_no_width_makes_the_article_scroll_sideways(offline, file, width):
    page = offline.open(file)
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1280])
def test_accessibility_checkers_find_nothing_serious_in_the_article(offline, file, scheme, width):
    page = offline.open(file)
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    for large in (False, True):
        if large:
            page.get_by_role("button", name="Enlarge").press("Enter")
        assert inaccessible(page) == {}
    assert offline.errors == []
