"""The allow-list, and the form of HTML that all later steps rely on."""

from __future__ import annotations

import re

import pytest
from flow.demo.attacks import STRINGS
from hypothesis import given
from hypothesis import strategies as st

from rtkit.flow.demo.text.sanitise import TAG, sanitise


@given(st.lists(st.one_of(st.sampled_from(STRINGS), st.text(max_size=30)), max_size=4).map(" ".join))
def test_angle_brackets_of_sanitised_html_are_only_those_of_tags(html):
    rest = TAG.sub("", sanitise(html))
    assert "<" not in rest
    for match in TAG.finditer(sanitise(html)):
        assert not re.search("[<>]", match[0][1:-1])


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://example.org/a?b#c", True),
        ("mailto:a@example.org", True),
        ("RT-0002-x.ipynb#part", True),
        ("a%20b.html", True),
        ("//host/x", False),
        ("/etc/passwd", False),
        ("\\\\host\\x", False),
        ("a\\b", False),
        ("file:///etc/passwd", False),
        ("javascript:x", False),
        ("JaVaScript:x", False),
        ("data:text/html,x", False),
        ("vbscript:x", False),
        ("x:y", False),
    ],
)
def test_links_lead_to_the_web_or_beside_the_page(address, kept):
    assert ("href" in sanitise(f'<a href="{address}">x</a>')) is kept


def test_links_inside_the_notebook_get_its_prefix():
    assert sanitise('<a href="#My-part">x</a><p id="My part">') == '<a href="#nb-My-part">x</a><p id="nb-My-part"></p>'
    assert sanitise('<a href="#a%20b">x</a>') == '<a href="#nb-a-b">x</a>'


def test_class_names_of_the_page_are_not_for_notebooks():
    assert sanitise('<p class="banner dataframe answer">x</p>') == '<p class="dataframe">x</p>'


def test_styles_and_scripts_go_with_their_content():
    assert sanitise("a<style>p{}</style><script>x</script>b") == "ab"
