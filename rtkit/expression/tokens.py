"""Cutting the text into numbers, names and signs."""

from __future__ import annotations

import math
import re
from typing import Final, Literal, NamedTuple

from rtkit.expression.fault import ExpressionFault, quoted
from rtkit.expression.grammar import MOST_CHARACTERS
from rtkit.expression.refused import hint_for

Kind = Literal["number", "name", "sign", "end"]

_TOKEN: Final = re.compile(
    r"(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?%?)"
    r"|(?P<name>[A-Za-z_][A-Za-z0-9_]*)"
    r"|(?P<sign><=|>=|==|!=|≤|≥|<(?!>)|>|\+|-|\*(?!\*)|/(?!/)|\(|\)|,|\.)"
)
_SPACE: Final = re.compile(r"\s*")
_SAME: Final = {"≤": "<=", "≥": ">="}


class Token(NamedTuple):
    """A piece of the text; `position` counts characters from 1, the end being the last one."""

    kind: Kind
    text: str
    position: int


def cut(text: str) -> list[Token]:
    """Cut the text into tokens, the last one of kind `end`.

    Raises ExpressionFault for a text that is too long, and for a character the language does not have.
    """
    if len(text) > MOST_CHARACTERS:
        raise ExpressionFault(
            f"the expression has {len(text):,} characters, too many from {MOST_CHARACTERS + 1} on",
            f"at most {MOST_CHARACTERS:,} are read",
            MOST_CHARACTERS + 1,
        )
    tokens: list[Token] = []
    at = _after_space(text, 0)
    while at < len(text):
        tokens.append(_token(text, at))
        at = _after_space(text, at + len(tokens[-1].text))
    tokens.append(Token("end", "", max(1, len(text.rstrip()))))
    return [token._replace(text=_SAME.get(token.text, token.text)) for token in tokens]


def number(token: Token) -> float:
    """Read a number's token: `5%` is 0.05.

    Raises ExpressionFault where it is too large for a floating-point number.
    """
    mantissa, _, exponent = token.text.rstrip("%").lower().partition("e")
    shift = 2 if token.text.endswith("%") else 0
    # Moved in the text: dividing by 100 would round twice, and 12.3% would not be 0.123.
    value = float(f"{mantissa}e{int(exponent or 0) - shift}")
    if not math.isfinite(value):
        raise ExpressionFault(f"the number {quoted(token.text)} at {token.position} is too large", "", token.position)
    return value


def _after_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _token(text: str, at: int) -> Token:
    match = _TOKEN.match(text, at)
    position = at + 1
    if match is None:
        sign, hint = hint_for(text, at)
        raise ExpressionFault(f"unexpected {quoted(sign)} at {position}", hint, position)
    if match["number"] and re.match(r"[A-Za-z0-9_]", text[match.end() :]):
        word = re.match(r"[A-Za-z0-9_.%]+", text[at:])
        raise ExpressionFault(
            f"{quoted(word[0] if word else match[0])} at {position} is neither a number nor a name",
            "a name begins with a letter; to multiply, write *",
            position,
        )
    kind: Kind = "number" if match["number"] else "name" if match["name"] else "sign"
    return Token(kind, match[0], position)
