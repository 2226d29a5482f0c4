"""What each ticket, metric and finding says in the frames, as plain rows."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rtkit.fill import show_number
from rtkit.model import FromRecord, FromRun, days
from rtkit.model.allowance import as_written
from rtkit.workspace.checks import read_checked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.flow.harvest import Resolved
    from rtkit.model import Metric
    from rtkit.workspace.workspace import Workspace

Row = dict[str, object]


def ticket_row(workspace: Workspace, resolved: Resolved) -> Row:
    """The ticket, and what became of it."""
    ticket, results, record = resolved.file.ticket, resolved.results, resolved.record
    answer = None if results.answer is None or results.answer.is_placeholder else results.answer.text
    verdicts = Counter(verdict.verdict for verdict in results.verdicts)
    checked = read_checked(workspace, ticket.id)
    return {
        "id": ticket.id,
        "question": ticket.question,
        "status": ticket.status,
        "scope": ticket.scope,
        "owner": ticket.owner,
        "template": ticket.template,
        "tags": ticket.tags,
        "timebox_days": days(ticket.timebox),
        "spent_days": days(ticket.spent) if ticket.spent else None,
        "created": ticket.created,
        "started": ticket.started,
        "asked_by": ticket.asked_by,
        "parent": (ticket.asked_by or "").partition("#")[0],
        "answer": answer,
        **{word: verdicts[word] for word in ("supported", "refuted", "inconclusive")},
        "source": results.source.__struct_config__.tag,
        "results_on": _when(resolved),
        "accepted_on": record.accepted if record else None,
        "last_check": checked.comparison.outcome if checked else None,
        "checked_on": checked.on if checked else None,
        "path": workspace.relative(resolved.file.path),
    }


def metric_rows(resolved: Resolved) -> Iterator[Row]:
    """What the ticket measured, each beside its accepted value."""
    record = resolved.record
    accepted = {metric.name: float(metric.value) for metric in record.metrics} if record else {}
    for metric in resolved.results.metrics:
        yield {
            "ticket": resolved.file.ticket.id,
            "name": metric.name,
            "value": float(metric.value),
            "unit": metric.unit,
            "direction": metric.direction,
            "baseline": _number(metric.baseline),
            "champion": _number(metric.champion),
            "board": metric.board,
            **_spread(metric),
            "tolerance": as_written(metric.tolerance, show_number) if metric.tolerance else "",
            "accepted": accepted.get(metric.name),
        }


def finding_rows(resolved: Resolved) -> Iterator[Row]:
    """What the ticket found, without what its template still asks for."""
    states = {holding.part: holding.state for holding in resolved.results.holdings}
    for finding in resolved.results.findings:
        if not finding.is_placeholder:
            yield {
                "ticket": resolved.file.ticket.id,
                "id": finding.id,
                "statement": finding.statement,
                "confidence": finding.confidence,
                "evidence": finding.evidence,
                "hypothesis": finding.hypothesis,
                "holds": finding.holds,
                "state": states.get(finding.id),
            }


def _when(resolved: Resolved) -> object:
    source = resolved.results.source
    if isinstance(source, FromRun):
        return source.ended
    return source.accepted if isinstance(source, FromRecord) else None


def _spread(metric: Metric) -> Row:
    spread = metric.spread
    if spread is None:
        return dict.fromkeys(("deviation", "low", "high", "count"))
    ends = {"deviation": spread.deviation, "low": spread.low, "high": spread.high}
    return {**{name: float(value) for name, value in ends.items()}, "count": spread.count}


def _number(value: float | str | None) -> float | None:
    return None if value is None else float(value)
