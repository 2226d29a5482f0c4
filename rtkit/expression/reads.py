"""A criterion in words, for whoever writes it: `eer at most 0.1045 (baseline 0.11 - 5%)`."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from rtkit.expression.amount import amount
from rtkit.expression.figures import figure
from rtkit.expression.interval import Unknown
from rtkit.expression.measured import Measured
from rtkit.expression.sentences import subject_first
from rtkit.expression.text import reading_text, term_text, truth_text
from rtkit.expression.tree import Comparison, Junction, Not, Number, Reading, readings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from rtkit.expression.interval import Interval
    from rtkit.expression.parse import Expression
    from rtkit.expression.tree import Term, Truth
    from rtkit.model import Metric

    Read = Callable[[Reading], Interval]

_WORDS: Final = {
    "<": "below",
    "<=": "at most",
    ">": "above",
    ">=": "at least",
    "==": "exactly",
    "!=": "anything but",
}
_OPPOSITE: Final = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "=="}
_OTHER: Final = {"and": "or", "or": "and"}


class _Said(NamedTuple):
    """`eer` `at most 0.1`; a whole of several has no subject."""

    subject: str
    rest: str

    def __str__(self) -> str:
        return f"{self.subject} {self.rest}" if self.subject else self.rest


def reads(expression: Expression, metrics: Mapping[str, Metric]) -> str:
    """Say what the expression asks for; a limit is calculated where what it rests on is among the metrics."""
    return str(_said(expression.truth, Measured(metrics).read, negated=False))


def unmeasured(expression: Expression, metrics: Mapping[str, Metric]) -> tuple[str, ...]:
    """The readings of the expression that nothing is known of, in the order written."""
    missing = (reading for reading in readings(expression.truth) if not _is_measured(reading, metrics))
    return tuple(dict.fromkeys(map(reading_text, missing)))


def _is_measured(reading: Reading, metrics: Mapping[str, Metric]) -> bool:
    metric = metrics.get(reading.metric)
    return metric is not None and getattr(metric, reading.part) is not None


def _said(truth: Truth, read: Read, *, negated: bool) -> _Said:
    match truth:
        case Comparison(operands=operands, operators=operators) if len(operators) > 1:
            pairs = zip(pairwise(operands), operators, strict=True)
            whole = Junction("and", tuple(Comparison(pair, (operator,)) for pair, operator in pairs))
            return _said(whole, read, negated=negated)
        case Comparison():
            return _compared(truth, read, negated=negated)
        case Not():
            return _said(truth.operand, read, negated=not negated)
        case Junction():
            word = _OTHER[truth.word] if negated else truth.word
            said = [_within(part, word, read, negated=negated) for part in truth.operands]
            return _Said("", f" {word} ".join(_together(said, word)))


def _within(part: Truth, word: str, read: Read, *, negated: bool) -> _Said:
    said = _said(part, read, negated=negated)
    inner = part
    while isinstance(inner, Not):
        inner, negated = inner.operand, not negated
    is_whole = isinstance(inner, Junction) or (isinstance(inner, Comparison) and len(inner.operators) > 1)
    own = inner.word if isinstance(inner, Junction) else "and"
    return _Said("", f"({said})") if is_whole and (_OTHER[own] if negated else own) != word else said


def _together(said: Iterable[_Said], word: str) -> Iterable[str]:
    """What is asked of one thing in a row is said of it once: `eer at least 0.1 and at most 0.2`."""
    for subject, same in groupby(said, key=lambda one: one.subject):
        rests = [one.rest for one in same]
        yield from [f"{subject} {f' {word} '.join(rests)}"] if subject else rests


def _compared(comparison: Comparison, read: Read, *, negated: bool) -> _Said:
    if not any(readings(comparison)):
        return _Said("", f"not {truth_text(comparison)}" if negated else truth_text(comparison))
    turned = subject_first(comparison)
    subject, limit = turned.operands
    (operator,) = turned.operators
    return _Said(_text(subject), f"{_WORDS[_OPPOSITE[operator] if negated else operator]} {_limit(limit, read)}")


def _limit(term: Term, read: Read) -> str:
    if isinstance(term, Number):
        return term.text
    try:
        value = figure(amount(term, read).value)
    except Unknown:
        return _text(term)
    if not any(readings(term)):
        return value
    return f"{value} ({_text(term) if isinstance(term, Reading) else _text(term, read)})"


def _text(term: Term, read: Read | None = None) -> str:
    def said(reading: Reading) -> str:
        name = reading_text(reading)
        return f"{name} {figure(read(reading).value)}" if read else name

    return term_text(term, said).replace(" * ", " × ")  # noqa: RUF001  # the sign is meant
