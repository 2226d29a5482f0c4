"""Runs: a ticket executed headlessly, and its results accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rtkit.flow.accept import accept
from rtkit.flow.harvest import Resolved, harvest, secrets_in
from rtkit.flow.run import RunRequest, run
from rtkit.model import Completed, FromRun, outcome_name
from rtkit.notebook.read import read_notebook
from rtkit.workspace.listing import TicketFile, find_ticket, list_tickets

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from threading import Event as ThreadEvent

    from rtkit.engine import Event
    from rtkit.mask import Secret
    from rtkit.workspace.runs import StoredRun
    from rtkit.workspace.workspace import Workspace


class RunReport(NamedTuple):
    """A run with its results; `record` is where they were accepted, if they were asked to be.

    `secrets` are those in the executed copy, masked everywhere else.
    """

    stored: StoredRun
    resolved: Resolved
    record: Path | None = None
    secrets: tuple[Secret, ...] = ()


def run_ticket(
    workspace: Workspace,
    name: str,
    request: RunRequest,
    listen: Callable[[Event], None],
    cancelled: ThreadEvent,
    *,
    record: bool = False,
    because: str = "",
) -> RunReport:
    """Run a ticket headlessly and read its results; `record` accepts them where the run completed.

    Raises TicketFallsShort, after the run was stored, where that overturns conclusions and `because` says nothing.
    """
    file = find_ticket(workspace, name)
    stored = run(workspace, file, request, listen, cancelled)
    resolved = results_of(workspace, file, stored)
    accepted = accept(workspace, resolved, because) if record and isinstance(stored.run.outcome, Completed) else None
    return RunReport(stored, resolved, accepted, secrets_in(resolved))


def runnable_tickets(workspace: Workspace) -> list[str]:
    """The files of all tickets that are neither frozen nor superseded; those that cannot be read come last."""
    listing = list_tickets(workspace)
    files = [file.path for file in listing.tickets if file.ticket.status not in ("frozen", "superseded")]
    return [str(path) for path in (*files, *(broken.path for broken in listing.broken))]


def results_of(workspace: Workspace, file: TicketFile, stored: StoredRun) -> Resolved:
    """The results of this very run, however it ended."""
    executed = read_notebook(stored.notebook)
    source = FromRun(workspace.relative(stored.folder), stored.run.ended, outcome_name(stored.run.outcome))
    return Resolved(file, executed, harvest(executed, file.ticket, source), stored.run)
