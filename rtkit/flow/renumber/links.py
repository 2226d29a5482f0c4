"""The links of other tickets: all move where the id was this file's alone, else those that can be told apart."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from rtkit.flow.renumber.apart import told_apart
from rtkit.flow.renumber.case import Case, TicketText, read_text
from rtkit.flow.renumber.names import in_values
from rtkit.flow.renumber.plan import Change, Plan
from rtkit.flow.renumber.steps import Edit
from rtkit.flow.renumber.stored import results_of_other
from rtkit.flow.renumber.texts import mended_cells, mended_notebook, source_change
from rtkit.notebook.cells import source_of
from rtkit.notebook.read import Notebook, read_bytes
from rtkit.notebook.ticket import KEY, dump, put_ticket, ticket_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.flow.renumber.names import Names
    from rtkit.workspace.listing import TicketFile
    from rtkit.workspace.workspace import Workspace

LINKS = ("id", "asked_by", "supersedes", "next")
"""The fields of a ticket that name other tickets; all else is text that may mention one."""


def links(workspace: Workspace, case: Case, names: Names) -> Plan:
    """What changes in each other ticket, its record and its runs."""
    plan = Plan(left=case.unread)
    for file in case.others:
        if not _may_mention(workspace, file, names):
            continue
        other = read_text(file.path)
        plan += _some(workspace, case, names, other) if case.twins else _all(workspace, names, other)
    return plan


def _mentions(notebook: Notebook, names: Names) -> Iterator[str]:
    """Where the old id is mentioned: in cells, and in texts of the metadata other than the links."""
    for key, value in notebook["metadata"][KEY].items():
        if key not in LINKS and in_values(value, names.everywhere) != in_values(value, names.in_file_names):
            yield f"{key} of its metadata"
    for index, cell in enumerate(notebook["cells"]):
        if names.mentions(source_of(cell)):
            yield f"cell {index + 1}"


def _may_mention(workspace: Workspace, file: TicketFile, names: Names) -> bool:
    """A quick look, so that not every notebook has to be taken apart; `rt.accepted("12")` is a link too."""
    content = read_bytes(file.path)
    record = workspace.record_of(file.ticket.id)
    recorded = read_bytes(record) if record.is_file() else b""
    old = names.old.encode()
    return old in content or b"accepted(" in content or old in recorded


def _all(workspace: Workspace, names: Names, other: TicketText) -> Plan:
    mended = mended_notebook(other.notebook, names.everywhere)
    source = source_change(other.notebook, mended)
    plan = results_of_other(workspace, other.ticket.id, names.everywhere, source)
    return plan if mended == other.notebook else _edit(workspace, other, mended, "links and mentions") + plan


def _some(workspace: Workspace, case: Case, names: Names, other: TicketText) -> Plan:
    told = told_apart(case, names, other.ticket)
    mended = mended_cells(other.notebook, names.in_file_names)
    put_ticket(mended, told.ticket)
    mended["metadata"][KEY] = in_values(mended["metadata"][KEY], names.in_file_names)
    left = (*told.left, *(f"{where} mentions {names.old}" for where in _mentions(mended, names)))
    here = workspace.relative(other.path)
    plan = Plan(left=tuple(f"{here}: {what}" for what in left))
    if _same(mended, other.notebook):
        return plan
    source = source_change(other.notebook, mended)
    plan += results_of_other(workspace, other.ticket.id, names.in_file_names, source)
    return _edit(workspace, other, mended, ", ".join(told.moved) or "names of its file") + plan


def _same(mended: Notebook, before: Notebook) -> bool:
    """Whether nothing changed but how the ticket's metadata is written."""
    as_written = copy.deepcopy(before)
    put_ticket(as_written, ticket_in(before, ""))
    return mended == as_written


def _edit(workspace: Workspace, other: TicketText, mended: Notebook, what: str) -> Plan:
    return Plan(
        edits=(Edit(other.path, other.content, dump(mended).encode()),),
        changes=(Change(workspace.relative(other.path), what),),
    )
