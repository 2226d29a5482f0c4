"""A table in a terminal: aligned by what characters are wide there, the last column wrapped.

rich draws better ones, and is slow for a thousand rows.
"""

from __future__ import annotations

import shutil
import unicodedata
from typing import TYPE_CHECKING, Final

import click

from rtkit.cli.common import is_colourful, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_GAP: Final = "  "
_NARROWEST: Final = 20
"""Cells that the last column gets at least; the terminal itself breaks what is longer then."""


def drawn_table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The lines of the table, as wide as the terminal; the header is dim unless `NO_COLOR` is set."""
    rows = [[plain(cell) for cell in row] for row in rows]
    widths = [max(map(cells_wide, column)) for column in zip(columns, *rows, strict=True)][:-1]
    indent = sum(widths) + len(_GAP) * len(widths)
    room = max(shutil.get_terminal_size().columns - indent, _NARROWEST)
    header = "".join(_padded(name, width) for name, width in zip(columns, widths, strict=False)) + columns[-1]
    yield click.style(header, dim=True) if is_colourful() else header
    for row in rows:
        start = "".join(_padded(cell, width) for cell, width in zip(row, widths, strict=False))
        for line in wrapped(row[-1], room):
            yield (start + line).rstrip()
            start = " " * indent


def cells_wide(text: str) -> int:
    """How many cells the text takes: two for a wide character, none for one that joins the one before."""
    return len(text) if text.isascii() else sum(map(_wide, text))


def cut(text: str, room: int) -> str:
    """The text in one line of at most `room` cells, with an ellipsis where some of it is left out."""
    if cells_wide(text) <= room:
        return text
    while text and cells_wide(text) >= room:
        text = text[:-1]
    return text.rstrip() + "…"


def wrapped(text: str, room: int) -> list[str]:
    """The text in lines of at most `room` cells, broken between words; a longer word is broken itself."""
    if cells_wide(text) <= room:
        return [text]
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if cells_wide(longer) <= room:
            lines[-1] = longer
            continue
        pieces = _pieces(word, room)
        lines = [*lines, *pieces] if lines[-1] else pieces
    return lines


def _pieces(word: str, room: int) -> list[str]:
    pieces, filled = [""], 0
    for character in word:
        width = _wide(character)
        if filled + width > room:
            pieces, filled = [*pieces, ""], 0
        pieces[-1] += character
        filled += width
    return pieces


def _wide(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _padded(cell: str, width: int) -> str:
    return cell + " " * (width - cells_wide(cell)) + _GAP
