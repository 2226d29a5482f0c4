"""Whole passes through the flow, each one short function: what the doors call."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from rtkit.errors import RtkitError, UsageFault
from rtkit.files import write_atomic
from rtkit.flow.accept import accept
from rtkit.flow.backlog import Backlog, backlog
from rtkit.flow.draft import DraftRequest, draft
from rtkit.flow.followup import meant, started, timebox_of
from rtkit.flow.found import Founded, found
from rtkit.flow.harvest import Resolved, harvest, resolve
from rtkit.flow.run import RunRequest, read_parameters, run
from rtkit.flow.status import move
from rtkit.flow.watch import changes
from rtkit.model import Completed, FromRun, NeverRun, NextTicket, Ticket, outcome_name, parse_reference
from rtkit.notebook.read import read_notebook
from rtkit.notebook.ticket import change_ticket
from rtkit.workspace.listing import BrokenFile, TicketFile, find_ticket, list_tickets
from rtkit.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from threading import Event as ThreadEvent

    from rtkit.engine import Event
    from rtkit.flow.doctor import Check
    from rtkit.workspace.runs import StoredRun

__all__ = [
    "DraftRequest",
    "PageFile",
    "RunReport",
    "RunRequest",
    "demo_page",
    "examine",
    "init_workspace",
    "move_ticket",
    "new_ticket",
    "next_tickets",
    "page_html",
    "read_parameters",
    "run_ticket",
    "runnable_tickets",
    "show_ticket",
    "ticket_changes",
]


class RunReport(NamedTuple):
    """A run with its results; `record` is where they were accepted, if they were asked to be."""

    stored: StoredRun
    resolved: Resolved
    record: Path | None = None


class PageFile(NamedTuple):
    """A page that was written; `never_run` where there were no results to show; `problems` of those it shows."""

    id: str
    path: Path
    never_run: bool
    problems: tuple[str, ...] = ()


def init_workspace(folder: Path, *, example: bool = False) -> Founded:
    """Make a workspace; `example` adds a first ticket where there is none yet."""
    founded = found(folder)
    workspace = Workspace.at(founded.root)
    if not example or list_tickets(workspace).tickets:
        return founded
    file = draft(workspace, DraftRequest(question="Does scaling help the nearest-neighbour baseline?"))
    return founded._replace(made=(*founded.made, workspace.relative(file.path)))


def examine(folder: Path) -> list[Check]:
    """What is installed, what was found in the workspace, and what is wrong."""
    from rtkit.flow import doctor

    return doctor.examine(folder)


def show_ticket(workspace: Workspace, name: str) -> Resolved:
    """The ticket and the results that count."""
    return resolve(workspace, find_ticket(workspace, name))


def new_ticket(workspace: Workspace, request: DraftRequest, from_: str | None = None) -> TicketFile:
    """Draft a ticket; `from_` names the ticket, finding or next ticket that asks for it.

    From a next ticket the new one takes question, reason, scope and timebox where the request leaves them out, and
    the asking ticket remembers what became of it.
    """
    if from_ is None:
        return draft(workspace, request)
    reference = parse_reference(from_)
    if reference is None:
        raise UsageFault(f"{from_!r} names no ticket", "write RT-0003, or RT-0003#N1 for its next ticket N1")
    asking = show_ticket(workspace, reference.ticket)
    request = msgspec.structs.replace(request, asked_by=str(reference))
    next_ = meant(asking, reference.part)
    if next_ is None:
        return draft(workspace, request)
    file = draft(workspace, _from_next(request, next_))
    change_ticket(asking.file.path, lambda ticket: started(ticket, next_.id, file.ticket.id))
    return file


def run_ticket(
    workspace: Workspace,
    name: str,
    request: RunRequest,
    listen: Callable[[Event], None],
    cancelled: ThreadEvent,
    *,
    record: bool = False,
) -> RunReport:
    """Run a ticket headlessly and read its results; `record` accepts them where the run completed."""
    file = find_ticket(workspace, name)
    stored = run(workspace, file, request, listen, cancelled)
    resolved = _results_of(workspace, file, stored)
    accepted = accept(workspace, resolved) if record and isinstance(stored.run.outcome, Completed) else None
    return RunReport(stored, resolved, accepted)


def runnable_tickets(workspace: Workspace) -> list[str]:
    """The files of all tickets that are neither frozen nor superseded; those that cannot be read come last."""
    listing = list_tickets(workspace)
    files = [file.path for file in listing.tickets if file.ticket.status not in ("frozen", "superseded")]
    return [str(path) for path in (*files, *(broken.path for broken in listing.broken))]


def demo_page(workspace: Workspace, name: str, output: Path | None = None) -> PageFile:
    """Write the page of a ticket; by default to `pages/RT-0007-slug.html`."""
    resolved = show_ticket(workspace, name)
    path = _page_path(output or workspace.pages, resolved)
    write_atomic(path, _render(workspace, resolved))
    results = resolved.results
    return PageFile(resolved.file.ticket.id, path, isinstance(results.source, NeverRun), results.problems)


def _page_path(output: Path, resolved: Resolved) -> Path:
    if output.is_dir() or not output.suffix:
        return output / f"{resolved.file.path.stem}.html"
    if output.suffix.lower() not in (".html", ".htm"):
        # a slip of the keyboard must not put a page where the notebook was
        raise UsageFault(f"a page cannot be {output}", "name a file that ends in .html, or a folder")
    return output


def page_html(workspace: Workspace, name: str) -> str:
    """The page of a ticket, for showing it without writing a file."""
    return _render(workspace, show_ticket(workspace, name))


def ticket_changes(workspace: Workspace, name: str) -> Iterator[None]:
    """One item each time that the page of the ticket would change."""
    return changes(workspace, find_ticket(workspace, name))


def _render(workspace: Workspace, resolved: Resolved) -> str:
    # nbconvert takes a second to import, which only pages need
    from rtkit.flow.demo import render

    return render(workspace, resolved, datetime.now(UTC))


def next_tickets(workspace: Workspace, name: str | None = None) -> Backlog:
    """The backlog of one ticket, or of all that can be read."""
    if name is not None:
        return backlog([show_ticket(workspace, name)])
    listing = list_tickets(workspace)
    read: list[Resolved] = []
    broken = list(listing.broken)
    for file in listing.tickets:
        try:
            read.append(resolve(workspace, file))
        except RtkitError as error:
            broken.append(BrokenFile(file.path, error))
    return backlog(read)._replace(broken=tuple(broken))


def move_ticket(workspace: Workspace, name: str, status: str) -> Ticket:
    """Move a ticket to another status; `answered` needs an answer."""
    resolved = show_ticket(workspace, name)
    return move(resolved, status)


def _results_of(workspace: Workspace, file: TicketFile, stored: StoredRun) -> Resolved:
    """The results of this very run, however it ended."""
    executed = read_notebook(stored.notebook)
    source = FromRun(workspace.relative(stored.folder), stored.run.ended, outcome_name(stored.run.outcome))
    return Resolved(file, executed, harvest(executed, file.ticket, source), stored.run)


def _from_next(request: DraftRequest, next_: NextTicket) -> DraftRequest:
    return msgspec.structs.replace(
        request,
        question=request.question or next_.title,
        why=request.why or next_.why,
        scope=request.scope or next_.scope,
        timebox=request.timebox or timebox_of(next_),
    )
