"""Filling `{eer:.1%}` in a text from measured metrics, and showing a number in four digits.

Standard library only: `author` fills what cells display, `harvest` what Markdown forms say. The formats of
`str.format` are taken, but a name is only ever looked up: no attributes, no items, no conversions, and no
width that would fill the memory.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

from rtkit.errors import UsageFault, nearest
from rtkit.mime import METRIC_NAME

if TYPE_CHECKING:
    from collections.abc import Mapping

_TOKEN = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
_NAME = re.compile(METRIC_NAME.removesuffix("$") + r"(\.(baseline|champion|deviation))?$")
_FORMAT = re.compile(r"(?:.?[<>=^])?[-+ ]?z?#?0?\d{0,2}[,_]?(?:\.\d{1,2})?[deEfFgGn%]?")
_BRACES_HINT: Final = "write {{ and }} for braces that are meant as such"
_FORMATS_HINT: Final = "such as .1%, .3f or d"
_GROUPED_FROM: Final = 10_000
_ALL_DIGITS_BELOW: Final = 1e15
_TINY: Final = 1e-4


def fill(text: str, values: Mapping[str, float]) -> str:
    """Replace each `{name}` or `{name:format}` by that value, and `{{` and `}}` by single braces.

    Raises UsageFault for a name that was not measured, a format that does not fit, or a brace left alone.
    """

    def filled(match: re.Match[str]) -> str:
        token = match[0]
        if token in ("{{", "}}"):
            return token[0]
        if match[1] is None:
            raise UsageFault(f"a single {token} stands at {match.start() + 1} of {_short(text)}", _BRACES_HINT)
        return _field(match[1], values)

    return _TOKEN.sub(filled, text)


def fillable(name: str, value: float, **sides: float | None) -> dict[str, float]:
    """What may stand in braces for one metric: `eer`, and `eer.baseline`, `eer.champion`, `eer.deviation` if known.

    `sides` are `baseline`, `champion` and `deviation` (of the spread), as in the language of criteria.
    """
    return {name: value, **{f"{name}.{side}": known for side, known in sides.items() if known is not None}}


def show_number(value: float) -> str:
    """Show the number in four significant digits: `0.09612`, `12,345`, `1.235e-07`, `not a number`."""
    if math.isnan(value):
        return "not a number"
    if math.isinf(value):
        return "infinity" if value > 0 else "-infinity"
    size = abs(value)
    if _GROUPED_FROM <= size < _ALL_DIGITS_BELOW:
        return f"{value:,.0f}"
    if 0 < size < _TINY or size >= _ALL_DIGITS_BELOW:
        return f"{value:.3e}"
    shown = f"{value:.4g}"
    return f"{value:,.0f}" if "e" in shown else shown


def _field(field: str, values: Mapping[str, float]) -> str:
    name, colon, spec = field.partition(":")
    if not _NAME.fullmatch(name):
        raise UsageFault(f"only a metric's name may stand in braces, not {{{_clip(field)}}}", _BRACES_HINT)
    if name not in values:
        known = f"{nearest(name, values)}; {_BRACES_HINT}" if values else "measure it first: rt.measure(...)"
        raise UsageFault(f"no metric {name!r} was measured", known)
    value = values[name]
    if not colon or not math.isfinite(value):
        return show_number(value)
    if not _FORMAT.fullmatch(spec):
        raise UsageFault(f"{_clip(spec)!r} in {{{_clip(field)}}} is no format for a number", _FORMATS_HINT)
    if spec.endswith("d"):
        return format(_whole(name, value), spec)
    try:
        return format(value, spec)
    except ValueError:
        raise UsageFault(f"{spec!r} in {{{field}}} is no format for a number", _FORMATS_HINT) from None


def _whole(name: str, value: float) -> int:
    if not value.is_integer():
        raise UsageFault(
            f"{name!r} is {float(value)!r}, no whole number", f"write {{{name}:.0f}} to round it, or {{{name}}}"
        )
    return int(value)


def _short(text: str) -> str:
    return repr(_clip(text))


def _clip(text: str, most: int = 60) -> str:
    return text if len(text) <= most else text[: most - 3] + "..."
