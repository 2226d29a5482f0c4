"""The ticket form: a status or a sealed hypothesis changed, in the file or in the metadata of an open notebook."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from rtkit.errors import Invalid, RtkitError, UsageFault
from rtkit.flow.examine import Examined, examine
from rtkit.flow.freeze import freeze, frozen
from rtkit.flow.given.statuses import known_status
from rtkit.flow.harvest import resolve
from rtkit.flow.harvest.known import known_results
from rtkit.flow.revise import revise, revised
from rtkit.flow.status import Moved, beside, move, moved
from rtkit.model import Ticket, parse_reference
from rtkit.notebook.opened import opened
from rtkit.notebook.read import read_notebook
from rtkit.notebook.ticket import KEY
from rtkit.workspace.listing import TicketFile, find_ticket, read_head

if TYPE_CHECKING:
    from pathlib import Path

    from rtkit.flow.given.hypotheses import Rewording
    from rtkit.model import Results
    from rtkit.workspace.workspace import Workspace

Metadata = dict[str, Any]

_NOBODY: Final = "RT-0000"


class Changed(NamedTuple):
    """The metadata under `rtkit` as they are now, and what one may want to know, a sentence each."""

    metadata: Metadata
    notes: tuple[str, ...] = ()


def change_status(
    workspace: Workspace,
    path: Path,
    status: str,
    *,
    because: str = "",
    spent: str | None = None,
    metadata: Metadata | None = None,
) -> Changed:
    """Give the ticket another status; `frozen` is given with a reason, `review` and `answered` with the time spent.

    It is written into the notebook at the path; with `metadata`, those of the notebook while it is open, they are
    changed instead and nothing is written. Raises as `move` and `freeze` do, Invalid where the metadata are no ticket.
    """
    wanted = known_status(status)
    if wanted == "frozen":
        if spent is not None:
            raise UsageFault("time spent is told when the work is done, with review or answered", field="spent")
        return _freeze(workspace, path, because, metadata)
    if because.strip():
        raise UsageFault(f"a ticket is {wanted} without a reason", "a reason goes with frozen", field="because")
    if metadata is None:
        done = move(workspace, resolve(workspace, find_ticket(workspace, str(path))), wanted, spent)
        return Changed(_written(path), _move_notes(workspace, done))
    open_ = opened(metadata)
    now = datetime.now(UTC).replace(microsecond=0)
    answer = saved_results(workspace, path, open_.ticket).answer
    done = beside(workspace, open_.ticket, moved(open_.ticket, answer, wanted, spent, now), told=spent)
    return Changed(open_.with_ticket(done.ticket), _move_notes(workspace, done))


def change_hypothesis(
    workspace: Workspace, path: Path, part: str, because: str, rewording: Rewording, metadata: Metadata | None = None
) -> Changed:
    """Revise a sealed hypothesis; file or metadata as in `change_status`. Raises as `revise` does."""
    if metadata is None:
        ticket = revise(find_ticket(workspace, str(path)), part, because, rewording).ticket
        changed = _written(path)
    else:
        open_ = opened(metadata)
        now = datetime.now(UTC).replace(microsecond=0)
        ticket = revised(open_.ticket, part, because, rewording, now)
        changed = open_.with_ticket(ticket)
    return Changed(changed, _revision_notes(workspace, ticket))


def examine_draft(workspace: Workspace, path: Path, metadata: Metadata) -> Examined:
    """Look at the metadata of an open notebook as somebody types them; nothing is written.

    Raises NotFound where there is no such notebook, Invalid where its cells cannot be read.
    """
    try:
        ticket = opened(metadata).ticket
    except Invalid:
        ticket = Ticket(id=_named(metadata), question="?")
    return examine(workspace, metadata, saved_results(workspace, path, ticket))


def saved_results(workspace: Workspace, path: Path, ticket: Ticket) -> Results:
    """The results that count of the notebook as it is saved; `ticket` is meant where its own metadata are broken.

    Raises Invalid where its cells cannot be read.
    """
    try:
        saved = read_head(path)
    except RtkitError:
        saved = None
    return known_results(workspace, TicketFile(path, saved or ticket))


def _named(metadata: Metadata) -> str:
    """The ticket's id; where it is none, one that no ticket has, so that no other's results are taken."""
    reference = parse_reference(str(metadata.get("id")))
    return reference.ticket if reference and str(reference) == metadata.get("id") else _NOBODY


def _freeze(workspace: Workspace, path: Path, because: str, metadata: Metadata | None) -> Changed:
    if metadata is None:
        ticket = freeze(workspace, find_ticket(workspace, str(path)), because)
        return Changed(_written(path), (_green(ticket),))
    open_ = opened(metadata)
    ticket = frozen(workspace, open_.ticket, because)
    return Changed(open_.with_ticket(ticket), (_green(ticket),))


def _written(path: Path) -> Metadata:
    metadata: Metadata = read_notebook(path)["metadata"][KEY]
    return metadata


def _move_notes(workspace: Workspace, done: Moved) -> tuple[str, ...]:
    notes = [note.text for note in done.notes]
    if done.sealed:
        verb = "is" if len(done.sealed) == 1 else "are"
        notes.append(f"{_listed(done.sealed)} {verb} sealed now: a criterion is changed by revising it, with a reason")
    if done.before.status == "frozen":
        notes.append("checks run it again")
    if done.ticket.status == "answered" and not workspace.record_of(done.ticket.id).is_file():
        notes.append(f"nothing of it is accepted yet, so no check can compare it: rtkit run {done.ticket.id} --record")
    return tuple(notes)


def _green(ticket: Ticket) -> str:
    green = ticket.frozen.last_green if ticket.frozen else None
    when = f"it was last green on {green.day} {green:%b %Y}" if green else "it was never known to be green"
    return f"no check runs it any longer; {when}"


def _revision_notes(workspace: Workspace, ticket: Ticket) -> tuple[str, ...]:
    has_record = workspace.record_of(ticket.id).is_file()
    return ("the verdict may change: check it against its record",) if has_record else ()


def _listed(names: tuple[str, ...]) -> str:
    """`H1`, `H1 and H2`, `H1, H2 and H3`."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
