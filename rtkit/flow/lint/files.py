"""Rules on the file that a ticket is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rtkit.errors import Invalid
from rtkit.flow.harvest.found import sentence
from rtkit.flow.lint.fault import Told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.flow.lint.case import Case


def ticket_id(case: Case) -> Iterator[Told]:
    """Tell of other files with the same id."""
    copies = case.house.copies.get(case.ticket.id, ())
    others = [case.house.workspace.relative(path) for path in copies if path != case.file.path]
    if others:
        hint = f"give this one another: rtkit renumber {case.relative}; or delete the copy"
        yield Told(f"{case.ticket.id} is also the id of {', '.join(others)}", hint, field="id")


def file_name(case: Case) -> Iterator[Told]:
    """Tell of a file that is called after another ticket, or after none."""
    name, id_ = case.file.path.name, case.ticket.id
    if not re.match(rf"{id_}(?!\d)", name):
        rest = re.sub(r"^RT-\d+-?", "", name)
        hint = f"rename it: git mv {case.relative} {case.relative.removesuffix(name)}{id_}-{rest}"
        yield Told(f"the file's name does not begin with its id, {id_}", hint, field="id")


def broken_file(case: Case) -> Iterator[Told]:
    """Tell of cells that cannot be read."""
    error = case.unreadable
    if error is not None:
        yield Told(error.message, error.hint)


def form(case: Case) -> Iterator[Told]:
    """Tell of what is displayed or written and cannot be read as it was meant."""
    error = case.record_error
    elsewhere = {*case.parts.problems, sentence(error) if isinstance(error, Invalid) else str(error)}
    for problem in dict.fromkeys(case.results.problems):
        if problem not in elsewhere:
            cell, said, message = problem.removeprefix("cell ").partition(": ")
            known = said and problem.startswith("cell ")
            yield Told(message if known else problem, "mend what it says there", cell=cell if known else "")
