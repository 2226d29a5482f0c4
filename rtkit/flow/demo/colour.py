"""A colour of one's own that can be read: the nearest shade with enough contrast, for light and for dark."""

from __future__ import annotations

from typing import Final

_ENOUGH: Final = 4.5
"""WCAG 2.2, 1.4.3: text against its background."""

# The least favourable background that text in the accent has in style/base.css: `--soft`.
_LIGHT: Final = (0xF5, 0xF6, 0xF8)
_DARK: Final = (0x1B, 0x20, 0x27)
_STEPS: Final = 100

_Rgb = tuple[int, int, int]


def accents(colour: str) -> tuple[str, str]:
    """The accent on light and on dark paper: the colour itself where it can be read there, else darker or lighter."""
    rgb = _rgb(colour)
    return _hex(_readable(rgb, _LIGHT, (0, 0, 0))), _hex(_readable(rgb, _DARK, (255, 255, 255)))


def in_full(colour: str) -> str:
    """The colour with six digits in lower case."""
    return _hex(_rgb(colour))


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white), as WCAG has it."""
    return _contrast(_rgb(one), _rgb(other))


def _readable(rgb: _Rgb, paper: _Rgb, towards: _Rgb) -> _Rgb:
    mixed = (_mix(rgb, towards, step / _STEPS) for step in range(_STEPS + 1))
    return next(one for one in mixed if _contrast(one, paper) >= _ENOUGH)


def _mix(one: _Rgb, other: _Rgb, share: float) -> _Rgb:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _contrast(one: _Rgb, other: _Rgb) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(rgb: _Rgb) -> float:
    red, green, blue = (_linear(part / 255) for part in rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004  # sRGB's own


def _rgb(colour: str) -> _Rgb:
    digits = colour.removeprefix("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits  # noqa: PLR2004  # #rgb
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def _hex(rgb: _Rgb) -> str:
    return "#" + "".join(f"{part:02x}" for part in rgb)
