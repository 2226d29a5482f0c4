"""A card: what a call shows to people, as plain semantic HTML and as plain text.

GitHub strips the styles and JupyterLab's sanitiser some of them: the words and the order carry the meaning.
"""

from __future__ import annotations

from html import escape
from typing import Final, NamedTuple

from rtkit.mime import is_placeholder

TO_BE_WRITTEN: Final = "to be written"

_ACCENT: Final = "#0f766e"
_WAITING: Final = "#8b8b8b"
_STYLE: Final = (
    "border:1px solid rgba(128,128,128,.3);border-left:4px solid {accent};border-radius:3px;"
    "padding:.4em .9em;margin:.3em 0;font-variant-numeric:tabular-nums"
)


class Words(NamedTuple):
    """A piece of a card's small line: text, linked to the name of the evidence it means."""

    text: str
    anchor: str = ""


class Card(NamedTuple):
    """A label in bold, the text, then a paragraph and a line of small print, each where there is something to say."""

    label: str
    text: str
    body: str = ""
    small: tuple[Words, ...] = ()
    anchor: str = ""

    @property
    def html(self) -> str:
        """The card as HTML, everything that came from the author escaped."""
        waiting = is_placeholder(self.text)
        style = _STYLE.format(accent=_WAITING if waiting else _ACCENT)
        own_id = f' id="{escape(self.anchor)}"' if self.anchor else ""
        parts = [_paragraph(f"<strong>{escape(self.label)}</strong> {_lines(self.text)}")]
        if self.body:
            parts.append(_paragraph(_lines(self.body)))
        small = self._small()
        if small:
            parts.append(_paragraph(f"<small>{' · '.join(map(_linked, small))}</small>"))
        return f'<div class="rtkit-card"{own_id} style="{style}">{"".join(parts)}</div>'

    @property
    def plain(self) -> str:
        """The card as plain text."""
        first = f"{self.label}  {self.text}" if self.text else self.label
        small = " · ".join(words.text for words in self._small())
        return "\n    ".join(line for line in (first, self.body, small) if line)

    def _small(self) -> tuple[Words, ...]:
        if is_placeholder(self.text):
            return (Words(TO_BE_WRITTEN), *self.small)
        return self.small


def said(*pieces: str) -> tuple[Words, ...]:
    """Keep the pieces of small print that are not empty."""
    return tuple(Words(piece) for piece in pieces if piece)


def _paragraph(content: str) -> str:
    return f'<p style="margin:.15em 0">{content}</p>'


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _linked(words: Words) -> str:
    text = escape(words.text)
    return f'<a href="#{escape(words.anchor)}" style="color:inherit">{text}</a>' if words.anchor else text
