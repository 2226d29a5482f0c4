"""Which outputs get a frame, and what is said where none can be had."""

from __future__ import annotations

import pytest
from flow.demo.cases import code, display, page
from flow.demo.safety import assert_safe

from rtkit.flow.demo.frames import libraries
from rtkit.flow.demo.frames.guard import GUARD
from rtkit.flow.demo.frames.libraries import script
from rtkit.flow.demo.frames.read import FrameReader, only_loads
from rtkit.flow.demo.frames.views import Live, Still

PLOTLY = {"application/vnd.plotly.v1+json": {"data": [{"y": [1, 2]}], "layout": {"title": "</script><b>"}}}


def read(data: dict, **metadata: object):
    return FrameReader(metadata).read(data)


@pytest.mark.parametrize("name", ["boot", "plotly.min", "bokeh.min", "html-manager"])
def test_every_script_of_a_frame_starts_with_the_guard_and_cannot_end_its_element(name):
    assert script(name).startswith(GUARD)
    assert "</script" not in script(name)
    assert "<!--" not in script(name)


def test_the_authors_scripts_are_guarded_each_and_wait_for_a_click():
    found = read({"text/html": "<script>one()</script><script type='application/json'>{}</script><script>two()\r\n"})
    assert isinstance(found, Live)
    assert found.frame.asks
    assert found.frame.own == (f"{GUARD}one()",)
    assert f"<script>{GUARD}one()</script>" in found.frame.body


@pytest.mark.parametrize(
    "html",
    [
        "<script src='https://cdn.example.invalid/x.js'></script>",
        "<script>s.src = 'https://cdn.jsdelivr.net/npm/d3'</script>",
        "<script type=module>import x from './y'</script>",
        "<script>require(['d3'], draw)</script>",
        "<iframe srcdoc='x'></iframe>",
    ],
)
def test_what_would_load_gets_no_frame(html):
    assert isinstance(read({"text/html": html}), Still)


def test_markup_that_acts_makes_a_librarys_frame_wait_for_a_click():
    figure = {"application/vnd.plotly.v1+json": {"data": [{"text": "<meta http-equiv=refresh>"}], "layout": {}}}
    assert read(figure).frame.asks
    assert not read(PLOTLY).frame.asks


def test_a_missing_package_is_named(monkeypatch):
    monkeypatch.setattr(libraries, "_file", lambda package, path: None)
    assert read(PLOTLY) == Still("a Plotly figure", "the package plotly, which draws it, is not installed here")


def test_a_chart_whose_data_lies_elsewhere_is_not_fetched():
    spec = {"data": {"url": "https://example.invalid/x.csv"}, "mark": "point", "encoding": {}}
    assert read({"application/vnd.vegalite.v5+json": spec}) == Still("an Altair chart", "its data lies elsewhere")


def test_a_widget_takes_only_the_state_it_needs():
    view = {"application/vnd.jupyter.widget-view+json": {"model_id": "a"}}
    base = {"model_module": "@jupyter-widgets/controls"}
    state = {"a": {**base, "state": {"children": ["IPY_MODEL_b"]}}, "b": base, "other": base}
    kept = {"widgets": {"application/vnd.jupyter.widget-state+json": {"state": state}}}
    assert '"other"' not in read(view, **kept).frame.body
    assert '"b"' in read(view, **kept).frame.body
    assert isinstance(read(view), Still)


def test_what_only_loads_a_library_is_no_output():
    assert only_loads({"application/vnd.bokehjs_load.v0+json": "", "application/javascript": ""})
    assert not only_loads(PLOTLY)


def test_eval_is_allowed_only_where_a_frame_needs_it_and_a_page_without_frames_is_as_strict_as_ever():
    plain = assert_safe(page("1"))
    assert len(plain.find_all("script")) == 1
    assert "unsafe" not in plain.meta.find_next("meta")["content"]
    policy = assert_safe(page(code("f", outputs=[display(PLOTLY)]))).find("meta", attrs={"http-equiv": True})["content"]
    assert "unsafe-eval" not in policy
