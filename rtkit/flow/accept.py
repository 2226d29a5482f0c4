"""Accepting results: what a run found becomes the ticket's record."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

import msgspec

from rtkit.errors import TicketFallsShort
from rtkit.flow.harvest import compare_resolved
from rtkit.model import Assumption, Completed, Decision, Finding, NextTicket, Overturn, Record, outcome_name
from rtkit.workspace.records import read_record, write_record

if TYPE_CHECKING:
    from pathlib import Path

    from rtkit.flow.harvest import Resolved
    from rtkit.model import Flip, Results, Run
    from rtkit.workspace.workspace import Workspace


Part = TypeVar("Part", Finding, Assumption, Decision, NextTicket)


def accept(workspace: Workspace, resolved: Resolved, because: str = "") -> Path:
    """Write the record from the results of a completed run.

    Where accepted conclusions flipped, `because` says why the new ones are accepted; the record keeps it with the
    flips. Criteria that were revised since have said why. Raises TicketFallsShort where the results are not from a
    completed run, since a record must be what a run can give again, or where conclusions flipped and nothing is said;
    Invalid where the present record cannot be read.
    """
    run = _completed(resolved)
    before = read_record(workspace, resolved.file.ticket.id)
    overturned = before.overturned if before else ()
    flips = _flips(workspace, resolved, before) if before else ()
    now = datetime.now(UTC)  # to the microsecond: a run may begin in the second of the acceptance
    if flips:
        overturned = (*overturned, Overturn(on=now, because=_said(because, flips, resolved), flips=flips))
    return write_record(workspace, _record(resolved.results, run, now, overturned))


def _completed(resolved: Resolved) -> Run:
    run, ticket = resolved.run, resolved.file.ticket.id
    if run is None:
        raise TicketFallsShort(f"{ticket} has no run to accept", f"rtkit run {ticket} --record")
    if not isinstance(run.outcome, Completed):
        raise TicketFallsShort(
            f"the run of {ticket} {outcome_name(run.outcome).replace('_', ' ')}, so there is nothing to accept",
            "only a completed run becomes a record",
        )
    return run


def _flips(workspace: Workspace, resolved: Resolved, before: Record) -> tuple[Flip, ...]:
    return compare_resolved(resolved, before, workspace.settings).flips


def _said(because: str, flips: tuple[Flip, ...], resolved: Resolved) -> str:
    revised = dict.fromkeys(flip.revised for flip in flips)
    if because.strip() or all(revised):
        return because.strip() or " ".join(revised)
    told = ", ".join(f"{flip.id} was {flip.accepted} and {_now(flip)}" for flip in flips)
    raise TicketFallsShort(
        f"accepting this run of {resolved.file.ticket.id} overturns conclusions: {told}",
        'say why with --because "..."; the record keeps it',
    )


def _now(flip: Flip) -> str:
    return f"is {flip.now} now" if flip.now else "is no longer there"


def _record(results: Results, run: Run, now: datetime, overturned: tuple[Overturn, ...]) -> Record:
    return Record(
        ticket=run.ticket,
        accepted=now,
        source_sha256=run.source_sha256,
        answer=None if results.answer is None or results.answer.is_placeholder else results.answer,
        metrics=results.metrics,
        findings=_lasting(results.findings),
        assumptions=_lasting(results.assumptions),
        decisions=_lasting(results.decisions),
        next_tickets=_lasting(results.next_tickets),
        verdicts=results.verdicts,
        holdings=results.holdings,
        tables={one.name: one.content for one in results.evidence if one.content is not None},
        overturned=overturned,
        parameters=run.parameters,
        inputs=run.inputs,
        environment=run.environment,
        engine=run.engine,
    )


def _lasting(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """What is worth keeping: no placeholders, and no cell ids, which change with the notebook."""
    return tuple(msgspec.structs.replace(part, cell="") for part in parts if not part.is_placeholder)
