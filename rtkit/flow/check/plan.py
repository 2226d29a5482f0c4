"""Deciding whether a ticket has to run at all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rtkit.flow.check.fingerprint import changes_between, fingerprint
from rtkit.flow.check.results import Remembered, Unchanged
from rtkit.mask import is_masked
from rtkit.model.comparison import REPRODUCED
from rtkit.notebook.cells import without_outputs
from rtkit.notebook.read import read_notebook
from rtkit.workspace.checks import read_checked, record_sha256
from rtkit.workspace.records import read_record

if TYPE_CHECKING:
    from rtkit.model import Checked, Fingerprint, Record
    from rtkit.notebook.read import Notebook
    from rtkit.workspace.listing import TicketFile
    from rtkit.workspace.workspace import Workspace


class Plan(NamedTuple):
    """What is known of a ticket before it runs; `settled` where it need not run.

    `changed` says what differs from the last check; empty also where there was none. The notebook is without its
    outputs: they decide nothing, and a thousand plans with them would fill the memory.
    """

    file: TicketFile
    notebook: Notebook
    record: Record | None
    record_sha256: str
    settled: Unchanged | Remembered | None = None
    changed: tuple[str, ...] = ()

    @property
    def parameters(self) -> dict[str, object]:
        """The parameters that the record was accepted with: the comparison needs the same.

        One that was a secret is not in the record, so that the notebook's own counts; a home folder is that of
        whoever checks.
        """
        given = self.record.parameters.items() if self.record else ()
        return {name: _own_home(value) for name, value in given if not is_masked(value)}


def plan(workspace: Workspace, file: TicketFile, *, force: bool = False, again: bool = False) -> Plan:
    """Read the ticket, its record and its last check.

    `force` runs it regardless; `again` runs it unless it was reproduced. Raises Invalid where the notebook or the
    record cannot be read.
    """
    # the record's hash first: a record that is written meanwhile is then noticed by the next check
    sha256 = record_sha256(workspace, file.ticket.id)
    record = read_record(workspace, file.ticket.id)
    fresh = Plan(file, without_outputs(read_notebook(file.path)), record, sha256)
    last = read_checked(workspace, file.ticket.id)
    if force or last is None:
        return fresh
    changed = changes_between(last.fingerprint, _now(workspace, fresh, last))
    if last.record_sha256 != sha256:
        changed = (*changed, "the record")
    if changed:
        return fresh._replace(changed=changed)
    if last.comparison.outcome == REPRODUCED:
        return fresh._replace(settled=Unchanged(last))
    return fresh if again else fresh._replace(settled=Remembered(last))


def _own_home(value: object) -> object:
    return str(Path(value).expanduser()) if isinstance(value, str) and value.startswith("~/") else value


def _now(workspace: Workspace, plan: Plan, last: Checked) -> Fingerprint:
    before = last.fingerprint
    return fingerprint(
        workspace,
        plan.file.ticket,
        plan.notebook,
        plan.parameters,
        read=before.inputs,
        packages=before.packages,
    )
