"""A ticket with its results in words for a terminal, and in the documented JSON."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from rtkit.cli.standing_words import record_row, seal_row, standing_facts, standing_lines
from rtkit.cli.words import metric_words, source_words
from rtkit.codec import encode_document
from rtkit.flow.standing import burn_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.flow.harvest import Resolved
    from rtkit.flow.passes import Standing
    from rtkit.model import Assumption, Decision, Finding, NextTicket, Results
    from rtkit.workspace.workspace import Workspace

_HOLDINGS = {"holds": "holds", "fails": "does not hold", "inconclusive": "inconclusive"}


def show_row(workspace: Workspace, resolved: Resolved, standing: Standing) -> dict[str, Any]:
    """A ticket as `rtkit show --json` tells it."""
    record = resolved.record
    return {
        "path": workspace.relative(resolved.file.path),
        "ticket": encode_document(resolved.file.ticket),
        "results": encode_document(resolved.results),
        "run": encode_document(resolved.run) if resolved.run else None,
        "seal": seal_row(resolved.file.ticket, standing),
        "record": record_row(record, standing.against) if record else None,
        "led_to": list(standing.led_to),
        "superseded_by": list(standing.superseded_by),
    }


def show_lines(workspace: Workspace, resolved: Resolved, standing: Standing) -> Iterator[str]:
    """A ticket with its results, as a person reads it."""
    ticket, results = resolved.file.ticket, resolved.results
    yield f"{ticket.id}  {ticket.question}"
    burn = burn_of(ticket, datetime.now().astimezone())
    timebox = f"timebox {burn.words if burn else ticket.timebox}"
    facts = [ticket.status, ticket.scope, f"owner {ticket.owner}" if ticket.owner else "", timebox]
    facts.append(f"asked by {ticket.asked_by}" if ticket.asked_by else "")
    yield "  " + " · ".join(fact for fact in facts if fact)
    yield f"  {workspace.relative(resolved.file.path)}"
    yield f"  results: {source_words(results.source)}"
    yield from (f"  {fact}" for fact in standing_facts(resolved, standing))
    yield from _result_lines(results)
    yield from standing_lines(ticket, resolved.record, standing)
    for problem in results.problems:
        yield f"problem  {problem}"


def _result_lines(results: Results) -> Iterator[str]:
    """What was found; a template's placeholders are nothing found."""
    if results.answer and not results.answer.is_placeholder:
        yield f"answer  {results.answer.text}"
    for verdict in results.verdicts:
        yield f"{verdict.hypothesis}  {verdict.verdict}: {verdict.because}"
    for metric in results.metrics:
        yield f"metric  {metric_words(metric)}"
    held = {one.part: f"{_HOLDINGS[one.state]}: {one.because}" for one in results.holdings}
    for id_, text in _parts(results):
        yield f"{id_}  {text}"
        if id_ in held:
            yield f"    {held[id_]}"


def _parts(results: Results) -> Iterator[tuple[str, str]]:
    parts: tuple[tuple[Finding | Assumption | Decision | NextTicket, str], ...] = (
        *((found, found.statement) for found in results.findings),
        *((assumed, f"assumed: {assumed.text}") for assumed in results.assumptions),
        *((decided, f"{decided.choice}: {decided.subject}") for decided in results.decisions),
        *((next_, f"next ({next_.kind}): {next_.title}") for next_ in results.next_tickets),
    )
    return ((part.id, text) for part, text in parts if not part.is_placeholder)
