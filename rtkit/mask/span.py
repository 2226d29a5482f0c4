"""A part of a text that must not be shown, and what stands there instead."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

MASK: Final = "[masked]"
"""What stands for the value where its name is left: `password=[masked]`."""

HOME: Final = "home folder"
"""The kind of a home folder, which is no secret."""

_NO_SECRET: Final = re.compile(r"[\W_]*+|x++|your[ _-].*|[<{$%].*", re.IGNORECASE | re.DOTALL)


class Span(NamedTuple):
    """From `start` to `end` stands something of a `kind`; `mask` takes its place."""

    start: int
    end: int
    mask: str
    kind: str


def is_stand_in(value: str) -> bool:
    """Whether the value only stands for one: `***`, `<password>`, `${PASSWORD}`, `{password}`, or a mask."""
    return "[masked" in value or _NO_SECRET.fullmatch(value) is not None
