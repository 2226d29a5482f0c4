"""When the criteria were fixed, and whether they came first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from rtkit.mime import is_placeholder
from rtkit.model import Completed, FromNotebook, MissingInput, NeverRun, NotStarted
from rtkit.model.moments import aware
from rtkit.workspace.runs import stored_runs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from rtkit.flow.harvest import Resolved
    from rtkit.model import Record, Run, Ticket
    from rtkit.workspace.workspace import Workspace

Order = Literal["before", "after"]

_ORDERS: Final = {"before": ", before the first known result", "after": ", after the first result", None: ""}


def sealing_words(ticket: Ticket, order: Order | None) -> str:
    """`sealed 12 Nov 2026, before the first known result`; empty where there is nothing to seal, or not yet."""
    sealed = ticket.sealed
    if sealed is None:
        is_due = ticket.status != "draft" and any(not is_placeholder(one.claim) for one in ticket.hypotheses)
        return "not sealed" if is_due else ""
    if not (sealed.hypotheses or sealed.revisions or ticket.hypotheses):
        return ""
    return f"sealed {sealed.on.day} {sealed.on:%b %Y}{_ORDERS[order]}"


def sealing_order(workspace: Workspace, resolved: Resolved) -> Order | None:
    """Tell whether sealing came before the first result that is known, or after it; None where it cannot be told.

    Known are the runs that are kept, the record and its history. Outputs in the notebook itself have no date, and so
    has an acceptance that a later one replaced.
    """
    sealed = resolved.file.ticket.sealed
    if sealed is None or isinstance(resolved.results.source, (FromNotebook, NeverRun)):
        return None
    orders = set(_orders(workspace, resolved, aware(sealed.on)))
    if "after" in orders:
        return "after"
    return "before" if orders == {"before"} else None


def _orders(workspace: Workspace, resolved: Resolved, sealed: datetime) -> Iterator[Order | None]:
    stored = (one.run for one in stored_runs(workspace, resolved.file.ticket.id))
    for run in (*stored, *((resolved.run,) if resolved.run else ())):
        if not isinstance(run.outcome, (MissingInput, NotStarted)):
            yield _of_run(run, sealed)
    if resolved.record:
        yield from _of_record(resolved.record, sealed)


def _of_run(run: Run, sealed: datetime) -> Order | None:
    if aware(run.started) >= sealed:
        return "before"
    # a run that broke may have shown results before it did
    return "after" if isinstance(run.outcome, Completed) and aware(run.ended) <= sealed else None


def _of_record(record: Record, sealed: datetime) -> Iterator[Order | None]:
    yield "before" if aware(record.accepted) >= sealed else "after"
    if record.overturned:
        # what was overturned had been accepted earlier, nobody knows when
        yield "after" if aware(record.overturned[0].on) <= sealed else None
