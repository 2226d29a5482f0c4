from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import rtkit as rt
from rtkit.author.cards import Card, Words


class _Page(HTMLParser):
    """The text and the elements of a page, as a reader without styles meets them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.tags, self.links = "", set(), []
        self.feed(html)

    def handle_data(self, data):
        self.text += data

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.links += [value for name, value in attrs if name == "href"]


def page(bundle) -> _Page:
    return _Page(bundle["text/html"])


def test_a_finding_reads_without_its_styles(shown):
    (bundle,) = shown(rt.finding, "It works.", id="F1", evidence="fig-roc", confidence="high", hypothesis="H1")
    assert page(bundle).text == "F1 It works.high confidence · for H1 · evidence fig-roc"
    assert page(bundle).links == ["#fig-roc"]
    assert bundle["text/plain"] == "F1  It works.\n    high confidence · for H1 · evidence fig-roc"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"baseline": 0.027, "direction": "lower"}, "baseline 0.027, better by 0.006"),
        ({"baseline": 0.027, "direction": "higher"}, "baseline 0.027, worse by 0.006"),
        ({"baseline": 0.02}, "baseline 0.02, higher by 0.001"),
        ({"baseline": 0.021}, "baseline 0.021, the same"),
        ({"champion": 0.0210001, "direction": "lower"}, "champion 0.021, better by 1e-07"),
        ({"baseline": float("nan"), "direction": "lower"}, "baseline not a number"),
        ({"tolerance": "2%"}, "tolerance 2%"),
        ({"tolerance": (0.01, 0.03)}, "allowed from 0.01 to 0.03"),
        ({"board": "cancer"}, "board cancer"),
    ],
)
def test_a_number_never_stands_alone(arguments, said, shown):
    (bundle,) = shown(rt.measure, "brier", 0.021, **arguments)
    assert page(bundle).text == f"brier 0.021{said}"


def test_units_and_spread_are_shown(shown):
    (bundle,) = shown(rt.measure, "seconds", [1.0, 2.0, 4.5], unit="s")
    assert page(bundle).text == "seconds 2.5 s3 values ± 1.8, 1 to 4.5"


def test_a_placeholder_is_shown_as_to_be_written(shown):
    (bundle,) = shown(rt.answer, "[[the answer in one sentence]]")
    assert page(bundle).text == "Answer [[the answer in one sentence]]to be written"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1), name=st.text())
def test_nothing_of_the_author_becomes_markup(text, name):
    card = Card("F1", text, text, (Words(text, name),), name)
    parsed = _Page(card.html)
    assert parsed.tags <= {"div", "p", "strong", "small", "a", "br"}
    assert not re.search(r"on\w+=|javascript:", re.sub(r'="[^"]*"|>[^<]*<', "", card.html))
