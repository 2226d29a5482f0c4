"""Checks: past tickets run again, and compared with their records."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, as_completed
from functools import cache
from threading import Event as ThreadEvent
from typing import TYPE_CHECKING

from rtkit.engine.machine import sensible_jobs
from rtkit.flow.check import Plan, Selection, Skipped, TicketCheck, select
from rtkit.flow.passes.checking import CheckReport, CheckRequest, planned_check, ran_check, told_check
from rtkit.flow.passes.kernels import kernels_for
from rtkit.workspace.lineage import lineage
from rtkit.workspace.listing import list_tickets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rtkit.engine import Event
    from rtkit.engine.elsewhere import Place
    from rtkit.flow.passes.kernels import Kernels
    from rtkit.workspace.listing import TicketFile
    from rtkit.workspace.workspace import Workspace


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
    """Plan all tickets, telling at once what need not run; then run the others, and give each report as it comes.

    `listen` hears from several threads. Once `cancelled` is set, and with `fail_fast` after the first red one, what
    has not begun is skipped.
    """
    check = _Check(workspace, request, listen, cancelled)
    to_run: list[Plan] = []
    try:
        for file in files:
            planned = check.plan(file, final=False)
            if isinstance(planned, Plan):
                to_run.append(planned)
            else:
                yield planned
        if to_run:
            yield from _in_parallel(check, to_run, request.jobs or default_jobs(request.place))
    finally:
        workspace.contents.save()


def check_one(
    workspace: Workspace,
    file: TicketFile,
    request: CheckRequest,
    listen: Callable[[Event], None],
    cancelled: ThreadEvent,
) -> CheckReport:
    """Check this one ticket in the calling thread, in a cold kernel."""
    check = _Check(workspace, request, lambda _file, event: listen(event), cancelled)
    try:
        planned = check.plan(file)
        if not isinstance(planned, Plan):
            return planned
        with kernels_for(workspace, [(file, planned.notebook)], cold=request.cold, jobs=1) as kernels:
            return check.run(planned, kernels)
    finally:
        workspace.contents.save()


def default_jobs(place: Place | None = None) -> int:
    """As many as the place can run at a time; here, as the cores and the memory have room for."""
    return sensible_jobs() if place is None else place.slots


class _Check:
    """A check of several tickets that goes on."""

    def __init__(
        self,
        workspace: Workspace,
        request: CheckRequest,
        listen: Callable[[TicketFile, Event], None],
        cancelled: ThreadEvent,
    ) -> None:
        self.workspace, self.request = workspace, request
        self._listen, self._cancelled, self._stopped = listen, cancelled, ThreadEvent()
        self._linked = cache(lambda: lineage(workspace, list_tickets(workspace)))

    def plan(self, file: TicketFile, *, final: bool = True) -> Plan | CheckReport:
        """What is to run, or the report where nothing is; `final` when its turn has come."""
        if self._has_ended():
            return self._skipped(file)
        planned = planned_check(self.workspace, file, self.request, final=final)
        return planned if isinstance(planned, Plan) else self._told(CheckReport(planned))

    def run(self, planned: Plan, kernels: Kernels) -> CheckReport:
        """Run it and compare; where tickets are accepted on the way, plan it again first."""
        again = self.plan(planned.file) if self.request.update or self._has_ended() else planned
        if not isinstance(again, Plan):
            return again
        return self._told(ran_check(self.workspace, again, self.request, kernels, self._listen, self._cancelled))

    def _told(self, report: CheckReport) -> CheckReport:
        report = told_check(self.workspace, report, self.request, self._linked)
        if self.request.fail_fast and report.is_red(strict=self.request.strict):
            self._stopped.set()
        return report

    def _has_ended(self) -> bool:
        return self._cancelled.is_set() or self._stopped.is_set()

    def _skipped(self, file: TicketFile) -> CheckReport:
        why = "interrupted" if self._cancelled.is_set() else "another ticket was red, and --fail-fast is given"
        return CheckReport(TicketCheck(file, Skipped(why)))


def _in_parallel(check: _Check, to_run: list[Plan], jobs: int) -> Iterator[CheckReport]:
    tickets = ((planned.file, planned.notebook) for planned in to_run if planned.settled is None)
    with (
        kernels_for(check.workspace, tickets, cold=check.request.cold, jobs=jobs, place=check.request.place) as kernels,
        ThreadPoolExecutor(max_workers=jobs) as executor,
    ):
        for future in as_completed([executor.submit(check.run, planned, kernels) for planned in to_run]):
            yield future.result()
