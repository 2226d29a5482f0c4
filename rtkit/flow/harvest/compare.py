"""Results beside the accepted ones: reproduced, drifted, or overturned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtkit.flow.harvest.differences import differences
from rtkit.flow.harvest.flips import flips, fresh
from rtkit.flow.harvest.tolerances import lies_within
from rtkit.model import Comparison, Metric, MetricChange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.model import Record, Results, Run, Tolerance
    from rtkit.model.comparison import Conclusion


def compare(results: Results, record: Record, default: Tolerance, run: Run | None = None) -> Comparison:
    """Compare what a ticket found with its record; `default` is the tolerance of metrics that have none.

    Overturned when a verdict, a `holds` or a decision's choice is not as accepted; drifted when a metric left its
    tolerance or is no longer measured; else reproduced. Wording, new metrics, and what differs around the results
    (`run` tells its inputs and environment) never decide.
    """
    metrics = tuple(_changes(results, record, default))
    flipped = flips(results, record)
    drifted = any(change.state in ("outside", "gone") for change in metrics)
    outcome: Conclusion = "overturned" if flipped else "drifted" if drifted else "reproduced"
    return Comparison(
        outcome=outcome,
        metrics=metrics,
        flips=flipped,
        fresh=fresh(results, record),
        differences=tuple(differences(results, record, run)),
    )


def _changes(results: Results, record: Record, default: Tolerance) -> Iterator[MetricChange]:
    now = {metric.name: metric for metric in results.metrics}
    for accepted in record.metrics:
        yield _change(accepted, now.pop(accepted.name, None), accepted.tolerance or default)
    for metric in now.values():
        yield MetricChange(name=metric.name, now=metric.value, state="new")


def _change(accepted: Metric, metric: Metric | None, tolerance: Tolerance) -> MetricChange:
    if metric is None:
        return MetricChange(name=accepted.name, accepted=accepted.value, tolerance=tolerance, state="gone")
    within = lies_within(float(metric.value), float(accepted.value), tolerance)
    return MetricChange(
        name=accepted.name,
        accepted=accepted.value,
        now=metric.value,
        tolerance=tolerance,
        state="within" if within else "outside",
    )
