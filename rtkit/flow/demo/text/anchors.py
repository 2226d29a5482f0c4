"""Addresses inside the page: each given out once, the ticket's own parts first."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

STANDING: Final = frozenset({
    "top", "main", "answer", "findings", "decisions", "next-tickets", "assumptions", "goals", "accepted", "metrics",
    "notebook", "log", "related", "contents", "question", "why", "notices", "broken",
    "facts", "review", "review-list",
})  # fmt: skip
NOTEBOOK_PREFIX: Final = "nb-"
"""Before every id that notebook content brings, so that it cannot take the place of the page's own."""


class Anchors:
    """Gives out ids so that no two are the same; a wish that is taken gets a number."""

    def __init__(self) -> None:
        self._taken = set(STANDING)
        self._last: dict[str, int] = {}

    def take(self, wish: str) -> str:
        """The id closest to the wish that is still free."""
        base = slug(wish)
        name, number = base, self._last.get(base, 1)
        while name in self._taken:
            number += 1
            name = f"{base}-{number}"
        self._taken.add(name)
        self._last[base] = number
        return name


@lru_cache(maxsize=4096)
def slug(text: str) -> str:
    """The text as an id: letters and digits of any script, with hyphens between."""
    return re.sub(r"[^\w.-]+", "-", text).strip("-")[:80] or "part"
