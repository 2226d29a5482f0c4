"""Tickets and what stands in their metadata: made, shown, moved on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from rtkit.errors import RtkitError, UsageFault
from rtkit.flow import hypothesis
from rtkit.flow.adopt import Adopted, AdoptRequest, adopt
from rtkit.flow.draft import DraftRequest, draft
from rtkit.flow.followup import meant, parts_of, started, timebox_of
from rtkit.flow.found import Founded, found
from rtkit.flow.freeze import freeze
from rtkit.flow.given.hypotheses import Rewording
from rtkit.flow.given.references import qualified
from rtkit.flow.given.statuses import known_status
from rtkit.flow.harvest import Resolved, resolve
from rtkit.flow.renumber import Renumbered, renumber
from rtkit.flow.review import Reviewed, review
from rtkit.flow.revise import Revised, revise
from rtkit.flow.status import Moved, move
from rtkit.model import NextTicket, Ticket, parse_reference
from rtkit.notebook.ticket import change_ticket
from rtkit.workspace.listing import TicketFile, find_ticket, list_tickets
from rtkit.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from rtkit.flow.doctor import Check
    from rtkit.flow.hypothesis import Written

ADOPTABLE: Final = ("draft", "active", "review")
"""What an adopted notebook can be at first; the rest needs an answer, a reason or a successor."""


def init_workspace(folder: Path, *, example: bool = False) -> Founded:
    """Make a workspace; `example` adds a first ticket where there is none yet."""
    founded = found(folder)
    workspace = Workspace.at(founded.root)
    if not example or list_tickets(workspace).tickets:
        return founded
    file = draft(workspace, DraftRequest(question="Does scaling help the nearest-neighbour baseline?"))
    return founded._replace(made=(*founded.made, workspace.relative(file.path)))


def examine(folder: Path, names: Sequence[str] = ()) -> list[Check]:
    """What is installed, what was found in the workspace, and what is wrong; with `names`, what kernels these get."""
    from rtkit.flow.passes import diagnosis

    return diagnosis.examine(folder, names)


def show_ticket(workspace: Workspace, name: str) -> Resolved:
    """The ticket and the results that count."""
    return resolve(workspace, find_ticket(workspace, name))


def new_ticket(workspace: Workspace, request: DraftRequest, from_: str | None = None) -> TicketFile:
    """Draft a ticket; `from_` names the ticket, finding or next ticket that asks for it.

    From a next ticket the new one takes question, reason, scope and timebox where the request leaves them out, and
    the asking ticket remembers what became of it.
    """
    if from_ is None:
        return draft(workspace, request)
    reference = parse_reference(from_)
    if reference is None:
        hint = "write RT-0003, or RT-0003#N1 for its next ticket N1"
        raise UsageFault(f"{from_!r} names no ticket", hint, field="asked_by")
    try:
        asking = show_ticket(workspace, reference.ticket)
        next_ = meant(asking, reference.part)
    except RtkitError as error:
        error.field = error.field or "asked_by"
        raise
    request = msgspec.structs.replace(request, asked_by=str(reference))
    if next_ is None:
        return draft(workspace, request)
    file = draft(workspace, _from_next(request, asking, next_))
    change_ticket(asking.file.path, lambda ticket: started(ticket, next_.id, file.ticket.id))
    return file


def move_ticket(workspace: Workspace, name: str, status: str, spent: str | None = None) -> Moved:
    """Move a ticket to another status; `answered` needs an answer, and `frozen` is for `freeze_ticket`."""
    resolved = show_ticket(workspace, name)
    return move(workspace, resolved, status, spent)


def adopt_notebook(workspace: Workspace, path: Path, request: AdoptRequest) -> Adopted:
    """Make a ticket of an existing notebook; one that lies outside the research folder is copied into it."""
    status = known_status(request.status)
    if status not in ADOPTABLE:
        hint = "adopt it as draft, active or review, and move it on from there"
        raise UsageFault(f"a notebook is not adopted as {status}", hint, field="status")
    adopted = adopt(workspace, path, request)
    if status == "draft":
        return adopted
    moved = move_ticket(workspace, str(adopted.file.path), status)
    return adopted._replace(file=adopted.file._replace(ticket=moved.ticket))


def freeze_ticket(workspace: Workspace, name: str, because: str) -> Ticket:
    """Take a ticket out of the gate, with the reason and when it last was green."""
    return freeze(workspace, find_ticket(workspace, name), because)


def review_ticket(workspace: Workspace, name: str, by: str | None = None, remarks: str = "") -> Reviewed:
    """Note who saw the demo and what they said; `by` is git's `user.name` by default."""
    return review(workspace, show_ticket(workspace, name), by, remarks)


def write_hypothesis(workspace: Workspace, name: str, part: str | None, rewording: Rewording) -> Written:
    """Change a hypothesis as far as it is not sealed; without `part`, add one."""
    return hypothesis.write(find_ticket(workspace, name), workspace.settings, part, rewording)


def remove_hypothesis(workspace: Workspace, name: str, part: str) -> Written:
    """Take a hypothesis away that is not sealed."""
    return hypothesis.remove(find_ticket(workspace, name), part)


def revise_hypothesis(
    workspace: Workspace, name: str, part: str, because: str, rewording: Rewording | None = None
) -> Revised:
    """Change a sealed hypothesis openly; without a rewording, as it was edited in the notebook."""
    return revise(find_ticket(workspace, name), part, because, rewording or Rewording())


def renumber_ticket(workspace: Workspace, name: str, wanted: str | None = None, *, dry_run: bool = False) -> Renumbered:
    """Give a ticket another id, the next free one by default, and mend its file, record, runs and links."""
    return renumber(workspace, find_ticket(workspace, name), wanted, dry_run=dry_run)


def _from_next(request: DraftRequest, asking: Resolved, next_: NextTicket) -> DraftRequest:
    """What the request leaves out, from the next ticket; ids in it are told whose they are, the asking ticket's."""
    ticket, ids = asking.file.ticket.id, parts_of(asking)
    return msgspec.structs.replace(
        request,
        question=request.question or qualified(next_.title, ticket, ids),
        why=request.why or qualified(next_.why, ticket, ids),
        scope=request.scope or next_.scope,
        timebox=request.timebox or timebox_of(next_),
    )
