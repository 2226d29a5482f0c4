"""`explore`: where its controls start, what it leaves behind, and what it must not do."""

from __future__ import annotations

import json
import subprocess
import sys
import threading

import ipywidgets
import pytest
from conftest import code
from conftest import notebook as notebook_of
from hypothesis import given
from hypothesis import strategies as st

import rtkit as rt
from rtkit.author.registry import REGISTRY
from rtkit.author.widgets.controls import NO_DEFAULT, control_of
from rtkit.errors import UsageFault

VIEW = "application/vnd.jupyter.widget-view+json"
FIGURE = """
import matplotlib.pyplot as plt
import rtkit as rt

def draw(depth, kind="line"):
    print("asked for", depth)
    figure, axes = plt.subplots()
    axes.plot([0, depth])
    rt.measure("error", 1 / depth)
"""

numbers = st.integers(-50, 50) | st.floats(-50, 50).map(lambda value: round(value, 2))
pairs = st.tuples(numbers, numbers).map(lambda ends: tuple(sorted(ends)))


@given(pairs | st.lists(st.text(max_size=3) | numbers, min_size=1, max_size=4) | st.booleans() | st.text() | numbers)
def test_a_control_starts_where_ipywidgets_starts_it(abbreviation):
    widget = ipywidgets.interactive.widget_from_abbrev(abbreviation)
    start = control_of("x", abbreviation).start
    assert (start, type(start)) == (widget.get_interact_value(), type(widget.get_interact_value()))


@given(pairs, numbers)
def test_the_functions_own_default_counts_as_in_ipywidgets(ends, default):
    widget = ipywidgets.interactive.widget_from_abbrev(ends, default)
    assert control_of("x", ends, default).start == widget.value


@pytest.mark.parametrize(
    ("abbreviation", "default", "start", "words"),
    [
        ((1, 10, 3), NO_DEFAULT, 4, "4"),
        ({"small": 1, "large": 9}, 9, 9, "large"),
        ([("few", 3), ("many", 30)], NO_DEFAULT, 3, "few"),
        (["gini", "entropy"], "entropy", "entropy", "'entropy'"),
        (iter([5, 6]), NO_DEFAULT, 5, "5"),
        (ipywidgets.IntSlider(7), NO_DEFAULT, 7, "7"),
        (ipywidgets.Dropdown(options={"a": 1, "b": 2}, index=1), NO_DEFAULT, 2, "b"),
        (ipywidgets.fixed("kept"), NO_DEFAULT, "kept", "'kept'"),
    ],
    ids=["range", "names", "pairs", "list", "iterator", "slider", "menu", "fixed"],
)
def test_a_control_is_said_as_a_person_would(abbreviation, default, start, words):
    control = control_of("x", abbreviation, default)
    assert (control.start, control.words) == (start, words)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: rt.explore(3, depth=(1, 2)), "explore needs a function, not int"),
        (lambda: rt.explore(len), "nothing to move"),
        (lambda: rt.explore(lambda depth: 1, dept=(1, 2)), r"no parameter 'dept' \(did you mean 'depth'\?\)"),
        (lambda: rt.explore(lambda depth, kind: 1, depth=(1, 2)), "needs 'kind'"),
        (lambda: rt.explore(lambda depth: 1, depth=None), "no control can be made of depth=None"),
        (lambda: rt.explore(lambda depth: 1, depth=int), "no control can be made of depth=int"),
        (lambda: rt.explore(lambda depth: 1, depth=[]), "nothing to choose from"),
        (lambda: rt.explore(lambda depth: 1, depth=(2, 1)), "is empty"),
        (lambda: rt.explore(lambda depth: 1, depth=(1, 5, 0)), "a step above 0"),
        (lambda: rt.explore(lambda depth: 1, depth=(1, "b")), "no slider can be made"),
    ],
)
def test_a_wrong_call_is_explained(call, said):
    with pytest.raises(UsageFault, match=said):
        call()


def test_in_a_script_it_calls_the_function_once_for_the_starting_values(capsys):
    rt.explore(lambda depth, kind: f"{depth} {kind}", depth=(1, 5), kind=["line"])
    assert capsys.readouterr().out == "Starting values: depth = 3, kind = 'line'\n3 line\n"


def test_what_the_function_measures_is_no_result_and_may_be_measured_already():
    def inside(depth):
        rt.measure("error", depth)
        rt.log("{error} of {given}")

    rt.measure("error", 0.5)
    rt.measure("given", 2.0)
    for _ in range(2):
        rt.explore(inside, depth=(1, 5))
    assert REGISTRY.values() == {"error": 0.5, "given": 2.0}


def test_another_thread_measures_as_ever_meanwhile():
    with REGISTRY.aside():
        thread = threading.Thread(target=rt.measure, args=("elsewhere", 1.0))
        thread.start()
        thread.join()
        rt.measure("inside", 1.0)
    assert REGISTRY.values() == {"elsewhere": 1.0}


@pytest.fixture
def demo(notebook):
    """Define `draw` in the kernel, and run a cell that explores it."""
    notebook.run(FIGURE)
    return lambda cell="rt.explore(draw, depth=(1, 5))", **options: notebook.run(cell, "a", **options)


def test_headless_the_picture_of_the_starting_values_stands_there_without_a_widget(demo):
    outputs = demo()
    assert [output["type"] for output in outputs] == ["display_data", "stream", "display_data", "display_data"]
    caption, _, card, picture = outputs
    assert caption["data"]["text/plain"] == "Starting values: depth = 3"
    assert "error" in card["data"]["text/html"]
    assert "image/png" in picture["data"]
    assert not any("rtkit" in mime or "widget" in mime for output in outputs for mime in output.get("data", {}))


def test_headless_ipywidgets_is_not_even_imported(notebook):
    notebook.run("import sys; had = 'ipywidgets' in sys.modules")
    notebook.run("import rtkit as rt\nrt.explore(lambda depth: depth, depth=(1, 5))", "a")
    (said,) = notebook.run("print(had or 'ipywidgets' not in sys.modules)")
    assert said["text"] == "True\n"


def test_watched_one_bundle_has_the_widget_and_the_picture(demo):
    outputs = [output for output in demo(watched=True) if output["type"] == "display_data"]
    caption, bundle = outputs
    assert caption["data"]["text/plain"] == "Starting values: depth = 3"
    assert {VIEW, "image/png", "text/plain"} <= bundle["data"].keys()


def test_a_table_leaves_its_html_and_text_what_was_printed(demo):
    cell = "import pandas as pd\ndef table(rows):\n    print('so')\n    return pd.DataFrame({'a': range(rows)})\n"
    *_, bundle = demo(cell + "rt.explore(table, rows=(1, 3))", watched=True)
    assert "<table" in bundle["data"]["text/html"]
    assert bundle["data"]["text/plain"].startswith("so\n")


@pytest.mark.parametrize("last", ["return figure", "return axes", "plt.show()", "rt.evidence('fig-x', figure)", "pass"])
def test_a_figure_is_shown_once_however_the_function_gives_it(last, demo):
    cell = f"def f(depth):\n    figure, axes = plt.subplots()\n    {last}\nrt.explore(f, depth=(1, 5))"
    pictures = [output for output in demo(cell) if "image/png" in output.get("data", {})]
    assert len(pictures) == 1


def test_figures_drawn_before_are_left_alone(demo):
    outputs = demo("plt.plot([1, 2])\nrt.explore(lambda d: plt.plot([d]) and None, d=(1, 5))")
    pictures = ["image/png" in output.get("data", {}) for output in outputs]
    assert pictures == [True, False, True]


@pytest.mark.parametrize("watched", [True, False])
def test_an_error_for_the_starting_values_fails_the_cell(watched, demo):
    outputs = demo("rt.explore(lambda depth: 1 / 0, depth=(1, 5))", watched=watched)
    assert outputs[-1]["ename"] == "ZeroDivisionError"


MOVE = """
import ipywidgets, gc
box = next(
    one for one in gc.get_objects() if isinstance(one, ipywidgets.VBox) and one.children[0].description == "deep"
)
slider, shown = box.children
slider.value = {value}
[dict(one, data=list(one.get("data", ()))) for one in shown.outputs]
"""


def test_moving_shows_the_new_outputs_or_the_error_in_place(demo):
    demo("def f(deep):\n    print(10 / deep)\n\nrt.explore(f, deep=(0, 4))", watched=True)
    *_, moved = notebook_result(demo(MOVE.format(value=4)))
    assert (moved["output_type"], moved["text"]) == ("stream", "2.5\n")
    *_, wrong = notebook_result(demo(MOVE.format(value=0)))
    assert wrong["ename"] == "ZeroDivisionError"
    assert wrong["traceback"] == ["ZeroDivisionError: division by zero", "  line 2, in f: print(10 / deep)"]


def notebook_result(outputs):
    import ast

    (result,) = (output for output in outputs if output["type"] == "execute_result")
    return ast.literal_eval(result["data"]["text/plain"])


def test_a_kernel_without_ipywidgets_shows_the_picture_and_says_what_is_missing(notebook):
    notebook.run("import rtkit as rt, sys, ipywidgets\nsys.modules['ipywidgets'] = None  # as if it were not installed")
    try:
        caption, *_ = notebook.run("rt.explore(lambda depth: depth, depth=(1, 5))", "a", watched=True)
    finally:
        notebook.run("sys.modules['ipywidgets'] = ipywidgets")
    assert caption["data"]["text/plain"] == "Starting values: depth = 3 · pip install ipywidgets to move them"


def test_the_page_shows_the_picture_of_a_demo_that_was_saved_with_its_widget(demo, workspace):
    from rtkit.flow.passes import page_html

    *_, bundle = demo(watched=True)
    output = {"output_type": "display_data", "data": bundle["data"], "metadata": bundle["metadata"]}
    metadata = {"format": 1, "id": "RT-0001", "question": "How deep?"}
    file = workspace.research / "RT-0001-how-deep.ipynb"
    file.write_text(json.dumps(notebook_of(code("explore()", outputs=[output]), rtkit=metadata)), "utf-8")
    html = page_html(workspace, "RT-0001")
    assert "data:image/png;base64," in html
    assert "Interactive output left out: a widget, for " in html
    assert "This is its static picture." in html


def test_importing_rtkit_and_measuring_does_not_import_ipywidgets(tmp_path):
    loaded = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, rtkit as rt; rt.measure('a', 1); rt.explore; print('ipywidgets' in sys.modules)",
        ],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=True,
    )
    assert loaded.stdout.splitlines()[-1] == "False"
