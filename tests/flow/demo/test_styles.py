"""What a Styler and `style` attributes declare is kept where it is harmless, and readable on both pages."""

from __future__ import annotations

import re

import pandas as pd
import pytest
from flow.demo.attacks import CSS
from flow.demo.cases import code, display, markdown, page
from flow.demo.safety import assert_safe
from hypothesis import given
from hypothesis import strategies as st

from rtkit.flow.demo.text.styles.colours import BLACK, PAPER, WHITE, Colour, over, readable
from rtkit.flow.demo.text.styles.declarations import PROPERTIES, declared
from rtkit.flow.demo.text.styles.dress import dress
from rtkit.flow.demo.text.styles.sheet import MOST_RULES, Sheet

TABLE = pd.DataFrame({"a": [1.0, 2.0], "b": [3.0, -4.0]})
RULES = re.compile(r":root:root:root\{\n(?:\.y\d+\{[a-z-]+:[^{}<>;]+(?:;[a-z-]+:[^{}<>;]+)*\}\n)*\}\n|")
_WORDS = re.compile(r"url|expression|var|import|fixed|absolute|attr|calc|image-set|element|\\|@|/")


def dressed(html: str) -> tuple[str, str]:
    """The HTML, and the rules it needs."""
    sheet = Sheet()
    return dress(html, sheet).html, sheet.rules


def styled(html: str, tag: str) -> str:
    """What is declared for the first element of a name."""
    made, rules = dressed(html)
    found = re.search(rf'<{tag}[^>]* class="[^"]*?\b(y\d+)"', made)
    return rules.split(f".{found[1]}{{")[1].partition("}")[0] if found else ""


def rendered(styler) -> str:
    return page(code("x", outputs=[display({"text/html": styler.to_html()})]))


def test_a_gradient_keeps_its_colours_and_gives_each_set_one_rule():
    html = rendered(TABLE.style.background_gradient())
    soup = assert_safe(html)
    cells = soup.find("table").find_all("td")
    assert [cell["class"] for cell in cells] == [["y0"], ["y1"], ["y1"], ["y0"]]
    assert ".y0{background-color:#fff7fb;color:#000}" in html
    assert ".y1{background-color:#023858;color:#f1f1f1}" in html
    assert not any(cell.get("id") for cell in cells)


def test_a_bar_is_paled_until_the_number_over_it_can_be_read():
    declarations = styled(TABLE.style.bar(color="#d65f5f", vmin=0, vmax=9).to_html(), "td")
    assert "linear-gradient(90deg,#d65f5f 11.1%,#0000 11.1%)" not in declarations
    light, dark = re.search(r"light-dark\((#\w+),(#\w+)\)", declarations).groups()
    assert light.startswith("#d65f5f") or light > dark


def test_a_styler_table_looks_as_a_plain_one_where_it_says_nothing():
    soup = assert_safe(rendered(TABLE.style.format("{:.1f}").hide(axis="index").set_caption("Means of folds")))
    assert "dataframe" in soup.table["class"]
    assert soup.caption.get_text() == "Means of folds"
    assert "y0" in " ".join(soup.find("th").get("class", [])) or len(soup.find_all("th")) == 2


def test_table_styles_reach_what_they_name():
    styler = TABLE.style.set_table_styles([
        {"selector": "tr:nth-child(even) td", "props": "font-weight:bold"},
        {"selector": "thead th", "props": "text-align:center"},
        {"selector": "td:last-child", "props": "font-style:italic"},
        {"selector": "tr:hover", "props": "color:red"},
    ])  # fmt: skip
    html = rendered(styler)
    rows = assert_safe(html).tbody.find_all("tr")
    assert [len(row.find_all(class_=re.compile("^y"))) for row in rows] == [1, 2]
    assert "{font-style:italic;font-weight:bold}" in html
    assert len(re.findall(r"\.y\w+{text-align:center}", html)) == 1


def test_the_stronger_rule_wins_then_the_attribute_then_what_is_important():
    css = "<style>#a {color: #010101} p.b {color: #020202} p {color: #030303 !important}</style>"
    assert styled(f"{css}<p id=a class=b>x</p>", "p") == "color:light-dark(#030303,#e6e8ed)"
    plain = css.replace(" !important", "")
    assert styled(f"{plain}<p id=a class=b>x</p>", "p") == "color:light-dark(#010101,#e6e8ed)"
    assert styled(f"{plain}<p id=a style='color: #040404'>x</p>", "p") == "color:light-dark(#040404,#e6e8ed)"


@pytest.mark.parametrize(
    ("declaration", "kept"),
    [
        ("background-color: yellow", "background-color:#ff0;color:#1a1d24"),
        ("background: #123456", "background-color:#123456;background-image:none;color:#e6e8ed"),
        ("color: WHITE; background: rgb(0, 0, 128)", "color:#fff;background-color:#000080;background-image:none"),
        ("text-align: center; PADDING: 2px 4px", "text-align:center;padding:2px 4px"),
        ("border: 1px solid #888", "border:1px solid #888"),
        ("display: none", "display:none"),
        ("display: flex; position: fixed; inset: 0; margin: -9px; z-index: 9; opacity: 0; float: left", ""),
        ("width: 99999px; font-size: 400em; padding: -4px; font-size: 1e9px", ""),
        ("width: calc(1px + 2px); color: var(--x); background: url(x); background: image-set('x' 1x)", ""),
        ("background: linear-gradient(90deg, red, url(x)); background-image: url(x), linear-gradient(red, blue)", ""),
        ("color: rgb(1, 2, 3, url(x)); border: 1px solid expression(1); content: 'x'; font-family: x", ""),
        ("co\\6cor: red; background: \\75rl(x)", "color:light-dark(red,#ff6565)"),
    ],
)
def test_known_properties_with_known_values_are_written_anew(declaration, kept):
    found = styled(f'<table><tr><td style="{declaration}">x</table>', "td")
    if kept.startswith("color:light-dark"):
        assert re.fullmatch(r"color:light-dark\(#f00,#f\w\w\w*\)", found) or found.startswith("color:light-dark(#")
    else:
        assert found == kept


def test_a_wide_element_is_never_wider_than_its_place():
    assert styled('<div style="width: 900px; min-width: 900px; white-space: nowrap">x</div>', "div") == (
        "width:min(100%,900px)"
    )


def test_pandas_own_style_of_a_plain_table_is_left_to_the_page():
    made, rules = dressed(TABLE._repr_html_())
    assert "vertical-align" not in rules
    assert "<td>1.0</td>" in made


def test_words_of_markdown_keep_their_colour():
    html = page(markdown('Some <span style="color: #00f; position: fixed">blue</span> words.'))
    assert assert_safe(html).find("span", class_="y0").get_text() == "blue"
    assert "fixed" not in html.partition("</style>")[0].partition(":root:root:root{")[2]


def test_more_rules_than_a_page_takes_are_left_out_and_it_says_so():
    many = "".join(f"#c{number} {{color: red}}" for number in range(MOST_RULES + 1))
    html = page(
        code("x", outputs=[display({"text/html": f"<style>{many}</style><p id=c0>x</p><p id=c{MOST_RULES}>y"})])
    )
    assert "Styled by more than 20,000 rules: the others were left out." in html
    assert len(assert_safe(html).find_all("p", class_="y0")) == 1


def test_rules_that_are_dear_to_follow_end_the_styling_not_the_page():
    css = "<style>" + "".join(
        f"* div * div * div .x{n} {{color: red}} * * * * * * p {{color: red}}" for n in range(200)
    )
    result = dress(f"{css}</style>{'<div>' * 60}{'<p>x</p>' * 2000}", Sheet())
    assert result.note


@pytest.mark.parametrize("css", CSS)
def test_no_attack_by_style_leaves_anything_but_known_declarations(css):
    html, rules = dressed(f"<style>{css}</style><div style=\"{css}\"><p id=x class=x style='{css}'>x</p></div>")
    assert RULES.fullmatch(rules), rules
    assert not _WORDS.search(rules), rules
    assert "style" not in html
    assert_safe(page(code("x", outputs=[display({"text/html": f"<style>{css}</style><p style='{css}'>x"})])))


VALUES = st.lists(
    st.one_of(
        st.sampled_from((
            "red", "#fff", "1px", "-1px", "1e99px", "50%", "solid", "url(x)", "linear-gradient(", ")", ",", "rgb(",
            "1", "\\75rl(", "/", "!important", "/*", "*/", ";", "}", "{", "</style>", "color-mix(in srgb,red,blue)",
            "hsl(none 1% 1%)", "lab(1 2 3)", "calc(", "'", '"', "0", "deg", "90deg", "to left", "NaN", "inherit",
        )),
        st.text(max_size=5),
    ),
    max_size=8,
).map(" ".join)  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(sorted({*PROPERTIES, "position", "x"})), VALUES), max_size=4))
def test_whatever_is_declared_the_rules_keep_their_form(pairs):
    css = ";".join(f"{name}:{value}" for name, value in pairs)
    sheet = Sheet()
    dress(f"<style>* {{{css}}} p, .a > p:first-child {{{css}}}</style><div class=a><p>x</p></div>", sheet)
    assert RULES.fullmatch(sheet.rules), sheet.rules
    assert not _WORDS.search(sheet.rules)
    assert all(one.name in PROPERTIES for one in declared(css))


CHANNEL = st.floats(0, 1)


@pytest.mark.parametrize("half", [0.5, 62.5, 127.5, 200.5, 253.5])
def test_what_is_opaque_is_itself_over_any_ground_also_between_two_of_its_256_steps(half):
    colour = Colour(half / 255, 0.5, 1.0)
    assert {str(over(colour, ground)) for ground in (BLACK, WHITE, *PAPER)} == {str(colour)}


@given(st.builds(Colour, CHANNEL, CHANNEL, CHANNEL, CHANNEL), st.sampled_from((BLACK, WHITE, *PAPER)))
def test_text_of_any_colour_can_be_read_on_the_page(text, ground):
    made = readable(text, ground)
    assert str(readable(made, ground)) == str(made)
