"""How an element looks in the end: what was declared for it, fitted to the light and the dark page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from rtkit.flow.demo.text.styles.colours import INK, PAPER, Colour, Pair, behind, ink_on, over, readable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rtkit.flow.demo.text.styles.declarations import Declared, Value

_LINE: Final = 1.6
"""The contrast that lets a border be seen."""
_ONLY_IN_TABLES: Final = frozenset({"min-width", "white-space"})
_TABLE: Final = frozenset({"table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption", "col", "colgroup"})
_OF_THE_PAGE: Final = frozenset({"th", "a", "code", "caption"})
"""Elements that the page colours itself, so that they do not take the colour around them."""


class Surroundings(NamedTuple):
    """What an element stands on and what colour its text has; None where no notebook said."""

    ground: Pair = PAPER
    text: Colour | None = None


def cascade(declarations: Iterable[Declared]) -> dict[str, Value]:
    """The value of each property: the last one declared, those marked important after all others."""
    ordered = list(declarations)
    result: dict[str, Value] = {}
    for one in sorted(ordered, key=lambda one: one.important) if any(one.important for one in ordered) else ordered:
        result.pop(one.name, None)  # `border` after `border-top` counts, not the other way round
        result[one.name] = one.value
    return result


def look(tag: str, own: Mapping[str, Value], around: Surroundings) -> tuple[str, Surroundings]:
    """An element's declarations as text, and what stands around its children."""
    ground, text = _ground(own, around.ground), _first_colour(own.get("color")) or around.text
    shown = _text(text, ground)
    declarations = {name: _written(name, value, ground, shown) for name, value in own.items() if _fits(tag, name)}
    if tag not in _TABLE and "width" in declarations:
        declarations["width"] = f"min(100%,{declarations['width']})"
    if "color" in own or "background-color" in own or (ground is not PAPER and tag in _OF_THE_PAGE):
        declarations["color"] = str(shown)
    return ";".join(f"{name}:{value}" for name, value in declarations.items()), Surroundings(ground, text)


def _fits(tag: str, name: str) -> bool:
    return tag in _TABLE or name not in _ONLY_IN_TABLES


def _ground(own: Mapping[str, Value], around: Pair) -> Pair:
    colour = _first_colour(own.get("background-color"))
    if colour is None or not colour.alpha:
        return around
    return around.each(lambda under, _: over(colour, under), around)


def _text(text: Colour | None, ground: Pair) -> Pair:
    if text is not None:
        return ground.each(lambda under, _: readable(text, under), ground)
    return INK if ground is PAPER else ground.each(lambda under, _: ink_on(under), ground)


def _written(name: str, value: Value, ground: Pair, text: Pair) -> str:
    parts = (part if isinstance(part, str) else str(_fitted(name, part, ground, text)) for part in value)
    return " ".join(parts).replace(" , ", ",").replace("( ", "(").replace(" )", ")")


def _fitted(name: str, colour: Colour, ground: Pair, text: Pair) -> Colour | Pair:
    if name == "background-image":
        return ground.each(lambda under, over_it: behind(colour, over_it, under), text)
    if name.startswith("border") and colour.alpha:
        return ground.each(lambda under, _: readable(colour, under, _LINE), ground)
    return colour


def _first_colour(value: Value | None) -> Colour | None:
    return next((part for part in value or () if isinstance(part, Colour)), None)
