"""JSON that stands inside a script, and JSON that is to stand inside one."""

from __future__ import annotations

import json
import re
from typing import Any, Final

_BETWEEN: Final = re.compile(r"[\s,]*")
# Markup that acts without a script: a text of an output with such words waits for a click, as a script does.
_ACTS: Final = re.compile(
    r"<\s*(iframe|frame|object|embed|meta|base|form|link|script|portal|fencedframe)\b", re.IGNORECASE
)


def values_after(text: str, mark: str, count: int) -> list[Any] | None:
    """The `count` JSON values that follow the last `mark`, commas between; None where there are none."""
    place = text.rfind(mark)
    if place < 0:
        return None
    decoder, found = json.JSONDecoder(), []
    place += len(mark)
    for _ in range(count):
        place = _end(text, place)
        try:
            value, place = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            return None
        found.append(value)
    return found


def inert(value: object, kind: str = "application/json", id_: str = "payload") -> str:
    """A value as an element that holds data and does nothing."""
    text = json.dumps(value, separators=(",", ":"), ensure_ascii=False).replace("<", "\\u003c")
    return f'<script type="{kind}" id="{id_}">{text}</script>'


def has_markup_that_acts(value: object) -> bool:
    """Whether any text in the value could load or navigate if a library took it for HTML."""
    return bool(_ACTS.search(json.dumps(value, ensure_ascii=False)))


def addresses(value: object) -> bool:
    """Whether data is to be fetched: a `url` anywhere that is no data itself."""
    if isinstance(value, dict):
        url = value.get("url")
        return (isinstance(url, str) and not url.startswith("data:")) or any(map(addresses, value.values()))
    return isinstance(value, list) and any(map(addresses, value))


def _end(text: str, place: int) -> int:
    match = _BETWEEN.match(text, place)
    return match.end() if match else place
