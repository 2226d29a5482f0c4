"""Numbers for the headings of a notebook whose author gave none: 1, 1.1, 2."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rtkit.notebook.cells import source_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rtkit.notebook.cells import Cell

_HEADING: Final = re.compile(r"^ {0,3}(#{1,6})[ \t]+(\S.*)$", re.MULTILINE)
_FENCED: Final = re.compile(r"^ {0,3}(```|~~~).*?(?:^ {0,3}\1|\Z)", re.MULTILINE | re.DOTALL)
_NUMBERED: Final = re.compile(
    r"(?:(?:step|part|chapter|section|figure)\s+)?(?:\d+(?:\.\d+)*[.):]?|[ivxIVX]+[.)])\s", re.IGNORECASE
)
# The sections that every ticket has are known by their names.
_STANDING: Final = frozenset({
    "whiteboard", "findings", "answer", "decision", "decisions", "next tickets", "assumptions", "experiment log",
    "conclusion", "conclusions", "summary",
})  # fmt: skip
_TOP: Final = 2
_FEWEST: Final = 2


class Numbering:
    """Gives out the numbers of one notebook's sections, in order; none to what stands below an unnumbered one."""

    def __init__(self, *, wanted: bool) -> None:
        self._wanted = wanted
        self._section = self._part = 0
        self._counting = False

    def take(self, level: int, text: str) -> str:
        """The number of the next heading; empty where it has none."""
        if not self._wanted or level > _TOP + 1:
            return ""
        if level == _TOP:
            self._part = 0
            self._counting = text.strip().casefold() not in _STANDING
            self._section += self._counting
            return str(self._section) if self._counting else ""
        self._part += 1
        return f"{self._section}.{self._part}" if self._counting else ""


def numbering_for(cells: Iterable[Cell]) -> Numbering:
    """The numbering of a notebook: none where its author numbers, or where there is little to number."""
    headings = list(_headings(cells))
    counted = [text for text in headings if text.strip().casefold() not in _STANDING]
    numbered = any(_NUMBERED.match(text) for text in headings)
    return Numbering(wanted=not numbered and len(counted) > _FEWEST)


def _headings(cells: Iterable[Cell]) -> Iterator[str]:
    for cell in cells:
        if cell["cell_type"] == "markdown":
            yield from (match[2] for match in _HEADING.finditer(_FENCED.sub("", source_of(cell))))
