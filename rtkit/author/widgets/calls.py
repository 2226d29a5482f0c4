"""Calling a function and catching what it shows, as outputs of a notebook."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from rtkit.author.objects import close_figure, figure_of, show_object
from rtkit.author.registry import REGISTRY
from rtkit.author.widgets.catching import catching
from rtkit.mime import kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from rtkit.author.widgets.catching import Displayed

Output = dict[str, Any]
"""An output as nbformat has it."""


def outputs_of(function: Callable[..., object], values: Mapping[str, object]) -> list[Output]:
    """Call the function and catch what it prints, displays, draws with pyplot and returns.

    What it measures or finds is shown, but is no result of the ticket: it belongs to values that somebody tries.
    """
    _flush_figures()
    with catching() as caught, REGISTRY.aside(), _own_figures() as drawn:
        _show(function(**values))
        for figure in drawn():
            show_object(figure)
    printed = [
        {"output_type": "stream", "name": name, "text": "".join(texts)}
        for name, texts in caught.printed.items()
        if texts
    ]
    return printed + _outputs(caught.displayed)


def outputs_or_error(function: Callable[..., object], values: Mapping[str, object]) -> list[Output]:
    """The same, and where the function raises, its error."""
    try:
        return outputs_of(function, values)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001  # a person interrupts, or tries a wrong value
        return [_error(error)]


def _show(result: object) -> None:
    if result is None:
        return
    figure = figure_of(result)
    show_object(result if figure is None else figure)
    if figure is not None:
        close_figure(figure)


@contextmanager
def _own_figures() -> Iterator[Callable[[], list[Any]]]:
    """Give what finds the figures that pyplot has more than before; close them whatever happens."""
    before = set(_figure_numbers())

    def own() -> list[Any]:
        return [sys.modules["matplotlib.pyplot"].figure(number) for number in _figure_numbers() if number not in before]

    try:
        yield own
    finally:
        for figure in own():
            close_figure(figure)


def _figure_numbers() -> list[int]:
    pyplot = sys.modules.get("matplotlib.pyplot")
    return [] if pyplot is None else pyplot.get_fignums()


def _flush_figures() -> None:
    """Show the figures that the cell drew before: pyplot would go on drawing into them."""
    inline = sys.modules.get("matplotlib_inline.backend_inline")
    if inline is not None and "inline" in sys.modules["matplotlib"].get_backend():
        inline.flush_figures()


def _outputs(displayed: list[Displayed]) -> list[Output]:
    """Each bundle as it stands in the end, without rtkit's own machine forms."""
    last: dict[str, Displayed] = {}
    for number, one in enumerate(displayed):
        last[one.name or f"#{number}"] = one
    bundles = [({mime: form for mime, form in one.data.items() if kind_of(mime) is None}, one) for one in last.values()]
    return [{"output_type": "display_data", "data": data, "metadata": one.metadata} for data, one in bundles if data]


def _error(error: BaseException) -> Output:
    render = getattr(error, "_render_traceback_", None)
    lines = _lines(error) if render is None else render()
    return {"output_type": "error", "ename": type(error).__name__, "evalue": str(error), "traceback": lines}


def _lines(error: BaseException) -> list[str]:
    """The error, and the lines that led there from the function on."""
    from traceback import extract_tb

    frames = [frame for frame in extract_tb(error.__traceback__) if frame.filename != __file__]
    said = [f"{type(error).__name__}: {error}"]
    return said + [f"  line {frame.lineno}, in {frame.name}: {frame.line}" for frame in frames]
