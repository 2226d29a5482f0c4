"""What `explore` is given for a parameter, and the value it starts with: the abbreviations of `ipywidgets.interact`.

Found without ipywidgets, so that a headless run shows what the controls would start with.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from numbers import Integral, Real
from typing import Any, Final, NamedTuple

from rtkit.errors import UsageFault

NO_DEFAULT: Final = object()

_LONGEST: Final = 40
_HINT: Final = "a pair (least, greatest) is a slider, a list a menu, True a box to tick, text a field"


class Control(NamedTuple):
    """A parameter's control: what ipywidgets makes it of, the value it starts with, and how that is said."""

    given: Any
    start: Any
    words: str


def control_of(name: str, given: object, default: object = NO_DEFAULT) -> Control:
    """Find where the control of a parameter starts; the function's own default counts where the control has it.

    Raises UsageFault for what no control can be made of.
    """
    if _is_widget(given):
        return _of_widget(given)
    if isinstance(given, tuple):
        start = _between(name, given, default)
        return Control(given, start, f"{start:.6g}" if isinstance(start, float) else str(start))
    if isinstance(given, str | Real) and not isinstance(given, type):
        return Control(given, given, _said(given))
    if isinstance(given, Iterable) and not isinstance(given, type):
        return _chosen(name, given, default)
    raise UsageFault(f"no control can be made of {name}={_said(given)}", _HINT)


def _is_widget(given: object) -> bool:
    return any(base.__module__.startswith("ipywidgets.") for base in type(given).__mro__) and hasattr(given, "value")


def _of_widget(widget: Any) -> Control:  # noqa: ANN401  # ipywidgets is not imported here
    ask = getattr(widget, "get_interact_value", None)
    value = widget.value if ask is None else ask()
    label = getattr(widget, "label", None)
    return Control(widget, value, label if isinstance(label, str) else _said(value))


def _between(name: str, ends: tuple[Any, ...], default: Any) -> float:  # noqa: ANN401
    """The middle, or the default brought between the ends; whole where the ends are."""
    if len(ends) not in (2, 3) or not all(isinstance(end, Real) for end in ends):
        raise UsageFault(
            f"no slider can be made of {name}={_said(ends)}", "give (least, greatest) or (least, greatest, step)"
        )
    low, high = ends[:2]
    step = ends[2] if len(ends) > 2 else None  # noqa: PLR2004
    if not low <= high or (step is not None and not step > 0):
        raise UsageFault(f"the slider {name}={_said(ends)} is empty", "put the lesser end first, and a step above 0")
    whole = all(isinstance(end, Integral) for end in ends)
    middle = low + ((high - low) // 2 if isinstance(high - low, Integral) else (high - low) / 2)
    if step is not None:
        middle = low + int((middle - low) / step) * step
    return _cast(default, low, high, whole=whole) if _is_number(default) else (int(middle) if whole else float(middle))


def _cast(default: Any, low: Any, high: Any, *, whole: bool) -> float:  # noqa: ANN401
    value = int(default) if whole else float(default)
    ends = (int(low), int(high)) if whole else (float(low), float(high))
    return min(max(value, ends[0]), ends[1])


def _is_number(default: object) -> bool:
    return isinstance(default, Real) and default == default  # noqa: PLR0124  # not NaN


def _chosen(name: str, given: Iterable[Any], default: object) -> Control:
    """The first of the choices, or the default where it is one of them."""
    items = list(given.items()) if isinstance(given, Mapping) else list(given)
    if not items:
        raise UsageFault(f"{name}= has nothing to choose from", "give at least one value")
    pairs = items if all(isinstance(one, list | tuple) and len(one) == 2 for one in items) else None  # noqa: PLR2004
    choices = [(str(label), value) for label, value in pairs] if pairs else [(_said(one), one) for one in items]
    found = [choice for choice in choices if default is not NO_DEFAULT and _same(choice[1], default)]
    label, start = found[0] if found else choices[0]
    return Control(items, start, label)


def _same(one: object, other: object) -> bool:
    try:
        return bool(one == other)
    except Exception:  # noqa: BLE001  # arrays and frames do not say whether they are equal
        return one is other


def _said(value: object) -> str:
    said = repr(value) if isinstance(value, str | Real | tuple | type(None)) else getattr(value, "__name__", None)
    text = str(said if said is not None else type(value).__name__)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."
