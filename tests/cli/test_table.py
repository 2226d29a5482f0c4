"""Tables in a terminal: aligned by what is wide there, the last column wrapped."""

from __future__ import annotations

import re

import pytest

from rtkit.cli.table import cells_wide, cut, drawn_table, wrapped

COLUMNS = ("ID", "SCOPE", "QUESTION")


@pytest.fixture
def drawn(monkeypatch):
    def draw(*rows, columns: int = 40, **environment: str) -> list[str]:
        monkeypatch.setenv("COLUMNS", str(columns))
        monkeypatch.setenv("TERM", "xterm-256color")
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        return list(drawn_table(COLUMNS, rows))

    return draw


def test_columns_are_as_wide_as_their_widest_cell(drawn):
    header, *lines = drawn(("RT-0001", "", "Why?"), ("RT-0002", "metrics", "How much?"))
    assert re.sub(r"\x1b\[\d+m", "", header) == "ID       SCOPE    QUESTION"
    assert lines == ["RT-0001           Why?", "RT-0002  metrics  How much?"]


def test_a_long_question_goes_on_below_itself(drawn):
    lines = drawn(("RT-0001", "ETL", "Does it hold for every sample that there is?"))[1:]
    assert lines == [
        "RT-0001  ETL    Does it hold for every",
        "                sample that there is?",
    ]


def test_wide_characters_take_two_cells_and_accents_none(drawn):
    lines = drawn(("RT-0001", "\u5206\u6790", "Why?"), ("RT-0002", "re\u0301sume\u0301", "How?"))[1:]
    assert [cells_wide(line.partition("  ")[2][: -len("Why?")]) for line in lines] == [8, 8]
    assert [cells_wide(text) for text in ("\u5206", "e\u0301", "\u00e9", "a\u200db")] == [2, 1, 1, 2]


def test_a_word_that_is_longer_than_the_line_is_broken():
    assert wrapped("a " + "x" * 12, 5) == ["a", "xxxxx", "xxxxx", "xx"]
    assert wrapped("\u5206" * 5, 5) == ["\u5206" * 2, "\u5206" * 2, "\u5206"]


def test_a_narrow_terminal_still_shows_all(drawn):
    lines = drawn(("RT-0001", "feature extraction", "Does it hold?"), columns=10)[1:]
    assert "".join(lines).split() == ["RT-0001", "feature", "extraction", "Does", "it", "hold?"]


def test_what_a_cell_says_cannot_command_the_terminal(drawn):
    assert "\x1b" not in "".join(drawn(("RT-0001", "\x1b[2J", "\x1b]0;owned\x07"))[1:])


@pytest.mark.parametrize("how", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_the_header_is_dim_only_where_colour_is_wanted(drawn, how):
    row = ("RT-0001", "", "Why?")
    assert drawn(row)[0].startswith("\x1b[2m")
    assert "\x1b" not in drawn(row, **how)[0]


@pytest.mark.parametrize(
    ("text", "room", "told"),
    [("short", 5, "short"), ("a longer one", 8, "a longe…"), ("a bit", 3, "a…"), ("漢字", 3, "漢…"), ("x", 0, "…")],
)
def test_what_is_too_long_is_cut_with_an_ellipsis(text, room, told):
    assert cut(text, room) == told
    assert cells_wide(told) <= max(room, 1)
