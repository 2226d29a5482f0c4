"""What a notebook says, fit to be sent: in one line, of a bearable length, without secrets."""

from __future__ import annotations

import re
from typing import Final

from rtkit.mask import masked

_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_LONGEST: Final = 1000
_LARGEST: Final = 2**53 - 1
"""The largest whole number that a browser reads as it is."""


def clipped(text: str, longest: int = _LONGEST) -> str:
    """The text in one line, masked and cut to `longest` characters."""
    # cut twice: masking a megabyte takes seconds, and half a secret would not be known as one
    line = masked(_CONTROL.sub(" ", text[: longest * 4]))
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def whole(number: object) -> int:
    """A whole number that a browser reads; what is none is 0, since a notebook's outputs may say anything."""
    return max(-_LARGEST, min(_LARGEST, number)) if isinstance(number, int) else 0
