"""The notebook as an article: what is folded, what is called out, what is numbered, what cannot be drawn."""

from __future__ import annotations

import re

import pytest
from flow.demo.cases import code, display, markdown, page, picture
from flow.demo.safety import assert_safe, parsed
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from rtkit.flow.demo.article.folding import folded
from rtkit.flow.demo.article.tracebacks import read_traceback
from rtkit.flow.demo.text.sanitise import sanitise
from rtkit.flow.demo.text.terminal import printed

TEXT = st.text(alphabet=st.sampled_from('ab <&>"\n\x1b[31m0;'), max_size=300)
HTML = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<div id='x'>", "</div>", "<ul><li>", "</li></ul>", "<pre>", "</pre>", "a\n", "<br>", "<b>"]
    ),
    max_size=120,
).map("".join)


def stream(text):
    return {"output_type": "stream", "name": "stdout", "text": text}


def error(name, value, *traceback):
    return {"output_type": "error", "ename": name, "evalue": value, "traceback": list(traceback)}


def text(node):
    return " ".join(node.get_text(" ").split())


def passages(node):
    return [one.summary.get_text() if one.name == "details" else text(one) for one in node.find_all(recursive=False)]


def test_long_printed_output_shows_its_first_and_last_lines():
    lines = "".join(f"line {number}\n" for number in range(227))
    soup = assert_safe(page(markdown("# T"), code("x", outputs=[stream(lines)])))
    output = soup.find("figure")
    assert output.pre.get_text().splitlines() == [f"line {number}" for number in range(12)]
    assert output.summary.get_text() == "212 more lines"
    assert output.find_all("pre")[-1].get_text().splitlines() == ["line 224", "line 225", "line 226"]
    assert "\n".join(one.get_text() for one in output.find_all("pre")) == lines


def test_a_colour_goes_on_behind_the_fold():
    output = parsed(page(code("x", outputs=[stream("\x1b[31m" + "red\n" * 60 + "\x1b[0m")]))).find("figure")
    assert [one.span["class"] for one in output.find_all("pre")] == [["ansi-red-fg"]] * 3


def test_long_html_is_folded_between_its_lines_and_tables_are_not():
    items = "".join(f"<li>point <b>{number}</b></li>" for number in range(50))
    html = f"<div id='a'><ul>{items}</ul></div>"
    output = assert_safe(page(code("x", outputs=[display({"text/html": html})]))).find("figure")
    assert output.summary.get_text() == "38 more lines"
    assert [len(one.find_all("li")) for one in output.find_all("ul")] == [12, 38]
    table = "<table>" + "<tr><td>1</td></tr>" * 50 + "</table>"
    assert not parsed(page(code("x", outputs=[display({"text/html": table})]))).select("figure details")


@pytest.mark.parametrize("lines", [1, 20])
def test_short_output_is_not_folded(lines):
    assert not parsed(page(code("x", outputs=[stream("a\n" * lines)]))).select("details.rest")


@given(TEXT.map(lambda part: part * 9))
def test_folding_keeps_every_printed_letter(source):
    whole = printed(source)
    pieces = folded("text", whole)
    if pieces:
        shown = "\n".join(re.sub(r"<[^>]*>", "", str(one.html)) for one in pieces)
        assert shown.split() == re.sub(r"<[^>]*>", "", str(whole)).split()


@given(HTML.map(lambda part: part * 3))
def test_each_piece_of_folded_html_is_well_formed(source):
    for one in folded("html", Markup(sanitise(source))):  # noqa: S704  # sanitised just now
        assert sanitise(str(one.html)).replace("nb-nb-", "nb-") == str(one.html)


@pytest.mark.parametrize(
    ("source", "kind", "word"),
    [
        ("> [!WARNING]\n> It *leaks*.", "warning", "Warning It leaks ."),
        ("> [!limitation] One clinic.", "limitation", "Limitation One clinic."),
        ("> [!ASSUMPTION]\n>\n> Later.", "assumption", "Assumption Later."),
        ("> [!CAUTION]\n> - a list", "caution", "Caution a list"),
        ("<div class='alert alert-block alert-info'>Read.</div>", "info", "Note Read."),
        ("<div class='alert alert-warning'><b>Warning:</b> hot</div>", "warning", "Warning: hot"),
        ("<div class='alert'>Important decisions.</div>", "", "Note Important decisions."),
    ],
)
def test_callouts_of_markdown_and_of_jupyter_are_alike_and_say_their_word(source, kind, word):
    box = assert_safe(page(markdown("# T"), markdown(source))).find(class_="alert")
    assert text(box) == word
    assert box["role"] == "note"
    assert not kind or f"alert-{kind}" in box["class"]


@pytest.mark.parametrize("source", ["> [!NOPE]\n> x", "> plain [!NOTE]", "[!NOTE] no quotation"])
def test_what_is_no_callout_stays_as_it_is(source):
    soup = parsed(page(markdown("# T"), markdown(source)))
    assert not soup.find_all(class_="alert")
    assert "[!N" in soup.find(id="notebook").get_text()


def test_a_notebook_cannot_write_the_pages_own_word():
    soup = parsed(page(markdown("# T"), markdown("<div class='alert'><b class='kind'>Answer</b></div>")))
    assert [one.get_text() for one in soup.select(".alert .kind")] == ["Note"]


def test_an_error_says_first_what_went_wrong_then_where_in_the_notebook():
    failed = error(
        "KeyError",
        "'missing'",
        "-" * 75,
        "\x1b[31mKeyError\x1b[39m         Traceback (most recent call last)",
        "\x1b[36mCell\x1b[39m \x1b[32mIn[3], line 1\x1b[39m\n----> 1 frame['missing']",
        "File ~/.venv/lib/python3.11/site-packages/pandas/frame.py:4330, in get(self)\n   4329 x\n-> 4330 raise",
        "File pandas/_libs/index.pyx:172, in pandas._libs.get()",
        "File ~/work/local.py:3, in mine()\n----> 3 return 1",
        "\x1b[31mKeyError\x1b[39m: 'missing'",
    )
    box = assert_safe(page(markdown("# T"), code("x", outputs=[failed]))).find(class_="error")
    assert passages(box) == [
        "KeyError: 'missing'",
        "Cell In[3], line 1 ----> 1 frame['missing']",
        "2 frames in libraries",
        "File ~/work/local.py:3, in mine() ----> 3 return 1",
    ]
    assert box.find(class_="ansi-cyan-fg").get_text() == "Cell"


def test_a_chain_of_errors_keeps_its_order():
    told = read_traceback(
        "ValueError   Traceback (most recent call last)\nCell In[1], line 2\n----> 2 int('a')\n\nValueError: bad\n\n"
        "The above exception was the direct cause of the following exception:\n\n"
        "RuntimeError   Traceback (most recent call last)\nCell In[1], line 4\n----> 4 raise\n\nRuntimeError: worse",
        "RuntimeError",
        "worse",
    )
    assert [one.html.striptags().split(" ")[0] for one in told] == ["Cell", "ValueError:", "Cell"]


@pytest.mark.parametrize(
    "traceback",
    [
        "  Cell In[2], line 1\n    x = = 1\n        ^\nSyntaxError: invalid syntax\n",
        '  File "<ipython-input-2-0a1b>", line 1\n    x = = 1\n        ^\nSyntaxError: invalid syntax',
    ],
)
def test_a_syntax_error_shows_its_line(traceback):
    failed = error("SyntaxError", "invalid syntax (1843956808.py, line 1)", traceback)
    box = parsed(page(markdown("# T"), code("x", outputs=[failed]))).find(class_="error")
    assert box.p.get_text() == "SyntaxError: invalid syntax"
    assert "x = = 1" in box.pre.get_text()
    assert "SyntaxError" not in box.pre.get_text()


def test_a_traceback_of_another_kind_stays_whole():
    failed = error("Error", "object 'x' not found", "Error in eval(expr): object 'x' not found", "1. f()")
    box = parsed(page(markdown("# T"), code("x", outputs=[failed]))).find(class_="error")
    assert box.pre.get_text() == "Error in eval(expr): object 'x' not found\n1. f()"


def test_a_message_of_several_lines_is_told_whole():
    failed = error("ValueError", "first\nsecond", "Cell In[1], line 1\n----> 1 f()", "ValueError: first\nsecond")
    box = parsed(page(markdown("# T"), code("x", outputs=[failed]))).find(class_="error")
    assert box.b.get_text() == "ValueError: first"
    assert box.p.get_text() == "ValueError: first\nsecond"
    assert "second" not in box.pre.get_text()


@given(st.lists(st.sampled_from(["Cell In[1], line 1", "File /a/site-packages/b.py:1", "E: x", "", "  1 a", "\x1b[3"])))
def test_any_traceback_can_be_read(lines):
    for one in read_traceback("\n".join(lines), "E", "x"):
        assert one.html.strip()


def test_headings_are_numbered_where_the_author_did_not():
    source = "## Whiteboard\n\n### Aside\n\n## Data\n\n### Splits\n\n### Folds\n\n#### Deeper\n\n## Experiment"
    soup = assert_safe(page(markdown("# Does it work?"), markdown(source), ticket={}))
    told = [text(one).removesuffix(" #") for one in soup.select("#notebook :is(h2, h3, h4)")]
    assert told == ["Whiteboard", "Aside", "1 Data", "1.1 Splits", "1.2 Folds", "Deeper", "2 Experiment"]
    assert [link.get_text() for link in soup.select(".contents a")][-5:] == [
        "Aside", "1 Data", "1.1 Splits", "1.2 Folds", "2 Experiment"
    ]  # fmt: skip


@pytest.mark.parametrize("source", ["## 1. Data\n## Model\n## More", "## Part 1 Data\n## Model\n## More", "## Only\n"])
def test_headings_are_left_alone_where_they_have_numbers_or_are_few(source):
    soup = parsed(page(markdown("# T"), markdown(source)))
    assert not soup.select(".nth")


def test_every_cell_has_an_address_and_its_number():
    soup = parsed(page(markdown("# T\n\nx"), code("x = 1") | {"execution_count": 7}, code("y")))
    cells = soup.select(".cell")
    assert [(cell["id"], cell["data-cell"]) for cell in cells] == [("cell-c1", "1"), ("cell-c2", "2"), ("cell-c3", "3")]
    assert cells[1]["data-in"] == "7"


def test_a_diagram_is_drawn_where_it_has_a_picture_and_else_shown_as_its_source():
    source = {"text/vnd.mermaid": "graph <TD>", "text/plain": "Mermaid"}
    soup = assert_safe(
        page(
            markdown("# T\n\n```mermaid\ngraph LR\n  a --> b\n```"),
            code("x", outputs=[display(source), display({**source, **picture()["data"]})]),
        )
    )
    assert [text(one) for one in soup.select(".drawn-not")] == [
        "graph LR a --> b diagram source (mermaid)", "graph <TD> diagram source (mermaid)"
    ]  # fmt: skip
    assert len(soup.select("figure img")) == 1


@pytest.mark.parametrize("name", ["align", "align*", "aligned", "eqnarray", "gather", "multline"])
def test_several_lines_of_mathematics_are_drawn_in_rows(name):
    marks = ("&=", "&=") if name.startswith("align") else ("&=&", "&=&") if name == "eqnarray" else ("=", "=")
    source = f"$$\\begin{{{name}}} a {marks[0]} b \\\\ c {marks[1]} d \\end{{{name}}}$$"
    formula = parsed(page(markdown("# T"), markdown(source))).find("math")
    assert len(formula.find_all("mtr")) == 2
    assert text(formula).replace(" ", "") == "a=bc=d"


@pytest.mark.parametrize(
    "formula", [r"E = mc^2 \tag{3}", r"\eqref{eq:a}", r"x \label{a}", r"\begin{alignat}{2}a&=b\end{alignat}"]
)
def test_mathematics_that_cannot_be_drawn_is_shown_as_its_source_and_says_so(formula):
    soup = parsed(page(markdown("# T"), markdown(f"$$\n{formula}\n$$")))
    assert soup.find("math") is None
    assert text(soup.find(class_="drawn-not")) == f"{formula} LaTeX source, not drawn"
