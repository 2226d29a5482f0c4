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

    `secrets` are those in the executed copy, masked everywhere else. `why_cold` says why its kernel was a cold one,
    empty where it was warm; `doubted` is the outcome in a warm kernel that did not count.
    """

    stored: StoredRun
    resolved: Resolved
    record: Path | None = None
    secrets: tuple[Secret, ...] = ()
    why_cold: str = ""
    doubted: str = ""


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
    """Run a ticket headlessly in a cold kernel and read its results; `record` accepts them where the run completed.

    Raises TicketFallsShort, after the run was stored, where that overturns conclusions and `because` says nothing.
    """
    file = find_ticket(workspace, name)
    stored = run(workspace, file, request, listen, cancelled)
    report = RunReport(stored, results_of(workspace, file, stored))
    return accepted(workspace, report, because if record else None)


def accepted(workspace: Workspace, report: RunReport, because: str | None) -> RunReport:
    """The report with what is masked, its results accepted where the run completed and `because` is not None."""
    report = report._replace(secrets=secrets_in(report.resolved))
    if because is None or not isinstance(report.stored.run.outcome, Completed):
        return report
    return report._replace(record=accept(workspace, report.resolved, because))


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
