"""A metric over the tickets, as a matplotlib figure in the colours of the pages."""

from __future__ import annotations

import math
from textwrap import fill as wrapped
from textwrap import shorten
from typing import TYPE_CHECKING, Any, Final

from rtkit.errors import UsageFault, nearest
from rtkit.fill import show_number
from rtkit.library.frames import read

if TYPE_CHECKING:
    from pathlib import Path

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from rtkit.model import Metric
    from rtkit.workspace.workspace import Workspace

_VALUE: Final = "#0f6e66"
_SPREAD: Final = "#a9d5ce"
_INK: Final = "#1a1d24"
_MUTED: Final = "#565d6b"
_HAIR: Final = "#e2e5ea"
_WITH_QUESTIONS: Final = 6
_REACH: Final = 0.22


def plot_metric(name: str, path: Path | str | Workspace = ".") -> Figure:
    """Draw the metric of every ticket that measured it: value, spread, baseline and champion, tickets in order.

    The figure is not pyplot's any more: end a cell with it, give it to `rt.evidence`, or save it. Raises UsageFault
    where no ticket measured the metric.
    """
    from matplotlib import style

    _, resolved = read(path)
    measured = {metric.name for one in resolved for metric in one.results.metrics}
    if name not in measured:
        raise UsageFault(f"no ticket measured {name!r}", nearest(str(name), measured))
    drawn = [(one.file.ticket, metric) for one in resolved for metric in one.results.metrics if metric.name == name]
    labels = [ticket.id for ticket, _ in drawn]
    if len(drawn) <= _WITH_QUESTIONS:
        labels = [
            f"{ticket.id}\n{wrapped(shorten(ticket.question, 60, placeholder=' ...'), 20)}" for ticket, _ in drawn
        ]
    with style.context("rtkit.page"):
        return _figure(name, labels, [metric for _, metric in drawn])


def _figure(name: str, labels: list[str], metrics: list[Metric]) -> Figure:
    from matplotlib import pyplot as plt

    width = min(16.0, max(5.5, (1.9 if len(labels) <= _WITH_QUESTIONS else 0.75) * len(labels) + 1.5))
    figure, axes = plt.subplots(figsize=(width, 4.2))
    plt.close(figure)  # else the notebook would draw it a second time
    for place, metric in enumerate(metrics):
        _draw(axes, place, metric)
    axes.set_xlim(-0.6, len(metrics) - 0.4)
    axes.set_xticks(range(len(labels)), labels, fontsize=8, rotation=0 if len(labels) <= 2 * _WITH_QUESTIONS else 60)
    axes.set_title(name, loc="left", fontsize=12, fontweight="bold", color=_INK)
    axes.set_ylabel(_unit_and_direction(metrics), color=_MUTED)
    axes.margins(y=0.15)
    axes.grid(axis="y", color=_HAIR, linewidth=0.8)
    axes.set_axisbelow(True)
    axes.tick_params(colors=_MUTED, length=0)  # said here too: ticks may be made later, outside the style
    _legend(figure, axes)
    return figure


def _draw(axes: Axes, place: int, metric: Metric) -> None:
    value = float(metric.value)
    if metric.spread is not None:
        ends = float(metric.spread.low), float(metric.spread.high)
        if all(map(math.isfinite, ends)):
            axes.vlines(place, *ends, color=_SPREAD, linewidth=9, label="least to greatest", capstyle="round")
    _mark(axes, place, metric.baseline, "baseline", color=_MUTED, linestyle=(0, (2, 1.2)))
    _mark(axes, place, metric.champion, "champion", color=_INK, linestyle="solid")
    if not math.isfinite(value):
        axes.annotate(
            "not finite", (place, 0.02), xycoords=axes.get_xaxis_transform(), ha="center", fontsize=8, color=_MUTED
        )
        return
    axes.plot([place], [value], "o", markersize=8, color=_VALUE, markeredgecolor="white", label="value", zorder=3)
    shown = f"{show_number(value)} {metric.unit}".strip()
    axes.annotate(shown, (place, value), (9, 0), textcoords="offset points", va="center", fontsize=9, color=_INK)


def _mark(axes: Axes, place: int, value: float | str | None, label: str, **line: Any) -> None:  # noqa: ANN401
    if value is not None and math.isfinite(float(value)):
        axes.hlines(float(value), place - _REACH, place + _REACH, linewidth=2.2, label=label, zorder=2, **line)


def _legend(figure: Figure, axes: Axes) -> None:
    handles, labels = axes.get_legend_handles_labels()
    known = dict(zip(labels, handles, strict=True))
    order = [word for word in ("value", "least to greatest", "baseline", "champion") if word in known]
    if len(order) > 1:
        words = {"fontsize": 8, "labelcolor": _MUTED}
        figure.legend([known[word] for word in order], order, loc="outside lower left", ncols=len(order), **words)


def _unit_and_direction(metrics: list[Metric]) -> str:
    units = dict.fromkeys(metric.unit for metric in metrics if metric.unit)
    directions = {metric.direction for metric in metrics if metric.direction}
    better = f"{directions.pop()} is better" if len(directions) == 1 else "direction differs" if directions else ""
    return ", ".join(filter(None, (" or ".join(units), better)))
