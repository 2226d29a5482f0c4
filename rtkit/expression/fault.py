"""What is wrong with an expression, and at which character."""

from __future__ import annotations

from typing import Final

from rtkit.errors import Invalid

_LONGEST_QUOTE: Final = 40


class ExpressionFault(Invalid):
    """The text is no expression; `position` counts its characters from 1."""

    # Defaults, since an exception is unpickled from its message alone and then given its attributes.
    def __init__(self, message: str, hint: str = "", position: int = 1) -> None:
        super().__init__(message, hint)
        self.position = position


def quoted(text: str) -> str:
    """Put the text in quotes, cut where it is long."""
    return repr(text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 3] + "...")
