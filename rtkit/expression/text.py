"""An expression as text again, with no more brackets than it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtkit.expression.grammar import ATOM, BINDING, COMPARE, NOT, SIGN
from rtkit.expression.tree import Arithmetic, Call, Comparison, Junction, Negative, Not, Number, Reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from rtkit.expression.tree import Term, Truth


def reading_text(reading: Reading) -> str:
    """`eer`, `eer.baseline`, or `baseline` where it was written so."""
    if reading.bare:
        return reading.part
    return reading.metric if reading.part == "value" else f"{reading.metric}.{reading.part}"


def term_text(term: Term, say: Callable[[Reading], str] = reading_text) -> str:
    """Write the term, every reading as `say` says it."""
    match term:
        case Number():
            return term.text
        case Reading():
            return say(term)
        case Negative():
            return f"-{_term_within(term.operand, SIGN - 1, say)}"
        case Call():
            return f"{term.function}({', '.join(term_text(argument, say) for argument in term.arguments)})"
        case Arithmetic():
            floor = BINDING[term.operators[0]]
            return _alternating([_term_within(operand, floor, say) for operand in term.operands], term.operators)


def truth_text(truth: Truth) -> str:
    """Write the truth."""
    match truth:
        case Comparison():
            return _alternating([term_text(operand) for operand in truth.operands], truth.operators)
        case Not():
            return f"not {_truth_within(truth.operand, NOT - 1)}"
        case Junction():
            return f" {truth.word} ".join(_truth_within(part, BINDING[truth.word]) for part in truth.operands)


def _alternating(operands: list[str], operators: tuple[str, ...]) -> str:
    pairs = zip(operators, operands[1:], strict=True)
    return " ".join([operands[0], *(f"{operator} {operand}" for operator, operand in pairs)])


def _term_within(term: Term, floor: int, say: Callable[[Reading], str]) -> str:
    binding = ATOM
    if isinstance(term, Arithmetic):
        binding = BINDING[term.operators[0]]
    elif isinstance(term, Negative):
        binding = SIGN
    return term_text(term, say) if binding > floor else f"({term_text(term, say)})"


def _truth_within(truth: Truth, floor: int) -> str:
    binding = COMPARE
    if isinstance(truth, Junction):
        binding = BINDING[truth.word]
    elif isinstance(truth, Not):
        binding = NOT
    return truth_text(truth) if binding > floor else f"({truth_text(truth)})"
