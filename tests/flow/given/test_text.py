from html import unescape

import mistune
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbconvert.filters.markdown_mistune import markdown2html_mistune

from rtkit.flow.given.text import clean_block, clean_line, escape_markdown
from rtkit.mime import is_placeholder

TRICKY = [
    "<b>bold</b> & <script>alert(1)</script>",
    "*stars* and _lines_ and __both__ and ~~struck~~",
    "`code` and ``more``",
    "[a link](http://example.org) and ![picture](x.png)",
    "[[why]] and [[question]]",
    "$x^2$ and $$y$$ and \\(z\\) and \\[w\\]",
    "mean_radius is not _mean_",
    "| a | b |",
    "ends with hashes ##",
    "&lt;already&gt;",
    "back\\slash \\* star",
    "# no heading",
    "- no list",
    "+ no list",
    "1. no list",
    "2) no list",
    "> no quotation",
    "---",
    "===",
    "https://example.org/a_b?c=1&d=2",
]


def shown(markdown):
    """What a reader sees: the text of the HTML, without its tags."""
    import re

    return " ".join(unescape(re.sub(r"<[^>]+>", "", markdown2html_mistune(markdown))).replace("¶", "").split())


@pytest.mark.parametrize("text", TRICKY)
@pytest.mark.parametrize("around", ["# {}", "**Why now.** {}", "{}", "before\n\n{}\n\nafter"])
def test_text_is_shown_as_it_was_typed(text, around):
    assert shown(around.format(escape_markdown(text))) == shown(around.format("QQQ")).replace("QQQ", text)


@pytest.mark.parametrize("text", TRICKY)
def test_text_makes_no_html_and_no_placeholder(text):
    html = mistune.html(escape_markdown(text))
    assert html.count("<") == 2  # the paragraph's own tags
    assert not is_placeholder(escape_markdown(text))


def test_plain_words_stay_as_they_are():
    for text in ("Does scaling help mean_radius (by 5%)?", "Größe, 缩放: it's fine; really!", "p = 0.05 - or less"):
        assert escape_markdown(text) == text


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=60).map(clean_line).filter(bool))
def test_any_question_is_a_heading_with_just_its_text(question):
    tokens = mistune.create_markdown(renderer=None)(f"# {escape_markdown(question)}")
    (heading,) = [token for token in tokens if token["type"] != "blank_line"]
    assert heading["type"] == "heading"
    assert {child["type"] for child in heading["children"]} <= {"text"}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  a \t b\n\nc  ", "a b c"),
        ("a\x00b\x1bc\x7f", "abc"),
        ("a\u202ecba\u2066", "acba"),
        ("\ufeffa", "a"),
        ("a\ud800b", "ab"),
        ("👩\u200d🔬", "👩\u200d🔬"),
        ("می\u200cخواهم", "می\u200cخواهم"),  # noqa: RUF001
    ],
)
def test_a_line_is_cleaned_of_what_cannot_be_seen(typed, kept):
    assert clean_line(typed) == kept


def test_a_block_keeps_its_paragraphs():
    assert clean_block("\n one \r\n two\x00\n\n\n\n three\n") == "one\ntwo\n\nthree"
