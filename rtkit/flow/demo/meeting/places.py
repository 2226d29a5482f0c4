"""Where in the notebook the parts of the page stand, and the stretches between its headings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rtkit.flow.demo.text.rewrite import replace_headings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rtkit.flow.demo.article.views import ArticleCell
    from rtkit.flow.demo.text.rewrite import Heading


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the notebook and where what stands under it ends: `until` is empty at the notebook's end."""

    text: str
    level: int
    anchor: str
    until: str = ""


class Places:
    """Finds the cell, by its position among those shown, in which something with an anchor stands."""

    def __init__(self, cells: tuple[ArticleCell, ...]) -> None:
        self._cells = cells
        self._positions: dict[str, int] = {}
        for position, cell in enumerate(cells):
            for anchor in _anchors(cell):
                self._positions.setdefault(anchor, position)
        self.sections = tuple(_sections(cells))

    def position(self, anchor: str) -> int | None:
        """The position of the cell, where there is one."""
        return self._positions.get(anchor)

    def cell(self, anchors: Iterable[str]) -> str:
        """The anchor of the first cell in which any of these stands."""
        found = (self._positions[anchor] for anchor in anchors if anchor in self._positions)
        return next((self._cells[position].anchor for position in found), "")


def _anchors(cell: ArticleCell) -> Iterator[str]:
    yield cell.anchor
    yield from (anchor for _, anchor, _ in _headings(cell))
    if cell.above:
        yield cell.above.href.removeprefix("#")
    for exhibit in (cell.exhibit, *(output.exhibit for output in cell.outputs)):
        if exhibit:
            yield exhibit.anchor
    for output in cell.outputs:
        if output.card and output.card.above:
            yield output.card.above.href.removeprefix("#")


def _headings(cell: ArticleCell) -> list[tuple[int, str, str]]:
    found: list[tuple[int, str, str]] = []

    def note(one: Heading, inner: str) -> str:
        # The link to itself is no part of what a heading says.
        found.append((one.level, one.id, one.text.removesuffix("#").strip()))
        return inner

    if cell.kind == "markdown":
        replace_headings(cell.html, note)
    return found


def _sections(cells: tuple[ArticleCell, ...]) -> Iterator[Section]:
    headings = [heading for cell in cells for heading in _headings(cell)]
    for index, (level, anchor, text) in enumerate(headings):
        until = next((after for depth, after, _ in headings[index + 1 :] if depth <= level), "")
        yield Section(text, level, anchor, until)
