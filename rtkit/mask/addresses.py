"""Secrets in addresses: `postgres://ana:word@host`, `?api_key=...`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rtkit.mask.span import MASK, Span, is_stand_in

if TYPE_CHECKING:
    from collections.abc import Iterator

# up to the next slash or space: one address is never looked at twice
_USER: Final = re.compile(r"""://(?P<v>[^\s/?#@:"'<>`\\]*:(?P<word>[^\s/"'<>`\\]+))@""")
_QUERY: Final = re.compile(
    r"""[?&](?:amp;)?(?P<name>[\w.-]{0,60}?(?:password|passwd|passphrase|pwd|secret|key|token|auth|sig|signature"""
    r"""|credential))=(?P<v>[^\s&?#"'<>\\`)\]}]{1,4000})""",
    re.IGNORECASE,
)
_PERHAPS: Final = frozenset({"key", "token", "auth", "sig"})
"""Names that are also those of other things: only a value that looks like a secret counts."""

_LIKELY: Final = 8


def in_addresses(text: str) -> Iterator[Span]:
    """Names with passwords before the host, and keys in the query."""
    if "://" in text:
        for match in _USER.finditer(text):
            if not is_stand_in(match["word"]):
                yield Span(match.start("v"), match.end("v"), MASK, "password in an address")
    if "=" in text and ("?" in text or "&" in text):
        for match in _QUERY.finditer(text):
            value = match["v"]
            likely = len(value) >= _LIKELY and any(one.isdigit() for one in value)
            if (likely or match["name"].lower() not in _PERHAPS) and not is_stand_in(value):
                yield Span(match.start("v"), match.end("v"), MASK, "key in an address")
