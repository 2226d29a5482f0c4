"""Texts with colours of a terminal: a secret may have a change of colour inside."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from rtkit.mask.span import Span

_CODE: Final = re.compile(r"\x1b\[[0-9;:]*[A-Za-z]")


class Plain:
    """The text without its colours, and the way back from a place in it."""

    def __init__(self, text: str) -> None:
        self._coloured = text
        self._starts: list[int] = [0]  # of the pieces, in the plain text
        self._places: list[int] = [0]  # the same, in the coloured one
        pieces, length, last = [], 0, 0
        for match in _CODE.finditer(text):
            pieces.append(text[last : match.start()])
            length += match.start() - last
            last = match.end()
            self._starts.append(length)
            self._places.append(last)
        self.text = "".join((*pieces, text[last:]))

    def coloured(self, span: Span) -> Span:
        """The span in the coloured text; the colours inside are kept behind its mask."""
        start, end = self._back(span.start), self._back(span.end - 1) + 1
        codes = "".join(_CODE.findall(self._coloured, start, end))
        return span._replace(start=start, end=end, mask=span.mask + codes)

    def _back(self, position: int) -> int:
        index = bisect_right(self._starts, position) - 1
        return self._places[index] + position - self._starts[index]
