"""Checks: past tickets run again, and compared with their records."""

from __future__ import annotations

import os
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from functools import cache
from threading import Event as ThreadEvent
from typing import TYPE_CHECKING, NamedTuple

from rtkit.errors import RtkitError
from rtkit.flow.accept import accept
from rtkit.flow.check import Compared, FellShort, Refused, Selection, Skipped, TicketCheck, conclude, plan, select
from rtkit.flow.harvest import secrets_in
from rtkit.flow.passes.runs import results_of
from rtkit.flow.run import RunRequest, run
from rtkit.model import Cancelled
from rtkit.model.comparison import REPRODUCED
from rtkit.workspace.lineage import lineage
from rtkit.workspace.listing import Wanted, list_tickets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from rtkit.engine import Event
    from rtkit.engine.elsewhere import Place
    from rtkit.flow.check import Plan
    from rtkit.mask import Secret
    from rtkit.workspace.lineage import Lineage, Link
    from rtkit.workspace.listing import TicketFile
    from rtkit.workspace.workspace import Workspace


class CheckRequest(NamedTuple):
    """Which tickets to check and how; without names, all that are in review or answered.

    `update` accepts what is not as accepted, with `because` also what overturns a conclusion. `jobs` run at a time, on
    the workers of a `place` where one is given.
    """

    names: tuple[str, ...] = ()
    wanted: Wanted = Wanted()
    force: bool = False
    strict: bool = False
    fail_fast: bool = False
    update: bool = False
    because: str = ""
    jobs: int = 0
    cell_timeout: float | None = None
    budget: float | None = None
    place: Place | None = None


class CheckReport(NamedTuple):
    """One ticket's check; `record` is where its results were accepted, `fault` why they could not be.

    `resting` are the tickets that rest on this one, looked up where it is red; `secrets` those in what was run.
    """

    check: TicketCheck
    record: Path | None = None
    fault: RtkitError | None = None
    resting: Mapping[str, tuple[Link, ...]] = {}  # never changed
    secrets: tuple[Secret, ...] = ()

    def is_red(self, *, strict: bool) -> bool:
        """Whether this fails the check: red, and not accepted."""
        return self.record is None and self.check.is_red(strict=strict)


def tickets_to_check(workspace: Workspace, request: CheckRequest) -> Selection:
    """The tickets that a check is about."""
    return select(workspace, request.names, request.wanted)


def check_tickets(
    workspace: Workspace,
    files: tuple[TicketFile, ...],
    request: CheckRequest,
    listen: Callable[[TicketFile, Event], None],
    cancelled: ThreadEvent,
) -> Iterator[CheckReport]:
    """Check the tickets, several at a time, and give each report as it comes.

    `listen` hears from several threads. Once `cancelled` is set, and with `fail_fast` after the first red one, what
    has not begun is skipped.
    """
    stopped = ThreadEvent()
    linked = cache(lambda: lineage(workspace, list_tickets(workspace)))

    def one(file: TicketFile) -> CheckReport:
        if cancelled.is_set() or stopped.is_set():
            why = "interrupted" if cancelled.is_set() else "another ticket was red, and --fail-fast is given"
            return CheckReport(TicketCheck(file, Skipped(why)))
        report = _report(workspace, file, request, listen, cancelled, linked)
        if request.fail_fast and report.is_red(strict=request.strict):
            stopped.set()
        return report

    with ThreadPoolExecutor(max_workers=request.jobs or default_jobs(request.place)) as executor:
        pending = {executor.submit(one, file): place for place, file in enumerate(files)}
        while pending:
            done, _ = wait(pending, return_when=FIRST_COMPLETED)
            for future in sorted(done, key=pending.__getitem__):
                del pending[future]
                yield future.result()


def check_one(
    workspace: Workspace,
    file: TicketFile,
    request: CheckRequest,
    listen: Callable[[Event], None],
    cancelled: ThreadEvent,
) -> CheckReport:
    """Check this one ticket in the calling thread."""

    def linked() -> Lineage:
        return lineage(workspace, list_tickets(workspace))

    return _report(workspace, file, request, lambda _file, event: listen(event), cancelled, linked)


def check_ticket(
    workspace: Workspace,
    file: TicketFile,
    request: CheckRequest,
    listen: Callable[[TicketFile, Event], None],
    cancelled: ThreadEvent,
) -> TicketCheck:
    """Check one ticket: nothing to do, or run and compare."""
    try:
        planned = plan(workspace, file, force=request.force, again=request.update)
        if planned.settled is not None:
            return TicketCheck(file, planned.settled)
        return _run(workspace, planned, request, listen, cancelled)
    except RtkitError as error:
        return TicketCheck(file, Refused(error))


def default_jobs(place: Place | None = None) -> int:
    """As many as the place can run at a time; here, as there are cores that this process may use."""
    if place is not None:
        return place.slots
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _report(
    workspace: Workspace,
    file: TicketFile,
    request: CheckRequest,
    listen: Callable[[TicketFile, Event], None],
    cancelled: ThreadEvent,
    linked: Callable[[], Lineage],
) -> CheckReport:
    report = _updated(workspace, check_ticket(workspace, file, request, listen, cancelled), request)
    report = report._replace(secrets=_secrets(report.check))
    if report.is_red(strict=False) and not _was_cancelled(report.check):
        report = report._replace(resting=linked().resting_on(file.ticket.id))
    return report


def _run(
    workspace: Workspace,
    planned: Plan,
    request: CheckRequest,
    listen: Callable[[TicketFile, Event], None],
    cancelled: ThreadEvent,
) -> TicketCheck:
    file = planned.file
    how = RunRequest(planned.parameters, request.cell_timeout, request.budget, place=request.place)
    stored = run(workspace, file, how, lambda event: listen(file, event), cancelled)
    return conclude(workspace, planned, stored, results_of(workspace, file, stored))


def _was_cancelled(check: TicketCheck) -> bool:
    return check.outcome == Cancelled.__struct_config__.tag


def _secrets(check: TicketCheck) -> tuple[Secret, ...]:
    return secrets_in(check.found.resolved) if isinstance(check.found, (Compared, FellShort)) else ()


def _updated(workspace: Workspace, check: TicketCheck, request: CheckRequest) -> CheckReport:
    """Accept what is not as accepted; what was reproduced keeps its record, so that nothing changes by the way."""
    if not request.update or not isinstance(check.found, Compared) or check.outcome == REPRODUCED:
        return CheckReport(check)
    try:
        return CheckReport(check, record=accept(workspace, check.found.resolved, request.because))
    except RtkitError as error:
        return CheckReport(check, fault=error)
