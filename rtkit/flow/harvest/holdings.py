"""Whether what a finding or an assumption says still holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtkit.expression import evaluate_text
from rtkit.model import Holding

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rtkit.model import Assumption, Finding, Metric
    from rtkit.model.results import HoldingState


def holdings(parts: Iterable[Finding | Assumption], metrics: Mapping[str, Metric]) -> tuple[Holding, ...]:
    """Decide the `holds` of every part that has one; placeholders are passed over."""
    return tuple(_decided(part, metrics) for part in parts if part.holds and not part.is_placeholder)


def _decided(part: Finding | Assumption, metrics: Mapping[str, Metric]) -> Holding:
    evaluation = evaluate_text(part.holds, metrics)
    state: HoldingState = "inconclusive" if evaluation.truth is None else "holds" if evaluation.truth else "fails"
    return Holding(part=part.id, state=state, because=evaluation.because)
