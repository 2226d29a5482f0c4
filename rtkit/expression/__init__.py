"""The small language of criteria: what `expect`, guardrails and `holds` say, and whether it is so."""

from rtkit.expression.criterion import Criterion, criterion
from rtkit.expression.evaluate import Evaluation, evaluate, evaluate_text
from rtkit.expression.fault import ExpressionFault
from rtkit.expression.judge import judge
from rtkit.expression.names import check_names, names
from rtkit.expression.parse import Expression, parse

__all__ = [
    "Criterion",
    "Evaluation",
    "Expression",
    "ExpressionFault",
    "check_names",
    "criterion",
    "evaluate",
    "evaluate_text",
    "judge",
    "names",
    "parse",
]
