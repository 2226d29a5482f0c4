"""What every part of the page is made of: chips, links, facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from markupsafe import Markup

NOTHING: Final = Markup("")

Tone = Literal["plain", "supported", "refuted", "inconclusive", "broken", "accent", "warm"]


@dataclass(frozen=True, slots=True)
class Chip:
    """A word or two in a small field; the tone is its colour, never its only message."""

    text: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Link:
    """A way to somewhere; without an address, only its name."""

    text: str
    href: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One entry of the facts: a name and what it is."""

    name: str
    value: Markup


@dataclass(frozen=True, slots=True)
class Fold:
    """A fact too long to stand open: its summary, and name-value pairs behind it."""

    name: str
    summary: str
    rows: tuple[tuple[str, str], ...]
    anchor: str = ""
