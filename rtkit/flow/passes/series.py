"""Several tickets run headlessly, a few at a time."""

from __future__ import annotations

from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from typing import TYPE_CHECKING, NamedTuple

from rtkit.engine.machine import sensible_jobs
from rtkit.errors import RtkitError
from rtkit.flow.harvest import compare_resolved
from rtkit.flow.passes.kernels import CONFIRMED, forget, is_doubtful, kernels_for
from rtkit.flow.passes.runs import RunReport, accepted, results_of
from rtkit.flow.run import RunRequest, run
from rtkit.model import Completed, outcome_name
from rtkit.model.comparison import REPRODUCED
from rtkit.notebook.read import read_bytes
from rtkit.notebook.written import parse_written
from rtkit.workspace.listing import find_ticket
from rtkit.workspace.records import read_record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from threading import Event as ThreadEvent

    from rtkit.engine import Event
    from rtkit.flow.passes.kernels import Kernels
    from rtkit.notebook.read import Notebook
    from rtkit.workspace.listing import TicketFile
    from rtkit.workspace.workspace import Workspace


class Series(NamedTuple):
    """How to run several tickets: `record` accepts what completed, `because` also over overturned conclusions.

    `jobs` run at a time, all in cold kernels where `cold` is set. 0 means what the machine has room for, but one
    after the other where results are accepted: a ticket may read what an earlier one accepts.
    """

    request: RunRequest = RunRequest()
    record: bool = False
    because: str = ""
    jobs: int = 0
    cold: bool = False


class RunRefused(NamedTuple):
    """A ticket, by the name it was given, that could not be run or accepted."""

    name: str
    error: RtkitError


def run_tickets(
    workspace: Workspace,
    names: Sequence[str],
    how: Series,
    listen: Callable[[str, Event], None],
    cancelled: ThreadEvent,
) -> Iterator[tuple[str, RunReport | RunRefused]]:
    """Run the tickets and give each report as it comes, with the name that was given.

    `listen` hears from several threads. Once `cancelled` is set nothing more begins; that is told of none.
    """
    found: dict[str, tuple[TicketFile, Notebook]] = {}
    for name in dict.fromkeys(names):
        try:
            file = find_ticket(workspace, name)
            found[name] = file, parse_written(read_bytes(file.path), file.path.name)
        except RtkitError as error:
            yield name, RunRefused(name, error)
    if not found:
        return
    place = how.request.place
    jobs = how.jobs or (1 if how.record else sensible_jobs() if place is None else place.slots)

    def one(name: str, kernels: Kernels) -> RunReport | RunRefused | None:
        if cancelled.is_set():
            return None
        try:
            return _run(workspace, found[name][0], how, kernels, lambda event: listen(name, event), cancelled)
        except RtkitError as error:
            return RunRefused(name, error)

    with (
        kernels_for(workspace, found.values(), cold=how.cold, jobs=jobs, place=place) as kernels,
        ThreadPoolExecutor(max_workers=jobs) as executor,
    ):
        pending = {executor.submit(one, name, kernels): name for name in found}
        while pending:
            for future in [future for future in pending if future in wait(pending, return_when=FIRST_COMPLETED).done]:
                name, report = pending.pop(future), future.result()
                if report is not None:
                    yield name, report


def _run(
    workspace: Workspace,
    file: TicketFile,
    how: Series,
    kernels: Kernels,
    listen: Callable[[Event], None],
    cancelled: ThreadEvent,
) -> RunReport:
    """Run one ticket; a red result of a warm kernel is found again in a cold one, which counts."""

    def attempt(request: RunRequest) -> RunReport:
        stored = run(workspace, file, request, listen, cancelled)
        return RunReport(stored, results_of(workspace, file, stored))

    report = attempt(kernels.warmed(how.request, file))
    doubted = _red(workspace, report, how)
    if is_doubtful(report.stored, red=bool(doubted)):
        warm, report = report, attempt(how.request)._replace(why_cold=CONFIRMED, doubted=doubted)
        forget(warm.stored)
    else:
        report = report._replace(why_cold=kernels.why_cold(file, report.stored))
    return accepted(workspace, report, how.because if how.record else None)


def _red(workspace: Workspace, report: RunReport, how: Series) -> str:
    """The outcome where it is red: the run fell short, or would change what is accepted; else empty."""
    if not isinstance(report.stored.run.outcome, Completed):
        return outcome_name(report.stored.run.outcome)
    record = read_record(workspace, report.stored.run.ticket) if how.record else None
    if record is None:
        return ""
    outcome = compare_resolved(report.resolved, record, workspace.settings).outcome
    return "" if outcome == REPRODUCED else outcome
