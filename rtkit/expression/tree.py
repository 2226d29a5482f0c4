"""What an expression is made of: terms, which are numbers once measured, and truths, which are decided."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

Part = Literal["value", "baseline", "champion"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number, and the text it was written as (`5%`)."""

    value: float
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A metric's value, baseline or champion; `bare` where the metric was not written: `baseline`."""

    metric: str
    part: Part = "value"
    bare: bool = False
    position: int = field(default=1, compare=False)


@dataclass(frozen=True, slots=True)
class Negative:
    """`-term`."""

    operand: Term


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """`a + b - c` or `a * b / c`, calculated from left to right; `operators` has one fewer than `operands`."""

    operands: tuple[Term, ...]
    operators: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """`abs(a)`, `min(a, b)`, `max(a, b, c)`."""

    function: str
    arguments: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """`a <= b`, or a chain `a <= b < c`; `operators` has one fewer than `operands`."""

    operands: tuple[Term, ...]
    operators: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """`not truth`."""

    operand: Truth


@dataclass(frozen=True, slots=True)
class Junction:
    """Truths joined by one word, `and` or `or`."""

    word: str
    operands: tuple[Truth, ...]


Term = Number | Reading | Negative | Arithmetic | Call
Truth = Comparison | Not | Junction


def readings(node: Term | Truth) -> Iterator[Reading]:
    """Every reading in the node, in the order written."""
    match node:
        case Reading():
            yield node
        case Negative() | Not():
            yield from readings(node.operand)
        case Call():
            for argument in node.arguments:
                yield from readings(argument)
        case Arithmetic() | Comparison() | Junction():
            for operand in node.operands:
                yield from readings(operand)
