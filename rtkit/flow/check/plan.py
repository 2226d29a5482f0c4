"""Deciding whether a ticket has to run at all."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from rtkit.flow.check.fingerprint import Cells, cells_of, changes_between, fingerprint
from rtkit.flow.check.results import Remembered, Unchanged
from rtkit.mask import is_masked
from rtkit.model.comparison import REPRODUCED
from rtkit.notebook.read import read_bytes
from rtkit.notebook.written import parse_written
from rtkit.workspace.checks import read_checked, record_sha256
from rtkit.workspace.records import accepted_parameters, read_record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rtkit.model import Checked, Fingerprint, Record
    from rtkit.notebook.read import Notebook
    from rtkit.workspace.listing import TicketFile
    from rtkit.workspace.workspace import Workspace

_UNREAD: Final[Notebook] = {"cells": [], "metadata": {}, "nbformat": 4}


class Plan(NamedTuple):
    """What is known of a ticket before it runs; `settled` where it need not run, and its notebook is then empty.

    The notebook is without outputs. `changed` says what differs from the last check; empty also where there was none.
    """

    file: TicketFile
    notebook: Notebook
    notebook_sha256: str
    record: Record | None
    record_sha256: str
    settled: Unchanged | Remembered | None = None
    changed: tuple[str, ...] = ()

    @property
    def cells(self) -> Cells:
        """What of the notebook counts."""
        return cells_of(self.notebook)

    @property
    def parameters(self) -> dict[str, object]:
        """The parameters that the record was accepted with: the comparison needs the same."""
        return own_parameters(self.record.parameters if self.record else {})


def plan(workspace: Workspace, file: TicketFile, *, force: bool = False, again: bool = False) -> Plan:
    """Read the ticket, its record and its last check.

    `force` runs it regardless; `again` runs it unless it was reproduced. Raises Invalid where the notebook or the
    record cannot be read.
    """
    # the record's hash first: a record that is written meanwhile is then noticed by the next check
    record = record_sha256(workspace, file.ticket.id)
    last = None if force else read_checked(workspace, file.ticket.id)
    if last is None:
        return _read(workspace, file, record)
    fresh = None if _is_as_checked(workspace, file, record, last) else _read(workspace, file, record)
    changed = changes_between(last.fingerprint, _now(workspace, file, fresh, last))
    if last.record_sha256 != record:
        changed = (*changed, "the record")
    reproduced = last.comparison.outcome == REPRODUCED
    if changed or (again and not reproduced):
        return (fresh or _read(workspace, file, record))._replace(changed=changed)
    return Plan(file, _UNREAD, "", None, record, Unchanged(last) if reproduced else Remembered(last))


def _is_as_checked(workspace: Workspace, file: TicketFile, record: str, last: Checked) -> bool:
    """Whether notebook and record are to the byte what the last check read, so that nobody has to read them again."""
    try:
        return last.record_sha256 == record and last.notebook_sha256 == workspace.contents.sha256(file.path)
    except OSError:
        return False


def _read(workspace: Workspace, file: TicketFile, record_sha256: str) -> Plan:
    content = read_bytes(file.path)
    notebook = parse_written(content, file.path.name)
    sha256 = hashlib.sha256(content).hexdigest()
    return Plan(file, notebook, sha256, read_record(workspace, file.ticket.id), record_sha256)


def _now(workspace: Workspace, file: TicketFile, fresh: Plan | None, last: Checked) -> Fingerprint:
    before = last.fingerprint
    return fingerprint(
        workspace,
        file.ticket,
        fresh.cells if fresh else Cells(before.code, before.forms, last.kernel),
        fresh.parameters if fresh else own_parameters(accepted_parameters(workspace, file.ticket.id)),
        read=before.inputs,
        packages=before.packages,
    )


def own_parameters(accepted: Mapping[str, object]) -> dict[str, object]:
    """The parameters of a record as they are given to a run.

    One that was a secret is not in the record, so that the notebook's own counts; a home folder is that of whoever
    checks.
    """
    return {name: _own_home(value) for name, value in accepted.items() if not is_masked(value)}


def _own_home(value: object) -> object:
    return str(Path(value).expanduser()) if isinstance(value, str) and value.startswith("~/") else value
