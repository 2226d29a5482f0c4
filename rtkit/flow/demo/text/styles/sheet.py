"""The page's own classes for what notebooks declare: one for each set of declarations, however often it is used."""

from __future__ import annotations

from typing import Final

MOST_RULES: Final = 20_000
_PREFIX: Final = "y"
# Stronger than any rule of the page's own for a table, whatever a template adds.
_SCOPE: Final = ":root:root:root"


class Sheet:
    """Collects the rules of one page, as many as it takes."""

    def __init__(self) -> None:
        self._classes: dict[str, str] = {}

    def class_for(self, declarations: str) -> str:
        """The class whose rule holds the declarations, which are safe; empty where the sheet is full."""
        if len(self._classes) >= MOST_RULES and declarations not in self._classes:
            return ""
        return self._classes.setdefault(declarations, f"{_PREFIX}{len(self._classes)}")

    @property
    def rules(self) -> str:
        """The rules as a part of the page's stylesheet."""
        if not self._classes:
            return ""
        rules = "\n".join(f".{name}{{{declarations}}}" for declarations, name in self._classes.items())
        return f"{_SCOPE}{{\n{rules}\n}}\n"
