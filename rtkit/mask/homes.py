"""Home folders, whose names are those of people: `/home/ana/data` becomes `~/data`."""

from __future__ import annotations

import os
import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rtkit.mask.span import HOME, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEFORE: Final = r"(?:(?<![\w.~+/\]-])|(?<=file://))"  # not inside a longer path or an address
_UNIX: Final = re.compile(rf"{_BEFORE}/(?:home|Users)/(?!Shared\b|Public\b)\w[\w.@-]*(?<!\.)")
_WINDOWS: Final = re.compile(
    r"(?<![A-Za-z0-9])[A-Za-z]:(?:\\{1,4}|/)Users(?:\\{1,4}|/)(?!Public\b|Default\b)"
    r"(?:[^\\/:*?\"'<>|\r\n]{1,60}(?=[\\/])|[\w.@-]{1,60}(?<!\.))"
)


def home_folders(text: str) -> Iterator[Span]:
    """Home folders of Linux, macOS and Windows, and the one of whoever runs this."""
    if "/home/" in text or "/Users/" in text:
        yield from map(_span, _UNIX.finditer(text))
    if "Users" in text and ":" in text:
        yield from map(_span, _WINDOWS.finditer(text))
    own = _own_home()
    if own and own in text:
        yield from map(_span, _own(own).finditer(text))


def _span(match: re.Match[str]) -> Span:
    return Span(match.start(), match.end(), "~", HOME)


def _own_home() -> str:
    home = os.path.expanduser("~")  # noqa: PTH111  # a tenth of the time of Path.home, of every text
    return "" if home == "~" else _named(home)  # "~": a user without one


@lru_cache(maxsize=8)
def _named(home: str) -> str:
    """The folder as a text names it; empty where it is the root, which is nobody's."""
    path = Path(home)
    return str(path) if path.parent != path else ""


@lru_cache(maxsize=8)
def _own(home: str) -> re.Pattern[str]:
    return re.compile(rf"{_BEFORE}{re.escape(home)}(?![\w.-])")
