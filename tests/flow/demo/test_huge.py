"""Notebooks far beyond what a person reads: a page all the same, in little time, which says what it leaves out."""

from __future__ import annotations

import pytest
from flow.demo.cases import code, display, markdown, page, picture
from flow.demo.safety import assert_safe

# Far above what any of these takes, far below what they took while time grew with the square of the size.
pytestmark = pytest.mark.timeout(60)


def stream(text: object) -> dict:
    return {"output_type": "stream", "name": "stdout", "text": text}


def html(text: str) -> list[dict]:
    return [code("x", outputs=[display({"text/html": text})])]


def many_cells(count: int) -> list[dict]:
    texts = (markdown(f"## Part {n}\n\nSome *text*, $x_{{{n}}}$ and `code`.") for n in range(count // 2))
    programs = (code(f"# Step {n}\nx = f({n})", outputs=[stream(f"{n}\n")]) for n in range(count // 2))
    return [cell for pair in zip(texts, programs, strict=True) for cell in pair]


def test_five_hundred_cells():
    soup = assert_safe(page(*many_cells(500)))
    assert len(soup.find_all(class_="cell")) == 500
    assert len(soup.nav.find_all("li")) == 249  # the first is the page's title


@pytest.mark.slow
def test_ten_thousand_cells():
    assert page(*many_cells(10_000)).count('<div class="cell ') == 10_000


@pytest.mark.parametrize(
    "output",
    [
        lambda size: stream("x" * size),
        lambda size: stream(["a line\n"] * (size // 7) + ["x" * (size % 7)]),
        lambda size: display({"text/plain": "x\n" * (size // 2)}),
    ],
)
@pytest.mark.parametrize("size", [2_000_000, pytest.param(50_000_000, marks=pytest.mark.slow)])
def test_printed_text_is_cut_and_says_by_how_much(output, size):
    made = page(*[code("x", outputs=[output(size)])])
    assert f"… {size - 100_000:,} characters more are in the notebook" in made
    assert len(made) < 400_000


@pytest.mark.parametrize("size", [2_000_000, pytest.param(50_000_000, marks=pytest.mark.slow)])
@pytest.mark.parametrize(
    "cell",
    [
        markdown,
        code,
        lambda text: {"cell_type": "raw", "source": text, "metadata": {}},
        lambda text: code("x", outputs=[display({"text/markdown": text})]),
        lambda text: code("x", outputs=[display({"text/latex": text})]),
    ],
)
def test_every_other_text_is_cut_too(cell, size):
    made = page(*[cell("word " * (size // 5))])
    assert "characters more are in the notebook" in made
    assert len(made) < 400_000


def test_a_line_of_output_printed_piece_by_piece_is_one_output():
    soup = assert_safe(page(*[code("x", outputs=[stream("a line\n") for _ in range(30_000)])]))
    assert len(soup.select(".output.text")) == 1
    assert soup.find(class_="cut").get_text() == "… 110,000 characters more are in the notebook"


def test_html_too_large_says_so():
    assert "An output of more than 5 MB of HTML was left out." in page(*html("<p>x</p>" * 700_000))


@pytest.mark.parametrize("tags", ["<div>", "<b>", "<DIV class=x>", "<ul><li>", "<span><p>", "<table><td>"])
def test_html_nested_too_deep_says_so(tags):
    made = page(*html(tags * 100_000))
    assert "An output of HTML was left out: its elements are nested too deep." in made


def test_a_table_whose_rows_and_cells_are_left_open_is_not_deep():
    made = page(*html("<table>" + "<tr><td>1<td>2" * 2_000))
    assert len(assert_safe(made).find_all("td")) == 4_000


@pytest.mark.parametrize(
    "text",
    [
        "\\begin{align}\n" * 7_000, "\\begin{a}" * 11_000, "\\end{a}" * 7_000 + "\\begin{a}" * 7_000, "$a " * 33_000,
        "$$a" * 33_000, "[" * 99_000, "[a](" * 24_000, "![" * 49_000, "*a " * 33_000, "**a" * 33_000, "<a " * 33_000,
        "<!--" * 24_000, ">" * 99_000, "<div>" * 19_000, "[^1]" * 24_000, "\n" * 99_000, "\t" * 99_000 + "x",
        "a\n" * 49_000 + "===", "|a|b|\n|--|--|\n" + "|" * 90_000, "`" * 99_000,
        "".join(" " * depth + "- x\n" for depth in range(400)), "$" + "{" * 2_400 + "x" + "}" * 2_400 + "$",
    ],
)  # fmt: skip
def test_markdown_made_to_be_slow_is_not(text):
    assert_safe(page(*[markdown(text)]))


@pytest.mark.parametrize(
    "css",
    [
        "*{color:red}" * 5_000, "* * * * * * p{color:red}" * 2_000, "a{" * 700_000 + "}", "#a b{color:red}" * 20_000,
        "p{color:rgb(" + "(" * 1_000_000, "p{color:rgb(" + "(" * 45,
        "<style>" * 200_000, ":nth-child(2n+1)" * 50_000 + "{color:red}",
    ],
)  # fmt: skip
def test_styles_made_to_be_slow_are_not(css):
    page(*html(f"<style>{css}</style>{'<div>' * 300}{'<p>x</p>' * 3_000}"))


@pytest.mark.parametrize(
    "text", ["\r", "\b", "\x1b", "\x1b[", "\x1b]", "\x1b[1;", "\x1b[31mx\x1b[0m", "\x1b[38;2;1;2;3mx", "\x1b[38;5;"]
)
def test_control_codes_made_to_be_slow_are_not(text):
    assert_safe(page(*[code("x", outputs=[stream(text * (99_000 // len(text)))])]))


def test_the_same_id_and_the_same_heading_thousands_of_times():
    made = page(*[*html("<p id=a>x</p>" * 20_000), *(markdown("# Same") for _ in range(500))])
    assert 'id="nb-a-20000"' in made
    assert 'id="nb-Same-500"' in made


@pytest.mark.parametrize("count", [100, pytest.param(1_000, marks=pytest.mark.slow)])
def test_many_pictures(count):
    soup = assert_safe(page(*[code("x", outputs=[picture()]) for _ in range(count)]))
    assert len(soup.find_all("img")) == count
