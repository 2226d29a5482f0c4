"""Checking one ticket: planned, run, compared, accepted where that is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rtkit.errors import RtkitError
from rtkit.flow.accept import accept
from rtkit.flow.check import Compared, FellShort, Plan, Refused, TicketCheck, conclude, plan
from rtkit.flow.harvest import secrets_in
from rtkit.flow.passes.kernels import CONFIRMED, forget, is_doubtful
from rtkit.flow.passes.runs import results_of
from rtkit.flow.run import RunRequest, run
from rtkit.model import Cancelled
from rtkit.model.comparison import REPRODUCED
from rtkit.workspace.listing import Wanted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from threading import Event as ThreadEvent

    from rtkit.engine import Event
    from rtkit.engine.elsewhere import Place
    from rtkit.flow.passes.kernels import Kernels
    from rtkit.mask import Secret
    from rtkit.workspace.lineage import Lineage, Link
    from rtkit.workspace.listing import TicketFile
    from rtkit.workspace.workspace import Workspace


class CheckRequest(NamedTuple):
    """Which tickets to check and how; without names, all that are in review or answered.

    `update` accepts what is not as accepted, with `because` also what overturns a conclusion. `jobs` run at a time
    (0: what the machine has room for), all in cold kernels where `cold` is set, and on the workers of a `place` where
    one is given.
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
    cold: bool = False
    place: Place | None = None


class CheckReport(NamedTuple):
    """One ticket's check; `record` is where its results were accepted, `fault` why they could not be.

    `resting` are the tickets that rest on this one, looked up where it is red; `secrets` those in what was run.
    `why_cold` says why its kernel was a cold one, empty where it was warm or nothing ran; `doubted` is the outcome
    that it had in a warm kernel, where that was red and did not count.
    """

    check: TicketCheck
    record: Path | None = None
    fault: RtkitError | None = None
    resting: Mapping[str, tuple[Link, ...]] = {}  # never changed
    secrets: tuple[Secret, ...] = ()
    why_cold: str = ""
    doubted: str = ""

    def is_red(self, *, strict: bool) -> bool:
        """Whether this fails the check: red, and not accepted."""
        return self.record is None and self.check.is_red(strict=strict)


def planned_check(
    workspace: Workspace, file: TicketFile, request: CheckRequest, *, final: bool = True
) -> Plan | TicketCheck:
    """What is to run, or what is known without that; where it is not `final`, only what will not change any more.

    With `update` that is nothing but faults: accepting one ticket changes those that read it.
    """
    try:
        planned = plan(workspace, file, force=request.force, again=request.update)
    except RtkitError as error:
        return TicketCheck(file, Refused(error))
    if planned.settled is None or (request.update and not final):
        return planned
    return TicketCheck(file, planned.settled)


def ran_check(
    workspace: Workspace,
    planned: Plan,
    request: CheckRequest,
    kernels: Kernels,
    listen: Callable[[TicketFile, Event], None],
    cancelled: ThreadEvent,
) -> CheckReport:
    """Run one ticket and compare; a red result of a warm kernel is found again in a cold one, which counts."""
    file = planned.file

    cold = RunRequest(planned.parameters, request.cell_timeout, request.budget, place=request.place)

    def attempt(how: RunRequest) -> TicketCheck:
        stored = run(workspace, file, how, lambda event: listen(file, event), cancelled)
        return conclude(workspace, planned, stored, results_of(workspace, file, stored))

    try:
        check = attempt(kernels.warmed(cold, file))
        if not is_doubtful(check.stored, red=check.is_red()):
            return CheckReport(check, why_cold=kernels.why_cold(file, check.stored))
        confirmed = attempt(cold)
    except RtkitError as error:
        return CheckReport(TicketCheck(file, Refused(error)))
    forget(check.stored)
    return CheckReport(confirmed, why_cold=CONFIRMED, doubted=check.outcome)


def told_check(
    workspace: Workspace, report: CheckReport, request: CheckRequest, linked: Callable[[], Lineage]
) -> CheckReport:
    """The report with what is accepted, masked, and rests on the ticket."""
    report = _updated(workspace, report, request)
    report = report._replace(secrets=_secrets(report.check))
    if report.is_red(strict=False) and not _was_cancelled(report.check):
        report = report._replace(resting=linked().resting_on(report.check.file.ticket.id))
    return report


def _was_cancelled(check: TicketCheck) -> bool:
    return check.outcome == Cancelled.__struct_config__.tag


def _secrets(check: TicketCheck) -> tuple[Secret, ...]:
    return secrets_in(check.found.resolved) if isinstance(check.found, (Compared, FellShort)) else ()


def _updated(workspace: Workspace, report: CheckReport, request: CheckRequest) -> CheckReport:
    """Accept what is not as accepted; what was reproduced keeps its record, so that nothing changes by the way."""
    check = report.check
    if not request.update or not isinstance(check.found, Compared) or check.outcome == REPRODUCED:
        return report
    try:
        return report._replace(record=accept(workspace, check.found.resolved, request.because))
    except RtkitError as error:
        return report._replace(fault=error)
