"""Texts too long for a page: their beginning, and how much more there is."""

from __future__ import annotations

from typing import Final

from markupsafe import Markup

from rtkit.flow.demo.text.words import clean, count

LONGEST: Final = 100_000


def cut(text: str, longest: int = LONGEST) -> tuple[str, Markup]:
    """The text as far as it is shown, and what to say behind it: nothing where that is all of it."""
    if len(text) <= longest:
        return text, Markup("")
    left = count(len(text) - longest, "character")
    return text[:longest], Markup('\n<span class="cut">… {} more are in the notebook</span>').format(left)


def as_text(text: str) -> Markup:
    """The beginning of a text, escaped."""
    start, more = cut(text)
    return Markup("{}{}").format(clean(start), more)
