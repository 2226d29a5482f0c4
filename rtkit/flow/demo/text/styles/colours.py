"""Colours as numbers, and the nearest one that can be read where it stands."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

READABLE: Final = 4.5
"""The contrast of text that WCAG asks for."""
_STEPS: Final = 16
_GREY: Final = 0.06


class Colour(NamedTuple):
    """Red, green, blue and opacity, each from 0 to 1."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0

    def __str__(self) -> str:
        channels = [round(channel * 255) for channel in (self if self.alpha < 1 else self[:3])]
        short = all(channel % 17 == 0 for channel in channels)
        return "#" + "".join(f"{channel // 17:x}" if short else f"{channel:02x}" for channel in channels)


class Pair(NamedTuple):
    """What a place shows on the light page, and on the dark one."""

    light: Colour
    dark: Colour

    def __str__(self) -> str:
        light, dark = map(str, self)
        return light if light == dark else f"light-dark({light},{dark})"

    def each(self, change: Callable[[Colour, Colour], Colour], other: Pair) -> Pair:
        """The pair changed, with the other's colour of the same page at hand."""
        return Pair(change(self.light, other.light), change(self.dark, other.dark))


BLACK: Final = Colour(0, 0, 0)
WHITE: Final = Colour(1, 1, 1)
# As `--paper` and `--ink` of style/base.css.
PAPER: Final = Pair(WHITE, Colour(20 / 255, 23 / 255, 28 / 255))
INK: Final = Pair(Colour(26 / 255, 29 / 255, 36 / 255), Colour(230 / 255, 232 / 255, 237 / 255))


def colour_of(token: Any) -> Colour | None:  # noqa: ANN401  # a node of tinycss2, which has no types
    """The colour that a token of a style is, if it is one."""
    from tinycss2.color4 import parse_color

    try:
        parsed = parse_color(token)
        channels = [*parsed.to("srgb").coordinates, parsed.alpha]
    except (AttributeError, ValueError, TypeError, ArithmeticError, RuntimeError):  # `currentcolor` is a text
        return None
    if not all(channel is not None and math.isfinite(channel) for channel in channels):
        return None
    return Colour(*(min(1.0, max(0.0, channel)) for channel in channels))


def over(colour: Colour, ground: Colour) -> Colour:
    """A colour laid over an opaque one."""
    return _mixed(ground, colour, colour.alpha)


def readable(text: Colour, ground: Colour, contrast: float = READABLE) -> Colour:
    """The colour itself, or the nearest towards black or white that stands out from its ground."""
    text = over(text, ground)
    if max(text[:3]) - min(text[:3]) < _GREY and _contrast(text, ground) < contrast:
        return ink_on(ground)  # black, white and grey say no more than that it is text
    end = max(BLACK, WHITE, key=lambda one: _contrast(one, ground))
    return _first(text, end, lambda one: _contrast(one, ground) >= contrast)


def ink_on(ground: Colour) -> Colour:
    """The page's dark or light ink, whichever can be read; black or white where neither can."""
    ink = max(INK, key=lambda one: _contrast(one, ground))
    return ink if _contrast(ink, ground) >= READABLE else max(BLACK, WHITE, key=lambda one: _contrast(one, ground))


def behind(colour: Colour, text: Colour, ground: Colour) -> Colour:
    """A bar's colour, paled towards the ground as far as the text over it needs."""
    if not colour.alpha:
        return colour
    return _first(over(colour, ground), ground, lambda one: _contrast(one, text) >= READABLE)


def _first(start: Colour, end: Colour, good: Callable[[Colour], bool]) -> Colour:
    steps = (_mixed(start, end, step / _STEPS) for step in range(_STEPS))
    return next(filter(good, steps), end)


def _mixed(one: Colour, other: Colour, share: float) -> Colour:
    # exact at both ends, so that a colour mixed with nothing is itself
    return Colour(*(a * (1 - share) + b * share for a, b in zip(one[:3], other[:3], strict=True)))


def _contrast(one: Colour, other: Colour) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (
        # What is written is what counts: eight bits a channel.
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004  # sRGB's own
        for channel in (round(channel * 255) / 255 for channel in colour[:3])
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
