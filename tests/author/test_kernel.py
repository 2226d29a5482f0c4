"""The calls in a live kernel, as a front end runs cells: again, edited, moved, deleted."""

from __future__ import annotations

import json
from queue import Empty

import pytest

MEASURE = "import rtkit as rt\nvalue = rt.measure('eer', {value})"


def payloads(outputs: list[dict], kind: str = "metric") -> list[dict]:
    mime = f"application/vnd.rtkit.{kind}.v1+json"
    return [output["data"][mime] for output in outputs if mime in output.get("data", {})]


def test_a_cell_may_be_run_again(notebook):
    assert not notebook.error(MEASURE.format(value=0.1), "a")
    assert not notebook.error(MEASURE.format(value=0.1), "a")


def test_a_cell_may_be_edited_and_run_again(notebook):
    notebook.run(MEASURE.format(value=0.1), "a")
    (payload,) = payloads(notebook.run(MEASURE.format(value=0.2) + " # now better", "a"))
    assert payload["value"] == 0.2
    assert payloads(notebook.run("rt.finding('{eer:.1%}')", "b"), "finding") == [{"statement": "20.0%"}]


def test_another_cell_may_not_measure_the_same_name(notebook):
    notebook.run(MEASURE.format(value=0.1), "a")
    said = notebook.error(MEASURE.format(value=0.1), "b")
    assert said == (
        "'eer' was measured already in another cell"
        " (give it another name, or repeat=True for a spread of several values)"
    )


def test_one_cell_may_not_measure_a_name_twice(notebook):
    twice = MEASURE.format(value=0.1) + "\nrt.measure('eer', 0.2)"
    assert "measured already in this cell" in notebook.error(twice, "a")
    assert "measured already in this cell" in notebook.error(twice, "a")


def test_a_measurement_may_move_to_another_cell(notebook):
    notebook.run(MEASURE.format(value=0.1), "a")
    notebook.run("pass", "a")
    assert not notebook.error(MEASURE.format(value=0.1), "b")


def test_a_deleted_cell_measured_nothing(notebook):
    notebook.run(MEASURE.format(value=0.1), "a")
    assert not notebook.error(MEASURE.format(value=0.1), "b", deleted=("a",))


def test_a_metric_that_a_cell_no_longer_measures_cannot_be_filled(notebook):
    notebook.run(MEASURE.format(value=0.1), "a")
    notebook.run("rt.measure('auc', 0.9)", "a")
    assert "no metric 'eer' was measured" in notebook.error("rt.log('{eer}')", "b")


def test_without_cell_ids_the_code_names_the_cell(notebook):
    assert not notebook.error(MEASURE.format(value=0.1))
    assert not notebook.error(MEASURE.format(value=0.1))
    assert "if you edited the cell that measured it, restart the kernel" in notebook.error(MEASURE.format(value=0.2))


def test_repeated_values_are_one_output_that_grows(notebook):
    loop = "import rtkit as rt\nfor i in range(3): mean = rt.measure('eer', i, repeat=True)\nprint(mean)"
    for _ in range(2):  # the second run starts anew
        outputs = notebook.run(loop, "a")
        assert [output["type"] for output in outputs] == [
            "display_data",
            "update_display_data",
            "update_display_data",
            "stream",
        ]
        assert len({output["transient"]["display_id"] for output in outputs[:3]}) == 1
        assert payloads(outputs)[-1]["spread"] == {"count": 3, "deviation": 1.0, "low": 0.0, "high": 2.0}
    (more,) = payloads(notebook.run("rt.measure('eer', 5, repeat=True)", "b"))
    assert more["spread"]["count"] == 4


def test_a_wrong_call_shows_a_sentence_a_hint_and_the_line_of_the_cell(notebook):
    (error,) = notebook.run("import rtkit as rt\n\nrt.measure('eer', None)", "a")
    assert error["traceback"] == [
        "UsageFault: the value of 'eer' must be a number, not None",
        "Hint: does the function return its result? a missing value is float('nan')",
        "  line 3: rt.measure('eer', None)",
    ]


FIGURE = """
import rtkit as rt
import matplotlib.pyplot as plt
figure, axes = plt.subplots(1, 2)
rt.evidence('fig-roc', {shown}, caption='Two axes.')
"""


@pytest.mark.parametrize("shown", ["figure", "axes[0]", "axes", "plt.gca()"])
def test_a_figure_is_drawn_once_and_named(shown, notebook):
    outputs = notebook.run(FIGURE.format(shown=shown), "a")
    assert [("image/png" in output["data"]) for output in outputs] == [True, False]
    assert payloads(outputs, "evidence") == [{"name": "fig-roc", "caption": "Two axes.", "kind": "figure"}]


def test_a_figure_made_without_pyplot_is_drawn_too(notebook):
    outputs = notebook.run("import rtkit as rt\nfrom matplotlib.figure import Figure\nrt.evidence('f', Figure())", "a")
    assert "image/png" in outputs[0]["data"]


@pytest.mark.parametrize("shown", ["frame", "frame.style", "frame.a"])
def test_a_frame_is_a_table(shown, notebook):
    outputs = notebook.run(
        f"import rtkit as rt, pandas as pd\nframe = pd.DataFrame({{'a': [1]}})\nrt.evidence('tab-1', {shown})", "a"
    )
    (payload,) = payloads(outputs, "evidence")
    assert (payload["name"], payload["kind"]) == ("tab-1", "table")
    assert payload["content"]["columns"] == {"a": "integer, always 1"}
    assert "text/plain" in outputs[0]["data"]


def test_anything_else_is_an_output(notebook):
    outputs = notebook.run("import rtkit as rt\nrt.evidence('words', {'a': 1})", "a")
    assert payloads(outputs, "evidence") == [{"name": "words", "kind": "output"}]


def test_progress_is_one_output_told_a_few_times(notebook):
    outputs = notebook.run("import rtkit as rt\nfor _ in rt.progress(10_000, 'rows'): pass", "a")
    assert [output["type"] for output in outputs[:1]] == ["display_data"]
    assert {output["type"] for output in outputs[1:]} == {"update_display_data"}
    assert payloads(outputs, "progress")[-1] == {"done": 10_000, "total": 10_000, "text": "rows"}
    assert len(outputs) < 20


def test_progress_tells_where_a_loop_broke_off(notebook):
    outputs = notebook.run("for i in rt.progress(iter('abc')):\n    if i == 'c': raise ValueError(i)", "a")
    assert payloads(outputs, "progress")[-1] == {"done": 2}


def test_everything_shown_is_json(notebook):
    outputs = notebook.run("rt.measure('gain', [float('inf'), 1], baseline=float('nan'))", "a")
    assert json.dumps(payloads(outputs), allow_nan=False)
    with pytest.raises(Empty):
        notebook.client.get_iopub_msg(timeout=0)
