"""A small picture of what a finding rests on: a number on its line, or the sign of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtkit.flow.demo.answer.gauge import gauge
from rtkit.flow.demo.answer.views import NumberSign, TableSign
from rtkit.flow.demo.text.words import clean, number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rtkit.expression import Criterion
    from rtkit.flow.demo.answer.holds import Holds
    from rtkit.flow.demo.article.views import Exhibit
    from rtkit.flow.demo.parts import Tone
    from rtkit.model import Finding, Metric, Results

Limit = tuple["Criterion | None", "Tone"]
"""What is wanted of a metric, and in which tone its verdict is told."""


class Signs:
    """Makes the signs of one page; `limits` are those that the hypotheses set, by metric."""

    def __init__(self, results: Results, limits: Mapping[str, Limit], holds: Holds) -> None:
        self._metrics: dict[str, Metric] = {one.name: one for one in results.metrics}
        self._shapes = {one.name: one.content.shape for one in results.evidence if one.content}
        self._limits = limits
        self._holds = holds

    def number(self, finding: Finding, anchors: Mapping[str, str]) -> NumberSign | None:
        """The first of the finding's metrics that is compared with anything, on its line."""
        for name in finding.evidence:
            metric = self._metrics.get(name)
            if metric is None or name not in anchors:
                continue
            limit, tone = self._limit(finding, name)
            line = gauge(f"sign-{finding.id}", metric, limit, tone)
            if line:
                return NumberSign(clean(name), f"#{anchors[name]}", number(float(metric.value), metric.unit), line)
        return None

    def table(self, finding: Finding, exhibits: Mapping[str, Exhibit]) -> TableSign | None:
        """The first of the finding's tables: its name on the page, and how large it is where that is known."""
        for name in finding.evidence:
            exhibit = exhibits.get(name)
            if exhibit is not None and exhibit.kind == "table":
                size = " x ".join(f"{length:,}" for length in self._shapes.get(name, ()))
                return TableSign(exhibit.label, f"#{exhibit.anchor}", size.replace("x", "\u00d7"))
        return None

    def _limit(self, finding: Finding, name: str) -> Limit:
        from rtkit.expression import ExpressionFault, criterion, parse

        try:
            own = criterion(parse(finding.holds), self._metrics) if finding.holds else None
        except ExpressionFault:
            own = None
        if own is not None and own.metric == name:
            chip = self._holds.chip(finding.id)
            return own, chip.tone if chip else "plain"
        return self._limits.get(name, (None, "plain"))
