"""Text that people typed: cleaned for the metadata, escaped for Markdown."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_ENTITIES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\\": "&#92;", "$": "&#36;"}
# An underscore inside a word means nothing in Markdown, so that `mean_radius` stays readable.
_SPECIAL = re.compile(r"[&<>\\$*`\[\]~|]|(?<![^\W_])_|_(?![^\W_])")
_LINE_START = re.compile(r"^(#{1,6}(?=\s|$)|[-+=](?=[\s=-]|$))", re.MULTILINE)
_NUMBERED = re.compile(r"^(\d{1,9})([.)])(?=\s|$)", re.MULTILINE)
_TRAILING_HASHES = re.compile(r"(#+)$", re.MULTILINE)
_BIDI_OVERRIDES: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def clean_line(text: str) -> str:
    """The text on one line: white space collapsed, control characters and direction overrides removed."""
    return " ".join("".join(filter(_is_kept, text)).split())


def clean_block(text: str) -> str:
    """The text with its lines and paragraphs kept, each line cleaned; blank lines at both ends removed."""
    lines = "\n".join(clean_line(line) for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n")


def escape_markdown(text: str) -> str:
    """The text so that Markdown shows it as it was typed: neither HTML, mark-up, mathematics nor a placeholder."""
    escaped = _SPECIAL.sub(lambda match: _ENTITIES.get(match[0], f"\\{match[0]}"), text)
    escaped = _LINE_START.sub(r"\\\1", escaped)
    escaped = _NUMBERED.sub(r"\1\\\2", escaped)
    return _TRAILING_HASHES.sub(r"\\\1", escaped)


def _is_kept(char: str) -> bool:
    # White space is category Cc in part, and collapsed later. Surrogates cannot be written as UTF-8.
    return char.isspace() or (unicodedata.category(char) not in ("Cc", "Cs") and char not in _BIDI_OVERRIDES)
