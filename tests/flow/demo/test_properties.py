"""Any notebook gives a page, and a safe one."""

from __future__ import annotations

import json

import nbformat
import pytest
from flow.demo.attacks import STRINGS
from flow.demo.cases import code, display, markdown, page
from flow.demo.safety import assert_safe
from flow.demo.strategies import CELLS, JSON, TEXT, TYPES, VALID_CELLS
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

WRONG = (None, True, 0, -1.5, float("nan"), "", "x", [], [1, None], {}, {"x": {"y": [None]}}, [["x"]], "\ud800")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(CELLS, max_size=4), st.booleans(), JSON)
def test_any_notebook_gives_a_safe_page(cells, is_ticket, language):
    assert_safe(page(*cells, ticket={} if is_ticket else None, language_info=language))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400), st.sampled_from(STRINGS))
def test_any_markdown_gives_a_safe_page(text, attack):
    middle = len(text) // 2
    assert_safe(page(markdown(text[:middle] + attack + text[middle:])))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(VALID_CELLS, max_size=4), st.integers(0, 5), TEXT)
def test_any_valid_notebook_is_exported(cells, minor, title):
    from rtkit.flow.demo.exporter import DemoExporter

    named = [{**cell, "id": f"c{number}"} if minor == 5 else cell for number, cell in enumerate(cells)]
    written = json.dumps({"nbformat": 4, "nbformat_minor": minor, "metadata": {"title": title}, "cells": named})
    notebook = nbformat.reads(written, as_version=4)
    html, _ = DemoExporter().from_notebook_node(notebook)
    assert_safe(html)


@pytest.mark.parametrize("mime", TYPES)
def test_a_type_with_a_payload_it_should_not_have_is_shown_or_said(mime):
    alone = [display({mime: wrong}) for wrong in WRONG]
    beside_text = [display({mime: wrong, "text/plain": "the text"}, **{mime: wrong}) for wrong in WRONG]
    attached = [{**markdown("![x](attachment:a)"), "attachments": {"a": {mime: wrong}}} for wrong in WRONG]
    assert_safe(page(code("x", outputs=[*alone, *beside_text]), *attached))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"application/pdf": "JVBE"}, "A PDF cannot be shown here."),
        ({"application/geo+json": {"type": "Point"}}, "A map of GeoJSON cannot be shown here."),
        ({"audio/mpeg": "x", "text/plain": "<Audio>"}, "A sound cannot be shown here; this is its text."),
        ({"video/mp4": "x"}, "A film cannot be shown here."),
        ({"application/x-own": "x", "image/tiff": "x"}, "An output of type application/x-own, image/tiff cannot be"),
        ({"image/png": "no base64!"}, "A picture was left out: it is not valid base64."),
        ({"image/png": "aGVsbG8="}, "A picture was left out: it is not a picture of type image/png."),
        ({"image/png": "iVBORw0KGgoAAAANSUhEUg=="}, "A picture was left out: the PNG is broken or cut off."),
        ({"image/svg+xml": "<p>x</p>"}, "A picture was left out: it is not an SVG picture."),
    ],
)
def test_what_cannot_be_shown_says_so_in_its_place(data, said):
    soup = assert_safe(page(code("x", outputs=[display(data)])))
    assert said in soup.find("figure").get_text()


def test_json_nested_too_deep_says_so():
    deep: object = 1
    for _ in range(3_000):
        deep = [deep]
    assert "nested too deep" in page(code("x", outputs=[display({"application/json": deep})]))


@pytest.mark.parametrize(
    "title", ["{% raw %}", "{{ 7 * 7 }}", "</script>", "</title><script>x</script>", "\ud800", "<!--"]
)
def test_a_title_is_only_a_title(title):
    soup = assert_safe(page(markdown(f"# {title} x"), code("1"), title=title))
    assert soup.title is not None


def test_empty_notebooks_and_empty_cells_give_a_page():
    assert_safe(page())
    assert_safe(page(code(""), markdown(""), {"cell_type": "raw", "source": [], "metadata": {}}))
    assert_safe(page(code("", outputs=[display({}), {}, {"output_type": "stream"}, {"output_type": "error"}])))


def test_huge_metadata_costs_nothing():
    assert len(page(code("x"), held={str(number): "x" * 100 for number in range(20_000)})) < 100_000
