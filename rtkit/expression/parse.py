"""From text to an expression."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rtkit.expression.fault import ExpressionFault
from rtkit.expression.parser import Parser
from rtkit.expression.text import truth_text
from rtkit.expression.tokens import cut

if TYPE_CHECKING:
    from rtkit.expression.tree import Truth


@dataclass(frozen=True, slots=True)
class Expression:
    """A criterion that can be decided; `text` is as it was written, `str()` as rtkit writes it."""

    truth: Truth
    text: str = field(default="", compare=False)

    def __str__(self) -> str:
        return truth_text(self.truth)


def parse(text: str) -> Expression:
    """Read the text as an expression.

    Raises ExpressionFault with the position of what is wrong.
    """
    if not text.strip():
        raise ExpressionFault("the expression is empty from 1 on", "write one: eer <= baseline * 0.95")
    return Expression(Parser(cut(text)).whole(), text)
