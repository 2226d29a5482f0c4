"""Numbers, times, printed text and code summaries."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rtkit.expression import Criterion
from rtkit.flow.demo.answer.gauge import gauge, style_rules
from rtkit.flow.demo.article.code import COLOURED, highlight
from rtkit.flow.demo.article.summary import summary
from rtkit.flow.demo.text.terminal import printed
from rtkit.flow.demo.text.words import ago, clean, number, seconds
from rtkit.model import Metric, Spread

NBCONVERT = Path(__file__).parents[3] / "notebook_templates" / "nbconvert"
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "told"),
    [(0.99412, "0.9941"), (5.0, "5"), (-0.5, "\u22120.5"), (215171.3, "215,171"), (1e300, "1.000e+300"),
     (float("nan"), "not a number"), (float("-inf"), "\u2212∞"), (1234.5678, "1235"), (0.0000123, "1.23e\u221205")],
)  # fmt: skip
def test_numbers_are_told_shortly(value, told):
    assert number(value) == told


@given(st.floats())
def test_any_number_can_be_told(value):
    assert number(value, "s").endswith("\u202fs")


@pytest.mark.parametrize(
    ("passed", "told"),
    [(5, "just now"), (-900, "just now"), (90, "1 minute ago"), (7300, "2 hours ago"), (260000, "3 days ago")],
)
def test_times_are_told_as_people_say_them(passed, told):
    assert ago(NOW - timedelta(seconds=passed), NOW) == told


def test_a_time_without_a_zone_is_taken_as_utc():
    assert ago(datetime(2026, 11, 20, 12), NOW) == "1 day ago"  # noqa: DTZ001


def test_durations():
    assert [seconds(0.44), seconds(41.2), seconds(200)] == ["0.4 s", "41 s", "3 min 20 s"]


def test_progress_bars_leave_what_was_written_last():
    assert printed("10%\r50%\r100%\ndone\r\n") == "100%\ndone\n"


def test_colours_become_classes_and_other_codes_go():
    text = "\x1b[1;31mbad\x1b[0m \x1b[38;2;9;9;9mgrey\x1b[0m \x1b]0;title\x07\x1b[2Kend <b>"
    html = str(printed(text))
    assert '<span class="ansi-red-intense-fg ansi-bold">bad</span>' in html
    assert "style=" not in html
    assert "title" not in html
    assert html.endswith("end &lt;b&gt;")


@given(st.text(alphabet=st.sampled_from("\x1b[]0123456789;mKabc<>&\"'\r\n\x07\\"), max_size=60))
def test_any_printed_text_is_escaped(text):
    html = printed(text)
    assert "style=" not in html
    assert "\x1b" not in html


def test_very_long_output_is_cut_and_says_so():
    assert printed("x" * 100_010).endswith("10 characters more are in the notebook</span>")


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("# Fit the models\nfit()", "Fit the models"),
        ("# %% cell\nfit()", "fit()"),
        ("import a\nfrom b import c\nx = c()", "x = c()"),
        ("import a\nfrom b.c import d", "import a, b.c"),
        ("%matplotlib inline\nrun()", "run()"),
        ("models = {\n 1: 2}", "models = {…}"),
        (
            "scores = cross_validate(\n    champion,\n    challenger,\n)",
            "scores = cross_validate(champion, challenger)",
        ),
        ("a = load()\nmodel.fit(a)\nplt.show()", "model.fit(a)"),
        ("def split(rows, *, seed=0):\n    return rows", "def split(rows, *, seed=0)"),
        ("def split(): ...\nclass Model: ...", "def split, class Model"),
        ("for fold in folds:\n    fit(fold)", "for fold in folds"),
        ("try:\n    load()\nexcept OSError:\n    pass", "load()"),
        ("a = f()\nrt.measure('auc', a)\nx = rt.measure('recall', 1)", "rt.measure: auc, recall"),
        ("rt.finding('Yes.', id='F1')\nrt.finding('No.', id='F2')", "rt.finding: F1, F2"),
        ("rt.answer('Yes, it does.')", "rt.answer(…)"),
        ("x = = 1", "x = = 1"),
        ("%%bash\nls -l", "ls -l"),
        ("frame.assign(" + "column=1, " * 20 + ")", "frame.assign(" + "column=1, " * 7 + "…)"),
        ("", ""),
        ("#", "#"),
    ],
)
def test_a_cells_summary_says_what_it_does(source, line):
    assert summary(source) == line


def test_code_of_an_unknown_language_is_still_shown():
    assert highlight("x <- 1", "no such language") == "x &lt;- 1"


def test_only_what_has_a_colour_is_marked_and_neighbours_share_a_mark():
    assert highlight("def f(x):\n    return 'a' 'b'", "python") == (
        "<i class=k>def</i> <i class=nf>f</i>(x):\n    <i class=k>return</i> <i class=s1>'a'</i> <i class=s1>'b'</i>"
    )
    style = (NBCONVERT / "rtkit_demo" / "style" / "colours.css").read_text().partition("terminals")[0]
    assert set(re.findall(r"\.([a-z]+[0-9]?)\b", style)) == COLOURED


@given(st.text(max_size=80))
def test_highlighted_code_is_the_code(source):
    html = str(highlight(source, "python"))
    assert unescape(re.sub("<[^>]*>", "", html)) == clean(source).rstrip("\n")


def test_the_gauge_puts_everything_on_one_line():
    metric = Metric(
        name="auc", value=0.95, baseline=0.9, champion=1.0, spread=Spread(count=3, deviation=0.01, low=0.94, high=0.96)
    )
    drawn = gauge("gauge-1", metric, Criterion("auc", ">=", 0.975, "auc >= 0.975"), "refuted")
    assert drawn is not None
    places = [drawn.marks[0].at, drawn.spread[0], drawn.at, drawn.spread[1], drawn.wanted[0], drawn.marks[1].at]
    assert places == sorted(places)
    assert drawn.wanted[1] == 100
    assert drawn.text == "auc is 0.95, wanted auc >= 0.975, baseline 0.9, champion 1, measured from 0.94 to 0.96"


NUMBERS = st.one_of(st.floats(), st.sampled_from(("NaN", "Infinity", "-Infinity")))


@given(NUMBERS, st.one_of(st.none(), NUMBERS), st.one_of(st.none(), NUMBERS), st.floats())
def test_any_numbers_give_a_gauge_on_the_line_or_none(value, baseline, champion, limit):
    metric = Metric(name="m", value=value, baseline=baseline, champion=champion)
    drawn = gauge("gauge-1", metric, Criterion("m", "<", limit, "m < x"), "plain")
    if drawn is not None:
        assert 0 <= drawn.at <= 100
        assert all(0 <= mark.at <= 100 for mark in drawn.marks)
        assert "nan" not in style_rules([drawn])
