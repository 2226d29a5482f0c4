"""A metric over the tickets as a figure."""

from __future__ import annotations

from datetime import UTC, datetime

import matplotlib as mpl
import pytest

import rtkit
from rtkit.errors import UsageFault
from rtkit.model import Metric, Record, Spread
from rtkit.workspace.records import write_record


@pytest.fixture(autouse=True)
def no_window():
    mpl.use("agg")


@pytest.fixture
def measured(workspace, ticket):
    """Accept one metric a ticket, in order."""

    def accept(*metrics):
        for number, metric in enumerate(metrics, 1):
            ticket("print(1)", number=number, question=f"Does way {number} of doing it work for all of the many cases?")
            when = datetime(2026, 11, 21, tzinfo=UTC)
            write_record(
                workspace, Record(ticket=f"RT-{number:04d}", accepted=when, source_sha256="", metrics=(metric,))
            )
        return workspace

    return accept


def eer(value, **about):
    return Metric(name="eer", value=value, direction="lower", **about)


def texts(axes):
    return [text.get_text() for text in axes.texts]


def test_value_spread_baseline_and_champion_are_drawn_and_named(measured):
    spread = Spread(count=3, deviation=0.01, low=0.08, high=0.12)
    figure = rtkit.plot_metric("eer", measured(eer(0.1, spread=spread, baseline=0.2), eer(0.09, champion=0.1)))
    (axes,) = figure.axes
    (legend,) = figure.legends
    assert [text.get_text() for text in legend.get_texts()] == ["value", "least to greatest", "baseline", "champion"]
    assert texts(axes) == ["0.1", "0.09"]
    assert axes.get_title(loc="left") == "eer"
    assert axes.get_ylabel() == "lower is better"
    labels = [label.get_text() for label in axes.get_xticklabels()]
    assert [label.splitlines()[0] for label in labels] == ["RT-0001", "RT-0002"]
    styles = {str(lines.get_linestyle()) for lines in axes.collections}
    assert len(styles) > 1  # baseline and champion differ in more than colour


def test_one_ticket_is_enough(measured):
    figure = rtkit.plot_metric("eer", measured(eer(0.1, unit="%")))
    figure.canvas.draw()
    assert texts(figure.axes[0]) == ["0.1 %"]
    assert figure.axes[0].get_ylabel() == "%, lower is better"


def test_a_value_that_is_not_finite_is_said(measured):
    figure = rtkit.plot_metric("eer", measured(eer("NaN", baseline="Infinity"), eer(0.1)))
    figure.canvas.draw()
    assert texts(figure.axes[0]) == ["not finite", "0.1"]


def test_units_and_directions_that_differ_are_said(measured):
    other = Metric(name="eer", value=9.0, unit="%", direction="higher")
    figure = rtkit.plot_metric("eer", measured(eer(0.1, unit="share"), other))
    assert figure.axes[0].get_ylabel() == "share or %, direction differs"


def test_many_tickets_are_told_by_id_alone(measured):
    figure = rtkit.plot_metric("eer", measured(*(eer(number / 100) for number in range(20))))
    figure.canvas.draw()
    assert [label.get_text() for label in figure.axes[0].get_xticklabels()][-1] == "RT-0020"
    assert figure.get_figwidth() <= 16


def test_an_unknown_metric_names_the_nearest(measured):
    with pytest.raises(UsageFault, match=r"no ticket measured 'err' \(did you mean 'eer'\?\)"):
        rtkit.plot_metric("err", measured(eer(0.1)))


def test_without_any_metric_that_is_said(measured):
    with pytest.raises(UsageFault, match=r"no ticket measured 'eer' \(none is known\)"):
        rtkit.plot_metric("eer", measured())


@pytest.mark.parametrize(
    "cell", ["rtkit.plot_metric('eer', {root!r})", "rtkit.evidence('f', rtkit.plot_metric('eer', {root!r}))"]
)
def test_a_cell_shows_the_figure_once(cell, measured):
    import nbformat
    from nbclient import NotebookClient

    source = "import rtkit\n" + cell.format(root=str(measured(eer(0.1)).root))
    executed = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(source)], metadata={"kernelspec": {"name": "python3", "display_name": ""}}
    )
    NotebookClient(executed).execute()
    pictures = ["image/png" in output.get("data", {}) for output in executed.cells[0].outputs]
    assert pictures.count(True) == 1
