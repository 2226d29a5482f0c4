"""Callouts: GitHub's `> [!WARNING]` and Jupyter's `alert` boxes, drawn alike, each with its word."""

from __future__ import annotations

import re
from typing import Final

from rtkit.flow.demo.text.sanitise import TAG

_WORDS: Final = {
    "assumption": "Assumption", "limitation": "Limitation", "warning": "Warning", "caution": "Caution",
    "danger": "Danger", "important": "Important", "note": "Note", "info": "Note", "tip": "Tip", "success": "Success",
}  # fmt: skip
_MARKER: Final = re.compile(rf"\s*<p>\[!({'|'.join(_WORDS)})\][ \t]*(?:<br ?/?>)?\s*", re.IGNORECASE)
_SAID: Final = "|".join({*_WORDS.values(), "info", "attention", "hint"})
_SAID_ALREADY: Final = re.compile(
    rf"\s*+(?:<p>)?+\s*+(?:[^\w<]*+(?:{_SAID})\s*[:.!\n]|<(b|strong|em|h[1-6])>[^\w<]*+(?:{_SAID})[^\w<]*+</\1>)",
    re.IGNORECASE,
)
_BEFORE_PARAGRAPH: Final = re.compile(r'(<b class="kind">\w+</b>)\s*<p>')
_NEAR: Final = 600


def quoted(html: str) -> str:
    """A quotation of Markdown; a callout where it begins with a known `[!WORD]`."""
    marker = _MARKER.match(html)
    if marker is None:
        return f"<blockquote>\n{html}</blockquote>\n"
    rest = html[marker.end() :]
    # A marker on a line of its own, with a blank one below, leaves its paragraph empty.
    rest = rest[4:].lstrip() if rest.startswith("</p>") else f"<p>{rest}"
    return f'<div class="alert alert-{marker[1].lower()}">{rest}</div>\n'


def with_words(html: str) -> str:
    """Sanitised HTML, each box headed by its word unless its author wrote one: colour alone says nothing."""
    if "alert" not in html:
        return html
    worded = TAG.sub(lambda match: _worded(match, html), html)
    return _BEFORE_PARAGRAPH.sub(r"<p>\1 ", worded)


def _worded(match: re.Match[str], html: str) -> str:
    names = re.search(r' class="([^"]*)"', match["rest"]) if match["name"] == "div" else None
    classes = names[1].split() if names else []
    if "alert" not in classes:
        return match[0]
    inside = html[match.end() : match.end() + _NEAR]
    box = f'<div role="note"{match["rest"]}>'
    if _SAID_ALREADY.match(inside):
        return box
    kind = next((name[6:] for name in classes if name[6:] in _WORDS), "note")
    return f'{box}<b class="kind">{_WORDS[kind]}</b> '
