"""What people write out of habit that the language does not have, and what to write instead."""

from __future__ import annotations

from typing import Final

_NO_POWERS: Final = "there are no powers: write eer * eer"
_NO_TEXT: Final = "there is no text in an expression, only metrics and numbers"
_ROUND: Final = "only round brackets group: ( )"

_INSTEAD: Final[dict[str, str]] = {
    "[[": "a template's [[placeholder]] still stands here: write the criterion in its place",
    "**": _NO_POWERS,
    "^": _NO_POWERS,
    "//": "write / to divide",
    "=<": "write <=",
    "=>": "write >=",
    "=": "use == or <=",
    "<>": "write !=",
    "≠": "write !=",
    "!": "write not, or != for unequal",
    "&&": "write and",
    "&": "write and",
    "||": "write or",
    "|": "write or; for a size without its sign, abs(...)",
    "%": "a percentage is written without a space, 5%; there is no remainder",
    "'": _NO_TEXT,
    '"': _NO_TEXT,
    "`": _NO_TEXT,
    "[": _ROUND,
    "]": _ROUND,
    "{": _ROUND,
    "}": _ROUND,
    "\N{MINUS SIGN}": "write the plain minus sign -",
    "\N{EN DASH}": "write the plain minus sign -",
    "\N{MULTIPLICATION SIGN}": "write *",
    "÷": "write /",
    "±": "the spread is measured, not written: repeat the measurement",
    ";": "join comparisons with and, or",
    ":": "nothing is assigned or sliced here",
}
_LONGEST: Final = max(map(len, _INSTEAD))


def hint_for(text: str, at: int) -> tuple[str, str]:
    """Name the sign at `at` that is not in the language, and what to write instead of it."""
    for length in range(_LONGEST, 0, -1):
        sign = text[at : at + length]
        if sign in _INSTEAD:
            return sign, _INSTEAD[sign]
    if text[at].isalpha():
        return text[at], "names are of the letters a to z, digits and _"
    return text[at], "an expression has comparisons, + - * /, brackets, names and numbers"
