"""The headings of a notebook, fitted below the page's own: one order, no level skipped, each with its anchor."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from rtkit.flow.demo.page import Entry
from rtkit.flow.demo.text.anchors import NOTEBOOK_PREFIX, slug
from rtkit.flow.demo.text.rewrite import replace_headings

if TYPE_CHECKING:
    from rtkit.flow.demo.article.numbering import Numbering
    from rtkit.flow.demo.text.anchors import Anchors
    from rtkit.flow.demo.text.rewrite import Heading

_DEEPEST: Final = 6
_DEEPEST_LISTED: Final = 3


def says_the_same(heading: str, question: str) -> bool:
    """Whether a notebook's heading is the question over again, perhaps after the ticket's id."""
    return _letters(re.sub(r"^\s*RT-\d+\s*[:.\u2013\u2014-]?\s*", "", heading)) == _letters(question)


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


class Outline:
    """Places the headings of all Markdown cells, in order; keeps them, and the contents list."""

    def __init__(self, title: str, anchors: Anchors, numbering: Numbering) -> None:
        self._title = title
        self._numbering = numbering
        self._anchors = anchors
        self._open: list[int] = []
        self._title_dropped = False
        self.entries: list[Entry] = []
        self.placed: list[str] = []

    def place(self, html: Markup) -> Markup:
        """The cell's HTML with its headings at their level; the one that repeats the page's title is dropped."""
        return Markup(replace_headings(html, self._placed))  # noqa: S704  # safe HTML, changed tag by tag

    def _placed(self, heading: Heading, inner: str) -> str:
        if not self._title_dropped and says_the_same(heading.text, self._title):
            self._title_dropped = True
            return ""
        # How deep a heading stands among those before it, whatever number of signs its author gave it.
        self._open = [*(level for level in self._open if level < heading.level), heading.level]
        self.placed.append(heading.text)
        level = min(len(self._open) + 1, _DEEPEST)
        anchor = heading.id or self._anchors.take(NOTEBOOK_PREFIX + slug(heading.text))
        number = self._numbering.take(level, heading.text)
        if level <= _DEEPEST_LISTED:
            self.entries.append(Entry(f"{number} {heading.text}".strip(), "#" + anchor, level))
        said = f'<span class="nth">{number}</span> ' if number else ""
        return f'<h{level} id="{anchor}">{said}{inner}</h{level}>'

    def below(self, html: Markup) -> Markup:
        """An output's HTML, its headings below the one it stands under."""
        level = min(len(self._open) + 2, _DEEPEST)
        return Markup(  # noqa: S704  # safe HTML, changed tag by tag
            replace_headings(html, lambda _, inner: f"<h{level}>{inner}</h{level}>")
        )


def without_headings(html: Markup) -> Markup:
    """Headings as strong paragraphs, for text that is quoted and no part of the outline."""
    return Markup(  # noqa: S704  # safe HTML, changed tag by tag
        replace_headings(html, lambda _, inner: f"<p><strong>{inner}</strong></p>")
    )
