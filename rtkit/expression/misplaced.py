"""A token where the grammar has no place for it, and what was probably meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rtkit.errors import nearest
from rtkit.expression.fault import ExpressionFault, quoted
from rtkit.expression.grammar import CONSTANTS, FUNCTIONS, LOGIC

if TYPE_CHECKING:
    from rtkit.expression.tokens import Token

_EXAMPLE: Final = "a criterion reads like: eer <= baseline * 0.95"
_WANTED: Final = {
    "abs": "a function takes its value in brackets: abs(a)",
    "min": "a function takes its values in brackets: min(a, b)",
    "max": "a function takes its values in brackets: max(a, b)",
    "True": "write a comparison: eer <= 0.1",
    "False": "write a comparison: eer <= 0.1",
    ",": "a comma only stands between the values of min and max",
    ".": "a dot only stands between a metric and its baseline or champion",
    ")": "no bracket is open here that has something in it",
}


def no_function(name: Token) -> ExpressionFault:
    """Refuse a name before a bracket that is no function."""
    if name.text in (*CONSTANTS, *LOGIC):
        return misplaced(name, operand=True)
    return ExpressionFault(
        f"unknown function {quoted(name.text)} at {name.position}", nearest(name.text, FUNCTIONS), name.position
    )


def misplaced(token: Token, *, operand: bool = False) -> ExpressionFault:
    """Refuse a token that cannot stand where it stands: where an operand is wanted, or an operator."""
    at = token.position
    if token.kind == "end":
        return ExpressionFault(f"the expression ends too early at {at}", _EXAMPLE, at)
    return ExpressionFault(f"unexpected {quoted(token.text)} at {at}", _hint(token, operand=operand), at)


def _hint(token: Token, *, operand: bool) -> str:
    if token.text in _WANTED:
        return _WANTED[token.text]
    if operand:
        return "a metric's name, a number or a bracket is wanted here"
    if token.text.lower() in LOGIC and token.text not in LOGIC:
        return f"write {token.text.lower()}"
    return "an operator is missing before it: + - * / < <= > >= == != and or"
