"""Hypotheses with their verdicts, each with its numbers as a small picture."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

from rtkit.flow.demo.answer.gauge import gauge
from rtkit.flow.demo.answer.tones import VERDICT_TONES
from rtkit.flow.demo.answer.views import GuardrailView, HypothesisView, Measure
from rtkit.flow.demo.parts import Chip, Fact
from rtkit.flow.demo.text.statements import inline
from rtkit.flow.demo.text.words import clean, criterion, number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rtkit.expression import Criterion, Expression
    from rtkit.flow.demo.parts import Tone
    from rtkit.model import Hypothesis, Metric, Verdict

_RELATIVE: Final = re.compile(r"baseline|champion")
_KEPT: Final[dict[bool | None, tuple[str, Tone]]] = {
    True: ("kept", "supported"),
    False: ("broke", "broken"),
    None: ("inconclusive", "inconclusive"),
}


class Verdicts:
    """Makes the views of all hypotheses; `measured` are the metrics that a picture already shows."""

    def __init__(
        self, metrics: Mapping[str, Metric], verdicts: Mapping[str, Verdict], anchors: Mapping[str, str]
    ) -> None:
        self._metrics = metrics
        self._verdicts = verdicts
        self._anchors = anchors
        self._count = 0
        self.measured: set[str] = set()
        self.limits: dict[str, tuple[Criterion | None, Tone]] = {}

    def view(self, hypothesis: Hypothesis, anchor: str) -> HypothesisView:
        """The hypothesis with its verdict; "no verdict yet" where nothing was measured."""
        verdict = self._verdicts.get(hypothesis.id)
        chip = Chip(verdict.verdict, VERDICT_TONES[verdict.verdict]) if verdict else Chip("no verdict yet")
        return HypothesisView(
            id=hypothesis.id,
            anchor=anchor,
            claim=inline(hypothesis.claim),
            chip=chip,
            because=clean(verdict.because) if verdict else "",
            measure=self._measure(hypothesis.expect, hypothesis.metric, chip.tone),
            guardrails=tuple(self._guardrail(text) for text in hypothesis.guardrails),
            details=_details(hypothesis),
        )

    def _guardrail(self, text: str) -> GuardrailView:
        from rtkit.expression import evaluate_text

        word, tone = _KEPT[evaluate_text(text, self._metrics).truth]
        measure = self._measure(text, "", tone) or Measure("", "", "", criterion(text), (), None)
        return GuardrailView(Chip(word, tone), measure)

    def _measure(self, text: str, name: str, tone: Tone) -> Measure | None:
        if not text and not name:
            return None
        limit, names = self._read(text)
        name = limit.metric if limit else name or next(iter(sorted(names)), "")
        metric = self._metrics.get(name)
        if metric is None:
            return Measure(clean(name), "", "", criterion(text), (), None)
        self._count += 1
        anchor = "" if name in self.measured else self._anchors.get(name, "")
        self.measured.add(name)
        self.limits.setdefault(name, (limit, tone))
        against = (("baseline", metric.baseline), ("champion", metric.champion))
        return Measure(
            metric=clean(name),
            anchor=anchor,
            value=number(float(metric.value), metric.unit),
            criterion=criterion(text.strip()),
            against=tuple((word, number(float(value), metric.unit)) for word, value in against if value is not None),
            gauge=gauge(f"gauge-{self._count}", metric, limit, tone),
            limit=_limit(limit, text, metric.unit),
        )

    def _read(self, text: str) -> tuple[Criterion | None, frozenset[str]]:
        from rtkit.expression import ExpressionFault, names, parse
        from rtkit.expression import criterion as limit_of

        try:
            expression: Expression = parse(text)
        except ExpressionFault:
            return None, frozenset()
        return limit_of(expression, self._metrics), names(expression)


def _limit(limit: Criterion | None, text: str, unit: str) -> str:
    """The number that a criterion comes to; empty where it is only a number itself."""
    if limit is None or not math.isfinite(limit.threshold) or not _RELATIVE.search(text):
        return ""
    return number(limit.threshold, unit)


def _details(hypothesis: Hypothesis) -> tuple[Fact, ...]:
    told = (
        ("Method", hypothesis.method),
        ("Timebox", hypothesis.timebox or ""),
        ("If supported", hypothesis.on_success),
        ("If refuted", hypothesis.on_failure),
    )
    return tuple(Fact(name, inline(text)) for name, text in told if text)
