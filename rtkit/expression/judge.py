"""The verdict on a hypothesis."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING, Final, NamedTuple

from rtkit.expression.evaluate import Evaluation, evaluate_text
from rtkit.expression.sentences import together
from rtkit.mime import is_placeholder
from rtkit.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rtkit.model import Hypothesis, Metric


_MOST_SHOWN: Final = 200


class _Guardrail(NamedTuple):
    text: str
    evaluation: Evaluation

    def __str__(self) -> str:
        if is_placeholder(self.text):
            return self.evaluation.because
        told = "broke" if self.evaluation.truth is False else "cannot be told"
        return f"guardrail {shorten(self.text, _MOST_SHOWN, placeholder=' ...')} {told}: {self.evaluation.because}"


def judge(hypothesis: Hypothesis, metrics: Mapping[str, Metric]) -> Verdict:
    """Say what the metrics mean for the hypothesis.

    Refuted when the criterion is false or a guardrail broke, whatever the rest says; supported when all of them
    are true; otherwise inconclusive.
    """
    expect = _expectation(hypothesis.expect, metrics)
    guardrails = [_guardrail(text, metrics) for text in hypothesis.guardrails]
    broken = [guardrail for guardrail in guardrails if guardrail.evaluation.truth is False]
    untold = [guardrail for guardrail in guardrails if guardrail.evaluation.truth is None]
    if expect.truth is False or broken:
        against = broken if expect.truth is not False else [expect.because, *broken]
        names = tuple(guardrail.text for guardrail in broken)
        return Verdict(hypothesis=hypothesis.id, verdict="refuted", because=_told(against), broken=names)
    if expect.truth is None or untold:
        open_ = untold if expect.truth else [expect.because, *untold]
        return Verdict(hypothesis=hypothesis.id, verdict="inconclusive", because=_told(open_))
    because = _told([expect.because, *(guardrail.evaluation.because for guardrail in guardrails)])
    return Verdict(hypothesis=hypothesis.id, verdict="supported", because=because)


def _expectation(text: str, metrics: Mapping[str, Metric]) -> Evaluation:
    if not text.strip() or is_placeholder(text):
        return Evaluation(None, "no criterion")
    return evaluate_text(text, metrics)


def _guardrail(text: str, metrics: Mapping[str, Metric]) -> _Guardrail:
    if is_placeholder(text):
        return _Guardrail(text, Evaluation(None, "a guardrail is not written yet"))
    return _Guardrail(text, evaluate_text(text, metrics))


def _told(reasons: Iterable[object]) -> str:
    return together(str(reason) for reason in reasons)
