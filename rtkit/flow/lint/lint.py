"""Looking at tickets by every rule, and mending what is safe."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rtkit.errors import Invalid, RtkitError
from rtkit.flow.lint.case import Case, open_case
from rtkit.flow.lint.fault import LEVELS, Fault, Fixed, Report
from rtkit.flow.lint.house import House
from rtkit.flow.lint.mend import mend
from rtkit.flow.lint.mends import WriteId
from rtkit.flow.lint.registry import RULES
from rtkit.flow.lint.selection import select
from rtkit.notebook.ticket import source_sha256

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rtkit.flow.lint.selection import Selection
    from rtkit.workspace.workspace import Workspace


def lint(workspace: Workspace, names: Sequence[str] = (), *, fix: bool = False) -> Report:
    """Look at the named tickets, or at all; `fix` mends what is safe, and the report has what is left.

    Nothing is run. Raises NotFound where a name is no ticket.
    """
    house = House(workspace)
    selected = select(house, names)
    faults: list[Fault] = list(_of_files(house, selected))
    fixed: list[Fixed] = []
    refused: list[RtkitError] = []
    for file in selected.tickets:
        case = open_case(house, file)
        house.remember(case)
        found = sorted(_look(case), key=lambda fault: LEVELS.index(fault.level))
        if fix and any(fault.fixable for fault in found):
            try:
                found = _mend(case, found, fixed)
            except RtkitError as error:
                refused.append(error)
        faults += found
    return Report(len(selected.tickets), tuple(faults), tuple(fixed), tuple(refused))


def _look(case: Case) -> Iterator[Fault]:
    """Every fault of one ticket, by the rules that its status asks for."""
    status = case.ticket.status
    for rule in RULES:
        if status not in rule.grade or (case.unreadable and not rule.is_structural):
            continue
        for told in rule.look(case):
            yield Fault(
                rule=rule.slug,
                level=told.level or rule.grade[status],
                message=told.message,
                hint=told.hint,
                ticket=case.ticket.id,
                path=case.relative,
                cell=told.cell,
                field=told.field,
                mend=told.mend,
            )


def _mend(case: Case, faults: list[Fault], fixed: list[Fixed]) -> list[Fault]:
    """Mend what can be mended, note it in `fixed`, and give the faults that are left."""
    mends = [fault.mend for fault in faults if fault.mend is not None]
    done = mend(case.file.path, mends, source_sha256(case.notebook))
    again = f"; run it again: rtkit run {case.ticket.id}"
    for kind, same in groupby(done, type):
        told = [str(one) for one in same]
        asks = again if kind is WriteId and case.was_run else ""
        fixed += [Fixed(case.ticket.id, case.relative, one + (asks if one is told[-1] else "")) for one in told]
    return [fault for fault in faults if fault.mend not in done]


def _of_files(house: House, selected: Selection) -> Iterator[Fault]:
    """What is told of files that are no ticket: notebooks that cannot be read, records without one."""
    for path, error in selected.broken:
        told = "; ".join(map(str, error.problems)) if isinstance(error, Invalid) else ""
        message = f"{error.message}{': ' + told if told else ''}"
        yield Fault("broken-file", "error", message, error.hint, "", house.workspace.relative(path))
    for path in selected.orphans:
        hint = "restore the notebook from version control, or delete the record"
        message = f"there is no ticket {path.stem} that this record is of"
        yield Fault("orphan-record", "error", message, hint, path.stem, house.workspace.relative(path))
