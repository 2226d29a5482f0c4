"""The readable part of a ticket's file name, made from its question."""

from __future__ import annotations

import unicodedata
from typing import Final

MOST_CHARACTERS: Final = 60
MOST_BYTES: Final = 120
"""With `RT-0007-`, `.ipynb` and the marks of temporary copies this stays below the 255 bytes of file systems."""

_APOSTROPHES: Final = "'’ʼ"  # noqa: RUF001  # the characters people type
_VARIATION_SELECTORS: Final = range(0xFE00, 0xFE10)


def slug(question: str) -> str:
    """`Does scaling help?` -> `does-scaling-help`: letters and digits of any script, cut at a word's end.

    A question of nothing but punctuation or pictures gives `ticket`.
    """
    kept = ""
    for word in _words(question):
        longer = f"{kept}-{word}" if kept else word
        if not _fits(longer):
            return kept or _cut(word)
        kept = longer
    return kept or "ticket"


def file_name(id_: str, question: str) -> str:
    """`RT-0007-does-scaling-help.ipynb`."""
    return f"{id_}-{slug(question)}.ipynb"


def _words(question: str) -> list[str]:
    text = unicodedata.normalize("NFKC", question).lower()
    spaced: list[str] = []
    for char in text:
        if char in _APOSTROPHES:
            continue
        is_mark = _is_mark(char) and bool(spaced) and spaced[-1] != " "
        spaced.append(char if is_mark or unicodedata.category(char)[0] in "LN" else " ")
    return unicodedata.normalize("NFC", "".join(spaced)).split()


def _is_mark(char: str) -> bool:
    """Whether it belongs to the letter before it; what turns characters into emoji does not."""
    return unicodedata.category(char) in ("Mn", "Mc") and ord(char) not in _VARIATION_SELECTORS


def _fits(text: str) -> bool:
    return len(text) <= MOST_CHARACTERS and len(text.encode()) <= MOST_BYTES


def _cut(word: str) -> str:
    while not _fits(word):
        word = word[:-1]
    return word
