"""The allow-list of style declarations: known properties, their values checked token by token and written anew."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from rtkit.flow.demo.text.styles.colours import Colour, colour_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Value = tuple[str | Colour, ...]
"""A value in parts, so that its colours can be fitted to where they stand."""

_PIXELS: Final = {
    "px": 1.0, "pt": 4 / 3, "em": 16.0, "rem": 16.0, "ex": 8.0, "ch": 8.0, "cm": 37.8, "mm": 3.78, "in": 96.0,
}  # fmt: skip
_LINES: Final = frozenset({"none", "hidden", "solid", "dashed", "dotted", "double", "thin", "medium", "thick"})
_SIDES: Final = ("", "-top", "-right", "-bottom", "-left")
_LONGEST: Final = 10_000
_LARGEST_PERCENTAGE: Final = 1000.0
_PLACED: Final[Mapping[str, Value]] = {"background-repeat": ("no-repeat",), "background-position": ("center",)}
_COLOURED: Final = frozenset({"color", "background", "background-color", "background-image", *_PLACED})


class _Kind(NamedTuple):
    """What the values of a property may be made of: words, colours, lengths up to `pixels`, plain numbers."""

    words: frozenset[str] = frozenset()
    colours: bool = False
    pixels: float = 0.0
    numbers: bool = False
    at_most: int = 1


def _words(text: str) -> _Kind:
    return _Kind(frozenset(text.split()))


_BORDER: Final = _Kind(_LINES, colours=True, pixels=20, at_most=4)
_PROPERTIES: Final[Mapping[str, _Kind]] = {
    "color": _Kind(colours=True),
    "font-weight": _Kind(frozenset({"normal", "bold", "bolder", "lighter"}), numbers=True),
    "font-style": _words("normal italic oblique"),
    "font-size": _Kind(
        frozenset({"small", "smaller", "medium", "large", "larger", "x-small", "x-large", "xx-large"}), pixels=72
    ),
    "text-align": _words("left right center justify start end"),
    "text-decoration": _words("none underline line-through overline"),
    "vertical-align": _words("top middle bottom baseline sub super text-top text-bottom"),
    "white-space": _words("normal nowrap pre pre-wrap pre-line"),
    "display": _words("none"),
    "caption-side": _words("top bottom"),
    "border-collapse": _words("collapse separate"),
    "border-spacing": _Kind(pixels=40, at_most=2),
    "border-radius": _Kind(pixels=100, at_most=4),
    "background-size": _Kind(frozenset({"auto", "cover", "contain"}), pixels=4000, at_most=2),
    **{f"border{side}{part}": _BORDER for side in _SIDES for part in ("", "-width", "-style", "-color")},
    **{f"padding{side}": _Kind(pixels=100, at_most=4 if not side else 1) for side in _SIDES},
    **{name: _Kind(frozenset({"auto"}), pixels=4000) for name in ("width", "min-width", "max-width")},
}
PROPERTIES: Final = frozenset(_PROPERTIES) | _COLOURED


class Declared(NamedTuple):
    """One declaration that was let through."""

    name: str
    value: Value
    important: bool


@lru_cache(maxsize=4096)
def declared(text: str) -> tuple[Declared, ...]:
    """The harmless ones of a rule's or a `style` attribute's declarations, in their order."""
    from tinycss2 import parse_blocks_contents

    if len(text) > _LONGEST:
        return ()
    return tuple(_let_through(parse_blocks_contents(text, skip_comments=True, skip_whitespace=True)))


def _let_through(nodes: Sequence[Any]) -> Iterator[Declared]:
    for node in nodes:
        if node.type != "declaration":
            continue
        tokens = [token for token in node.value if token.type not in ("whitespace", "comment")]
        for name, value in _values(node.lower_name, tokens):
            yield Declared(name, value, node.important)


def _values(name: str, tokens: list[Any]) -> Iterator[tuple[str, Value]]:
    if name in ("background", "background-image"):
        yield from _background(name, tokens)
    elif name == "background-color":
        colour = colour_of(tokens[0]) if len(tokens) == 1 else None
        if colour:
            yield name, (colour,)
    elif name in _PROPERTIES:
        kind = _PROPERTIES[name]
        parts = [_part(token, kind) for token in tokens]
        if 0 < len(parts) <= kind.at_most and None not in parts:
            yield name, tuple(part for part in parts if part is not None)


def _part(token: Any, kind: _Kind) -> str | Colour | None:  # noqa: ANN401  # a node of tinycss2
    if token.type == "ident" and token.lower_value in kind.words:
        return str(token.lower_value)
    length = _length(token, kind.pixels) if kind.pixels else None
    if length:
        return length
    if kind.numbers and token.type == "number" and token.is_integer and 1 <= token.value <= 1000:  # noqa: PLR2004  # CSS
        return str(token.int_value)
    return colour_of(token) if kind.colours else None


def _length(token: Any, pixels: float) -> str | None:  # noqa: ANN401  # a node of tinycss2
    if token.type == "number" and token.value == 0:
        return "0"
    if token.type == "percentage" and 0 <= token.value <= _LARGEST_PERCENTAGE:
        return f"{token.value:.6g}%"
    if token.type == "dimension" and 0 <= token.value * _PIXELS.get(token.lower_unit, -1.0) <= pixels:
        return f"{token.value:.6g}{token.lower_unit}"
    return None


def _background(name: str, tokens: list[Any]) -> Iterator[tuple[str, Value]]:
    """`background` resets both: a colour leaves no picture, a picture no colour."""
    if len(tokens) == 1 and (colour := colour_of(tokens[0])):
        if name == "background":
            yield from (("background-color", (colour,)), ("background-image", ("none",)))
        return
    if tokens and tokens[0].type == "ident" and tokens[0].lower_value == "none" and len(tokens) == 1:
        yield from (("background-image", ("none",)),) if name != "background" else _cleared()
        return
    image = _gradient(tokens[0]) if tokens else None
    placed = [token.lower_value for token in tokens[1:] if token.type == "ident"]
    if image and len(placed) == len(tokens) - 1 and {*placed} <= {"no-repeat", "center"}:
        if name == "background":
            yield "background-color", (Colour(0, 0, 0, 0),)
        yield "background-image", image
        yield from _PLACED.items() if placed else ()


def _cleared() -> Iterator[tuple[str, Value]]:
    yield "background-color", (Colour(0, 0, 0, 0),)
    yield "background-image", ("none",)


def _gradient(token: Any) -> Value | None:  # noqa: ANN401  # a node of tinycss2
    """A `linear-gradient()` of directions, colours and places, nothing inside it another function than a colour."""
    if token.type != "function" or token.lower_name != "linear-gradient":
        return None
    parts = [_stop(one) for one in token.arguments if one.type not in ("whitespace", "comment")]
    if not parts or None in parts or not any(isinstance(part, Colour) for part in parts):
        return None
    return ("linear-gradient(", *(part for part in parts if part is not None), ")")


def _stop(token: Any) -> str | Colour | None:  # noqa: ANN401  # a node of tinycss2
    if token.type == "literal" and token.value == ",":
        return ","
    if token.type == "ident" and token.lower_value in ("to", "left", "right", "top", "bottom"):
        return str(token.lower_value)
    if token.type == "dimension" and token.lower_unit == "deg" and abs(token.value) <= 360:  # noqa: PLR2004  # a turn
        return f"{token.value:.6g}deg"
    return _length(token, 4000) or colour_of(token)
