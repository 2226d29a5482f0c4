"""Which metrics something rests on: those stay in sight."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rtkit.flow.demo.answer.placeholders import written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.model import Assumption, Finding, Results


def rested_on(results: Results) -> frozenset[str]:
    """Metrics that a finding names as evidence, that a `holds` reads, or that a decision or next step speaks of."""
    measured = {metric.name for metric in results.metrics}
    if not any(written(parts) for parts in (results.findings, results.decisions, results.next_tickets)):
        return frozenset(measured)  # nothing rests on anything yet: what was measured is all there is to see
    return frozenset(measured & {*_evidence(results), *_held(results), *_spoken_of(results)})


def _evidence(results: Results) -> Iterator[str]:
    for finding in written(results.findings):
        yield from finding.evidence


def _held(results: Results) -> Iterator[str]:
    from rtkit.expression import ExpressionFault, names, parse

    parts: tuple[Finding | Assumption, ...] = (*written(results.findings), *written(results.assumptions))
    for part in parts:
        try:
            yield from names(parse(part.holds)) if part.holds else ()
        except ExpressionFault:
            continue


def _spoken_of(results: Results) -> Iterator[str]:
    for decision in written(results.decisions):
        yield from re.findall(r"\w+", f"{decision.subject} {decision.because}")
    for next_ in written(results.next_tickets):
        yield from re.findall(r"\w+", f"{next_.title} {next_.why}")
