"""The live form of a demo: controls that call the function when they move."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Final

from rtkit.author.widgets.calls import outputs_of, outputs_or_error
from rtkit.author.widgets.controls import NO_DEFAULT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from rtkit.author.widgets.calls import Output
    from rtkit.author.widgets.controls import Control

VIEW: Final = "application/vnd.jupyter.widget-view+json"

_SLOW: Final = 0.2
"""Seconds: a function that takes longer is called when a slider is let go, not all along its way."""


def has_widgets() -> bool:
    """Whether ipywidgets is there; a kernel of another environment may lack it."""
    from importlib.util import find_spec

    return find_spec("ipywidgets") is not None


def live_demo(
    function: Callable[..., object], controls: Mapping[str, Control], defaults: Mapping[str, object]
) -> tuple[dict[str, object], list[Output]]:
    """Make the controls and call the function once; give the widget's view, and what the function showed.

    Raises what the function raises for the starting values.
    """
    from ipywidgets import DOMWidget, Output, VBox

    widgets = {name: _widget(name, control, defaults.get(name, NO_DEFAULT)) for name, control in controls.items()}
    started = time.monotonic()
    first = outputs_of(function, _values(widgets))
    is_slow = time.monotonic() - started > _SLOW
    shown = Output(outputs=tuple(first))

    def move(_change: object) -> None:
        # set from here, not printed inside the widget: what a quick hand asked for never mixes with what came before
        shown.outputs = tuple(outputs_or_error(function, _values(widgets)))

    for widget in widgets.values():
        if hasattr(widget, "continuous_update") and (is_slow or isinstance(widget.value, str)):
            widget.continuous_update = False
        widget.observe(move, "value")
    box = VBox([*(widget for widget in widgets.values() if isinstance(widget, DOMWidget)), shown])
    return view_of(box), first


def view_of(widget: Any) -> dict[str, object]:  # noqa: ANN401  # ipywidgets has no types
    """What a front end shows the widget by."""
    return {VIEW: {"version_major": 2, "version_minor": 0, "model_id": widget.model_id}}


def _widget(name: str, control: Control, default: object) -> Any:  # noqa: ANN401
    from inspect import Parameter

    from ipywidgets import interactive

    widget = interactive.widget_from_abbrev(control.given, Parameter.empty if default is NO_DEFAULT else default)
    if not getattr(widget, "description", None):
        widget.description = name
    return widget


def _values(widgets: Mapping[str, Any]) -> dict[str, object]:
    return {name: widget.get_interact_value() for name, widget in widgets.items()}
