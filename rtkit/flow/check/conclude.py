"""From a run to what the check says of it, remembered for the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from rtkit.flow.check.fingerprint import fingerprint, names_of
from rtkit.flow.check.results import Compared, FellShort, TicketCheck
from rtkit.flow.harvest import compare_resolved
from rtkit.mask import masked
from rtkit.model import Checked, Comparison, Completed
from rtkit.notebook.ticket import source_sha256
from rtkit.workspace.checks import write_checked
from rtkit.workspace.inputs import declared_files

if TYPE_CHECKING:
    from rtkit.flow.check.plan import Plan
    from rtkit.flow.harvest import Resolved
    from rtkit.workspace.runs import StoredRun
    from rtkit.workspace.workspace import Workspace


def conclude(workspace: Workspace, plan: Plan, stored: StoredRun, resolved: Resolved) -> TicketCheck:
    """Compare the run with the record.

    Only runs that completed are remembered: any other is tried again, and a red one of a warm kernel in a cold one.
    """
    if not isinstance(stored.run.outcome, Completed):
        return TicketCheck(plan.file, FellShort(stored, resolved), plan.changed)
    comparison = _compared(workspace, plan, resolved)
    check = TicketCheck(plan.file, Compared(comparison, stored, resolved), plan.changed)
    is_final = stored.run.engine == "cold" or not check.is_red()
    if is_final and stored.run.source_sha256 == source_sha256(plan.notebook):
        _remember(workspace, plan, stored, comparison)
    return check


def _compared(workspace: Workspace, plan: Plan, resolved: Resolved) -> Comparison:
    if plan.record is None:
        return Comparison(outcome="unrecorded")
    return compare_resolved(resolved, plan.record, workspace.settings)


def _remember(workspace: Workspace, plan: Plan, stored: StoredRun, comparison: Comparison) -> None:
    run, traces = stored.run, stored.traces
    read = _read(workspace, plan, stored)
    taken = fingerprint(
        workspace,
        plan.file.ticket,
        plan.notebook,
        plan.parameters,
        read=names_of(workspace, read, traces),
        packages=traces.packages if traces else (),
    )
    # as the run read them: a file that was changed since must be noticed by the next check
    inputs = {**taken.inputs, **read}
    checked = Checked(
        ticket=run.ticket,
        on=run.ended,
        record_sha256=plan.record_sha256,
        fingerprint=replace(taken, inputs=inputs),
        comparison=comparison,
        run=workspace.relative(stored.folder),
        seconds=run.seconds,
    )
    write_checked(workspace, checked)


def _read(workspace: Workspace, plan: Plan, stored: StoredRun) -> dict[str, str]:
    """The hashes of the files that were read, by their true names: a run may have them masked."""
    declared = (workspace.relative(path) for path in declared_files(workspace, plan.file.ticket))
    names = {masked(name): name for name in declared}
    return {names.get(one.path, one.path): one.sha256 for one in stored.run.inputs}
