"""Accepting results: what a run found becomes the ticket's record."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

import msgspec

from rtkit.errors import TicketFallsShort
from rtkit.model import Assumption, Completed, Decision, Finding, NextTicket, Record, outcome_name
from rtkit.workspace.records import write_record

if TYPE_CHECKING:
    from pathlib import Path

    from rtkit.flow.harvest import Resolved
    from rtkit.workspace.workspace import Workspace


Part = TypeVar("Part", Finding, Assumption, Decision, NextTicket)


def accept(workspace: Workspace, resolved: Resolved) -> Path:
    """Write the record from the results of a completed run.

    Raises TicketFallsShort where the results are not from one: a record must be what a run can give again.
    """
    run, results = resolved.run, resolved.results
    ticket = resolved.file.ticket.id
    if run is None:
        raise TicketFallsShort(f"{ticket} has no run to accept", f"rtkit run {ticket} --record")
    if not isinstance(run.outcome, Completed):
        raise TicketFallsShort(
            f"the run of {ticket} {outcome_name(run.outcome).replace('_', ' ')}, so there is nothing to accept",
            "only a completed run becomes a record",
        )
    record = Record(
        ticket=ticket,
        accepted=datetime.now(UTC).replace(microsecond=0),
        source_sha256=run.source_sha256,
        answer=None if results.answer is None or results.answer.is_placeholder else results.answer,
        metrics=results.metrics,
        findings=_lasting(results.findings),
        assumptions=_lasting(results.assumptions),
        decisions=_lasting(results.decisions),
        next_tickets=_lasting(results.next_tickets),
        verdicts=results.verdicts,
        parameters=run.parameters,
        inputs=run.inputs,
        environment=run.environment,
    )
    return write_record(workspace, record)


def _lasting(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """What is worth keeping: no placeholders, and no cell ids, which change with the notebook."""
    return tuple(msgspec.structs.replace(part, cell="") for part in parts if not part.is_placeholder)
