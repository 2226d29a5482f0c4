"""A decided comparison in words, with its numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rtkit.expression.figures import figure, spread_figure, telling_digits
from rtkit.expression.grammar import FLIPPED
from rtkit.expression.interval import Interval, Unknown
from rtkit.expression.text import reading_text, term_text, truth_text
from rtkit.expression.tree import Comparison, Number, Reading, Term, readings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from rtkit.expression.compare import Compared

    Read = Callable[[Reading], Interval]

_PAIR: Final = 2
_MOST_TOLD: Final = 4


def say(comparison: Comparison, compared: Compared, read: Read, *, negated: bool) -> str:
    """`eer is 0.096, wanted <= 0.1045 (baseline 0.11 * 0.95)`; `negated` where a `not` stands before it."""
    if compared.truth is None:
        unknown = next((side for side in compared.sides if isinstance(side, Unknown)), None)
        if unknown is not None:
            return str(unknown)
    if not any(readings(comparison)):
        return f"{truth_text(comparison)} is {'true' if compared.truth else 'false'} whatever is measured"
    left, *others = compared.sides
    if len(compared.sides) == _PAIR and isinstance(left, Interval) and isinstance(others[0], Interval):
        return _say_pair(comparison, (left, others[0]), read, negated=negated, told=compared.truth is not None)
    return _say_chain(comparison, read, negated=negated, told=compared.truth is not None)


def together(sentences: Iterable[str]) -> str:
    """Join the sentences to one, the first few in full."""
    different = list(dict.fromkeys(sentences))
    left_out = len(different) - _MOST_TOLD
    told = "; ".join(different[:_MOST_TOLD])
    return f"{told}; and {left_out} more" if left_out > 0 else told


def subject_first(comparison: Comparison) -> Comparison:
    """Turn a comparison of two sides so that what was measured is on the left: `eer >= 0.1` for `0.1 <= eer`."""
    left, right = comparison.operands
    if _measured(left) or not _measured(right):
        return comparison
    return Comparison((right, left), (FLIPPED[comparison.operators[0]],))


def _measured(term: Term) -> bool:
    return any(reading.part == "value" for reading in readings(term))


def _say_pair(
    comparison: Comparison, sides: tuple[Interval, Interval], read: Read, *, negated: bool, told: bool
) -> str:
    turned = subject_first(comparison)
    subject, limit = sides if turned.operands == comparison.operands else sides[::-1]
    digits = telling_digits(subject.value, limit.value)
    wanted = (
        f"wanted {'not ' if negated else ''}{turned.operators[0]} {_limit(turned.operands[1], limit, read, digits)}"
    )
    sentence = f"{term_text(turned.operands[0])} is {spread_figure(subject, digits)}, {wanted}"
    return sentence if told else f"{sentence}: the spread does not clear {figure(limit.value, digits)}"


def _limit(term: Term, limit: Interval, read: Read, digits: int) -> str:
    """Say the limit, and in brackets where it comes from."""
    if isinstance(term, Number):
        return term.text
    amount = spread_figure(limit, digits)
    if isinstance(term, Reading):
        return f"{amount} ({reading_text(term)})"
    return f"{amount} ({term_text(term, lambda reading: _with_amount(reading, read))})"


def _with_amount(reading: Reading, read: Read) -> str:
    return f"{reading_text(reading)} {spread_figure(read(reading))}"


def _say_chain(comparison: Comparison, read: Read, *, negated: bool, told: bool) -> str:
    facts = [_fact(reading, read) for reading in dict.fromkeys(readings(comparison))]
    shown = ", ".join(facts[:_MOST_TOLD])
    wanted = f"not ({truth_text(comparison)})" if negated else truth_text(comparison)
    return f"{shown}, wanted {wanted}" if told else f"{shown}, wanted {wanted}: the spread crosses a limit"


def _fact(reading: Reading, read: Read) -> str:
    try:
        return f"{reading_text(reading)} is {spread_figure(read(reading))}"
    except Unknown as unknown:
        return str(unknown)
