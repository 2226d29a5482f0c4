"""How much of a table is looked at, so that showing it never takes long.

Counted in values, not in seconds: what is said of a table must not depend on the machine.
"""

from __future__ import annotations

from typing import Final

DESCRIBED: Final = 60
"""Columns that are described, each in a line."""

COLUMNS: Final = 2_000
"""Columns of a table that is hashed, at most."""

HASHED: Final = 1_000_000
"""Values of a table that is hashed, at most."""

NUMBERS: Final = 20_000_000
OTHERS: Final = 1_000_000
CHARACTERS: Final = 20_000_000


class Allowance:
    """How many values may still be looked at: numbers, which numpy goes through, and others, which Python does."""

    def __init__(self) -> None:
        self._numbers = NUMBERS
        self._others = OTHERS
        self._characters = CHARACTERS

    def takes(self, values: int, *, numbers: bool) -> bool:
        """Take this many values, if they are still allowed."""
        if numbers:
            self._numbers -= values
            return self._numbers >= 0
        self._others -= values
        return self._others >= 0

    def takes_text(self, characters: int) -> bool:
        """Take this many characters of text, if they are still allowed."""
        self._characters -= characters
        return self._characters >= 0
