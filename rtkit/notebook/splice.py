"""One value of a JSON file put in place of another, and every other byte of the file left as it is."""

from __future__ import annotations

import json
import re
from json.decoder import JSONDecoder
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_SPACE: Final = re.compile(r"[ \t\r\n]*")
_INDENT: Final = re.compile(r"\{(?P<end>\r?\n)(?P<indent>[ \t]*)\"")


class _Place(NamedTuple):
    """Where a value stands in a text."""

    start: int
    end: int


def spliced(text: str, path: Sequence[str], value: object) -> str | None:
    """The text with the value at the path of keys; None where the path is not there, or the text is no JSON object.

    The value is written as the text is: its indent, its line ends, its way with letters, its order of keys.
    """
    try:
        place = _find(text, path)
    except (ValueError, IndexError, RecursionError):
        return None
    return None if place is None else text[: place.start] + _written(text, place, value, len(path)) + text[place.end :]


def _find(text: str, path: Sequence[str]) -> _Place | None:
    """The place of the value at the path: the last one, where a key stands twice, as JSON is read."""
    decode = JSONDecoder().raw_decode
    found: _Place | None = None
    at = _skip(text, 0)
    for key in path:
        if text[at] != "{":
            return None
        found, at = None, _skip(text, at + 1)
        while text[at] != "}":
            name, at = decode(text, at)
            at = _skip(text, _skip(text, at) + 1)  # the colon
            _, end = decode(text, at)
            found = _Place(at, end) if name == key else found
            at = _skip(text, end)
            at = _skip(text, at + 1) if text[at] == "," else at
        if found is None:
            return None
        at = found.start
    return found


def _skip(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _written(text: str, place: _Place, value: object, depth: int) -> str:
    style = _INDENT.match(text, _skip(text, 0))
    before = text[place.start : place.end]
    options: dict[str, Any] = {
        "ensure_ascii": text.isascii() and "\\u" in text,
        "sort_keys": _is_sorted(json.loads(before)),
    }
    if style is None:
        return json.dumps(value, separators=(", ", ": ") if '": ' in before else (",", ":"), **options)
    lines = json.dumps(value, indent=style["indent"], separators=(",", ": "), **options).split("\n")
    return (style["end"] + style["indent"] * depth).join(lines)


def _is_sorted(value: object) -> bool:
    if isinstance(value, dict):
        return list(value) == sorted(value) and all(map(_is_sorted, value.values()))
    return all(map(_is_sorted, value)) if isinstance(value, list) else True
