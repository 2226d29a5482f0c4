"""Ids of parts inside a text, told whose they are when the text goes to another ticket."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_NUMBERED: Final = re.compile(r"[A-Z][A-Za-z_-]*\d+")
_OF_A_TICKET: Final = re.compile(r"RT-\d+(?:['’]s)?[\s,:]*$")  # noqa: RUF001  # the apostrophe people type
_SCORED: Final = r"[-\s]*(?:scores?\b|measures?\b|metrics?\b|values?\b|[=<>≤≥≈]|of\s+\d)"
_AVERAGED: Final = re.compile(r"\b(?:macro|micro|mean|average|weighted)[-\s]*$", re.IGNORECASE)


def qualified(text: str, ticket: str, ids: Iterable[str]) -> str:
    """`(F3)` -> `(RT-0002#F3)`, for each of the ids that stands there as a word of its own.

    What says already whose it is stays, and so do code, an F1 score, and ids without a number, which may be any word.
    """
    known = sorted((id_ for id_ in ids if _NUMBERED.fullmatch(id_)), key=len, reverse=True)
    if not known:
        return text
    named = "|".join(map(re.escape, dict.fromkeys(known)))
    mention = re.compile(rf"`[^`]*`|(?<![\w#/.\\-])(?P<id>{named})(?![\w#]|[-./]\w|{_SCORED})")

    def mended(match: re.Match[str]) -> str:
        before = text[: match.start()]
        is_bare = match["id"] and not _OF_A_TICKET.search(before) and not _AVERAGED.search(before)
        return f"{ticket}#{match['id']}" if is_bare else match[0]

    return mention.sub(mended, text)
