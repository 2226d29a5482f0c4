"""Results beside the accepted ones: reproduced, drifted, or overturned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtkit.flow.harvest.differences import differences, of_engines
from rtkit.flow.harvest.flips import flips, fresh
from rtkit.flow.harvest.tolerances import default_tolerance, lies_within
from rtkit.model import Comparison, Metric, MetricChange
from rtkit.model.comparison import REPRODUCED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.flow.harvest.resolve import Resolved
    from rtkit.model import Record, Results, Run, Ticket, Tolerance
    from rtkit.model.comparison import Conclusion
    from rtkit.settings import Settings


def compare_resolved(resolved: Resolved, record: Record, settings: Settings) -> Comparison:
    """Compare the results that count with the record, by the ticket's tolerance, run and revisions."""
    ticket = resolved.file.ticket
    return compare(resolved.results, record, default_tolerance(ticket, settings), resolved.run, ticket)


def compare(
    results: Results, record: Record, default: Tolerance, run: Run | None = None, ticket: Ticket | None = None
) -> Comparison:
    """Compare what a ticket found with its record; `default` is the tolerance of metrics that have none.

    Overturned when a verdict, a `holds` or a decision's choice is not as accepted; drifted when a metric left its
    tolerance or is no longer measured; else reproduced. Wording, new metrics, and what differs around the results
    (`run` tells its inputs and environment) never decide. `ticket` tells which criteria were revised since.
    """
    metrics = tuple(_changes(results, record, default))
    flipped = flips(results, record, ticket)
    drifted = any(change.state in ("outside", "gone") for change in metrics)
    outcome: Conclusion = "overturned" if flipped else "drifted" if drifted else REPRODUCED
    return Comparison(
        outcome=outcome,
        metrics=metrics,
        flips=flipped,
        fresh=fresh(results, record),
        differences=(*differences(results, record, run), *(of_engines(record, run) if outcome != REPRODUCED else ())),
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
