"""Giving a ticket another id: everything is worked out first, then written as one."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from rtkit.errors import Conflict, UsageFault
from rtkit.flow.renumber.case import Case, read_case
from rtkit.flow.renumber.links import links
from rtkit.flow.renumber.names import Names
from rtkit.flow.renumber.own import new_path, own_notebook
from rtkit.flow.renumber.steps import take
from rtkit.flow.renumber.stored import stored
from rtkit.model import parse_id
from rtkit.workspace.listing import TicketFile, notebook_files
from rtkit.workspace.reserve import reserved_id

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rtkit.flow.renumber.plan import Change, Plan
    from rtkit.workspace.workspace import Workspace


class Renumbered(NamedTuple):
    """The ticket's new id and file, what changed (or would), and in sentences what had to stay."""

    id: str
    was: str
    path: Path
    changes: tuple[Change, ...] = ()
    left: tuple[str, ...] = ()


def renumber(workspace: Workspace, file: TicketFile, wanted: str | None, *, dry_run: bool) -> Renumbered:
    """Give the ticket the id that is wanted, else the next free one, and mend everything that names it.

    Raises UsageFault or Conflict for an id that is none or taken, Conflict where a file changed meanwhile, Unwritable
    where the disk refuses; nothing is changed then. `dry_run` only tells.
    """
    was = file.ticket.id
    id_ = _checked(wanted) if wanted is not None else None
    if id_ == was:
        return Renumbered(was, was, file.path)
    case = read_case(workspace, file)
    with _held(workspace, case, id_) as new:
        path = new_path(file.path, was, new)
        plan = _plan(workspace, case, Names(was, new, file.path.stem, path.stem), path)
        if not dry_run:
            take((*plan.moves, *plan.edits, *plan.removals))
    return Renumbered(new, was, path, plan.changes, plan.left)


def _plan(workspace: Workspace, case: Case, names: Names, path: Path) -> Plan:
    own, source = own_notebook(workspace, case, names, path)
    return own + stored(workspace, case, names, source) + links(workspace, case, names)


def _checked(wanted: str) -> str:
    id_ = parse_id(wanted)
    if id_ is None or id_ == "RT-0000":
        raise UsageFault(f"{wanted!r} is no id of a ticket", "give one such as RT-0013, or none for the next free one")
    return id_


@contextmanager
def _held(workspace: Workspace, case: Case, wanted: str | None) -> Iterator[str]:
    """The id that is wanted, where it is free; else the next one, held as for a new ticket."""
    if wanted is None:
        with reserved_id(workspace) as id_:
            yield id_
        return
    if taken := _taken_by(workspace, case, wanted):
        raise Conflict(f"{wanted} is taken by {taken}", "give another id, or none for the next free one")
    yield wanted


def _taken_by(workspace: Workspace, case: Case, id_: str) -> str:
    """What has the id, also a record or runs whose notebook is gone; empty where it is free."""
    having = [one.path for one in case.others if one.ticket.id == id_]
    named = (path for path in notebook_files(workspace.research) if path.name.startswith((f"{id_}-", f"{id_}.")))
    stored_ = (path for path in (workspace.record_of(id_), workspace.runs_of(id_)) if path.exists())
    return next((workspace.relative(path) for path in (*having, *named, *stored_)), "")
