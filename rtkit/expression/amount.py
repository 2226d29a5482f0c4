"""What a term amounts to, once its readings are known."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from rtkit.expression.interval import (
    Interval,
    Unknown,
    absolute,
    add,
    divide,
    exactly,
    multiply,
    negate,
    subtract,
)
from rtkit.expression.text import term_text
from rtkit.expression.tree import Arithmetic, Call, Negative, Number, Reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from rtkit.expression.tree import Term

    Read = Callable[[Reading], Interval]

_OPERATIONS: Final = {"+": add, "-": subtract, "*": multiply, "/": divide}


def amount(term: Term, read: Read) -> Interval:
    """Calculate the term.

    Raises Unknown where a reading is not known, a divisor may be zero, or a result is too large for a number.
    """
    match term:
        case Number():
            return exactly(term.value)
        case Reading():
            return read(term)
        case Negative():
            return negate(amount(term.operand, read))
        case Call():
            return _called(term, read)
        case Arithmetic():
            return _calculated(term, read)


def _called(call: Call, read: Read) -> Interval:
    values = [amount(argument, read) for argument in call.arguments]
    if call.function == "abs":
        return absolute(values[0])
    pick = min if call.function == "min" else max
    return Interval(*map(pick, zip(*values, strict=True)))


def _calculated(term: Arithmetic, read: Read) -> Interval:
    result = amount(term.operands[0], read)
    for operator, operand in zip(term.operators, term.operands[1:], strict=True):
        other = amount(operand, read)
        if operator == "/" and other.low <= 0 <= other.high:
            raise Unknown(_division_by_zero(term, operand, other))
        result = _OPERATIONS[operator](result, other)
        if not all(map(math.isfinite, result)):
            raise Unknown(f"{term_text(term)} is too large to calculate")
    return result


def _division_by_zero(term: Term, operand: Term, divisor: Interval) -> str:
    if divisor.low == divisor.high:
        return f"division by zero in {term_text(term)}"
    return f"division by zero in {term_text(term)}: {term_text(operand)} may be 0 within its spread"
