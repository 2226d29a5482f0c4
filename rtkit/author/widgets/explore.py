"""`explore`: a function with a control for each parameter, and a picture of it for those who only read."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from rtkit.author.registry import REGISTRY
from rtkit.author.session import is_watched, shell
from rtkit.author.widgets.calls import outputs_of
from rtkit.author.widgets.controls import NO_DEFAULT, control_of
from rtkit.author.widgets.live import has_widgets, live_demo
from rtkit.author.widgets.static import caption, static_form
from rtkit.errors import UsageFault, nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from rtkit.author.widgets.calls import Output
    from rtkit.author.widgets.controls import Control


def explore(function: Callable[..., object], /, **parameters: object) -> None:
    """Show the function with a control for each parameter, and what it shows or returns beneath.

    A pair `(least, greatest)` or `(least, greatest, step)` is a slider, a list or dictionary a menu, True or False a
    box to tick, text a field, a number a slider around it, and a widget is taken as it is. A parameter starts at the
    function's own default, where its control has that value. What the function measures is shown, and is no result of
    the ticket.

    Where nobody watches (headless), what it shows for the starting values stands there instead. Raises UsageFault for
    a wrong argument, and whatever the function raises for the starting values.
    """
    defaults = _check(function, parameters)
    controls = {name: control_of(name, given, defaults.get(name, NO_DEFAULT)) for name, given in parameters.items()}
    if shell() is None:
        _in_script(function, controls)
    elif is_watched() and has_widgets():
        view, outputs = live_demo(function, controls, defaults)
        _display(caption(controls))
        _display(*_with_view(view, outputs, controls))
    else:
        outputs = outputs_of(function, _start(controls))
        _display(caption(controls, "pip install ipywidgets to move them" if is_watched() else ""))
        _replay(outputs)


def _check(function: Callable[..., object], parameters: Mapping[str, object]) -> dict[str, object]:
    """The defaults of the function's parameters, once the call is known to fit it."""
    from inspect import signature

    if not callable(function):
        raise UsageFault(f"explore needs a function, not {type(function).__name__}", "explore(draw, depth=(1, 10))")
    if not parameters:
        raise UsageFault("explore was given nothing to move", "name a parameter: explore(draw, depth=(1, 10))")
    try:
        known = signature(function).parameters.values()
    except (TypeError, ValueError):  # written in C: it will say itself what is wrong
        return {}
    names = [one.name for one in known if one.kind in (one.POSITIONAL_OR_KEYWORD, one.KEYWORD_ONLY)]
    takes_any = any(one.kind is one.VAR_KEYWORD for one in known)
    for name in parameters:
        if name not in names and not takes_any:
            raise UsageFault(f"the function has no parameter {name!r}", nearest(name, names))
    for one in known:
        if one.default is one.empty and one.name in names and one.name not in parameters:
            raise UsageFault(f"the function needs {one.name!r}, which has no value", f"give it: {one.name}=(1, 10)")
    return {one.name: one.default for one in known if one.default is not one.empty}


def _start(controls: Mapping[str, Control]) -> dict[str, object]:
    return {name: control.start for name, control in controls.items()}


def _with_view(
    view: dict[str, object], outputs: list[Output], controls: Mapping[str, Control]
) -> tuple[dict[str, object], dict[str, object]]:
    static, metadata = static_form(outputs, caption(controls)["text/plain"])
    return {**view, **static}, metadata


def _replay(outputs: list[Output]) -> None:
    for output in outputs:
        if output["output_type"] == "stream":
            stream = sys.stdout if output["name"] == "stdout" else sys.stderr
            stream.write(output["text"])
        else:
            _display(output["data"], output["metadata"])


def _display(data: dict[str, object], metadata: dict[str, object] | None = None) -> None:
    from IPython.display import display

    display(data, metadata=metadata or {}, raw=True)  # type: ignore[no-untyped-call]


def _in_script(function: Callable[..., object], controls: Mapping[str, Control]) -> None:
    sys.stdout.write(caption(controls)["text/plain"] + "\n")
    with REGISTRY.aside():
        result = function(**_start(controls))
    if result is not None:
        sys.stdout.write(f"{result}\n")
