"""Runs, results and next tickets in words for a terminal, and in the documented JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from rtkit.cli.common import secret_rows
from rtkit.flow.standing.words import outcome_words
from rtkit.model import Completed, FromNotebook, FromRecord, FromRun, NotStarted, Source, outcome_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.flow.backlog import BacklogItem
    from rtkit.flow.passes import RunReport
    from rtkit.model import Metric
    from rtkit.workspace.workspace import Workspace


def source_words(source: Source) -> str:
    """Where the results were read."""
    match source:
        case FromRun(run=run, outcome=outcome):
            return f"the run {run} ({outcome.replace('_', ' ')})"
        case FromNotebook():
            return "the notebook's own outputs"
        case FromRecord(accepted=accepted):
            return f"the record accepted {accepted:%d %b %Y}"
        case _:
            return "nothing yet: the ticket never ran"


def run_row(workspace: Workspace, report: RunReport) -> dict[str, Any]:
    """A run as `rtkit run --json` tells it."""
    run, results = report.stored.run, report.resolved.results
    outcome = msgspec.to_builtins(run.outcome)
    del outcome["type"]
    return {
        "id": run.ticket,
        "outcome": outcome_name(run.outcome),
        "details": outcome,
        "notebook": workspace.relative(report.stored.notebook),
        "run": workspace.relative(report.stored.folder),
        "seconds": run.seconds,
        "engine": run.engine,
        "why_cold": report.why_cold,
        "parameters": run.parameters,
        "answer": results.answer.text if results.answer else None,
        "metrics": {metric.name: metric.value for metric in results.metrics},
        "verdicts": {verdict.hypothesis: verdict.verdict for verdict in results.verdicts},
        "problems": list(results.problems),
        "record": workspace.relative(report.record) if report.record else None,
        "masked": secret_rows(report.secrets),
    }


def run_lines(workspace: Workspace, report: RunReport) -> Iterator[str]:
    """A run in a few lines: how it ended, what it measured, where the copy is."""
    run, results = report.stored.run, report.resolved.results
    yield f"{run.ticket}  {outcome_words(run.outcome)}  {run.seconds:.1f} s"
    if isinstance(run.outcome, NotStarted) and run.outcome.hint:
        yield f"  hint: {run.outcome.hint}"
    for verdict in results.verdicts:
        yield f"  {verdict.hypothesis} {verdict.verdict}: {verdict.because}"
    for metric in results.metrics:
        yield f"  {metric_words(metric)}"
    for problem in results.problems:
        yield f"  problem: {problem}"
    if report.doubted and isinstance(run.outcome, Completed):
        yield f"  {doubted_words(report.doubted)}"
    yield f"  {workspace.relative(report.stored.notebook)}"
    if report.record:
        yield f"  accepted: {workspace.relative(report.record)}"


def doubted_words(outcome: str) -> str:
    """What a warm kernel found that a cold one did not."""
    told = outcome.replace("_", " ")
    return f"{told} in a warm kernel and not in a cold one, which counts (execution.warm = false spares the attempt)"


def metric_words(metric: Metric) -> str:
    """`eer 0.096 % (baseline 0.11)`."""
    compared = [
        f"{name} {float(value):.4g}"
        for name, value in (("baseline", metric.baseline), ("champion", metric.champion))
        if value is not None
    ]
    spread = f" ± {float(metric.spread.deviation):.2g}" if metric.spread else ""
    unit = f" {metric.unit}" if metric.unit else ""
    return f"{metric.name} {float(metric.value):.4g}{spread}{unit}" + (f" ({', '.join(compared)})" if compared else "")


def next_row(item: BacklogItem) -> dict[str, Any]:
    """A next ticket as `rtkit next --json` tells it."""
    next_, state = item.next, item.state
    return {
        "id": item.id,
        "kind": next_.kind,
        "title": next_.title,
        "why": next_.why,
        "scope": next_.scope,
        "size": next_.size,
        "relates_to": next_.relates_to,
        "status": item.status,
        "ticket": state.ticket if state else None,
        "because": state.because if state else "",
    }
