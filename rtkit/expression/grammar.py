"""The words of the language and how tightly each binds."""

from __future__ import annotations

from typing import Final

OR: Final = 1
AND: Final = 2
NOT: Final = 3
COMPARE: Final = 4
SUM: Final = 5
PRODUCT: Final = 6
SIGN: Final = 7
ATOM: Final = 8

COMPARISONS: Final = ("<", "<=", ">", ">=", "==", "!=")
BINDING: Final[dict[str, int]] = {
    "or": OR,
    "and": AND,
    **dict.fromkeys(COMPARISONS, COMPARE),
    "+": SUM,
    "-": SUM,
    "*": PRODUCT,
    "/": PRODUCT,
}
"""The words that stand between two operands; the higher number binds tighter."""

FLIPPED: Final = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}
"""The operator when both sides change places."""

FUNCTIONS: Final = ("abs", "max", "min")
PARTS: Final = ("baseline", "champion")
LOGIC: Final = ("and", "not", "or")
CONSTANTS: Final = ("False", "True")

MOST_CHARACTERS: Final = 2000
MOST_NESTED: Final = 100
