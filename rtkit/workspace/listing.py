"""Listing the tickets of a workspace by reading the head of each notebook's JSON, and finding one of them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from rtkit.codec import decode_document, ready
from rtkit.errors import Conflict, NotFound, RtkitError, nearest
from rtkit.model import Ticket, parse_id
from rtkit.notebook.read import parse_notebook, read_bytes, read_notebook
from rtkit.notebook.ticket import ticket_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.workspace.workspace import Workspace

SUFFIX: Final = ".ipynb"


class TicketFile(NamedTuple):
    """A ticket and the notebook that is it."""

    path: Path
    ticket: Ticket


class BrokenFile(NamedTuple):
    """A notebook among the tickets that cannot be read as one, and why."""

    path: Path
    error: RtkitError


class Listing(NamedTuple):
    """All tickets by id, and what could not be read; a ticket that was copied appears once for each file."""

    tickets: tuple[TicketFile, ...]
    broken: tuple[BrokenFile, ...]

    @property
    def copies(self) -> dict[str, tuple[Path, ...]]:
        """The ids that more than one file has, with those files."""
        files: dict[str, list[Path]] = {}
        for path, ticket in self.tickets:
            files.setdefault(ticket.id, []).append(path)
        return {id_: tuple(paths) for id_, paths in files.items() if len(paths) > 1}


class _Metadata(msgspec.Struct):
    rtkit: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET


class _Head(msgspec.Struct):
    metadata: _Metadata
    nbformat: int


def list_tickets(workspace: Workspace) -> Listing:
    """Every ticket below the research folder. Notebooks without ticket metadata are no tickets and left out."""
    tickets: list[TicketFile] = []
    broken: list[BrokenFile] = []
    for path in notebook_files(workspace.research):
        try:
            ticket = read_head(path)
        except RtkitError as error:
            broken.append(BrokenFile(path, error))
            continue
        if ticket is not None:
            tickets.append(TicketFile(path, ticket))
    tickets.sort(key=lambda file: (_number(file.ticket.id), file.path))
    return Listing(tuple(tickets), tuple(broken))


def find_ticket(workspace: Workspace, name: str) -> TicketFile:
    """The ticket that `name` means: an id (`RT-0007`, `rt-7`, `7`), or the path of its notebook.

    Raises NotFound, Conflict where two files have the id, Invalid where the notebook is broken.
    """
    if name.endswith(SUFFIX):
        path = Path(name)
        notebook = read_notebook(path)
        return TicketFile(path.resolve(), ticket_in(notebook, path.name))
    id_ = parse_id(name)
    if id_ is None:
        raise NotFound(f"{name!r} is no ticket", "name one as RT-0007, 7, or by the path of its notebook")
    return _find_by_id(workspace, id_)


def notebook_files(folder: Path) -> Iterator[Path]:
    """The notebooks below the folder in order, without hidden folders such as `.ipynb_checkpoints`."""
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.endswith(SUFFIX) and not name.startswith("."):
                yield Path(parent, name)


def _find_by_id(workspace: Workspace, id_: str) -> TicketFile:
    # The file's name usually tells, so that one ticket is found without reading all.
    named = [path for path in notebook_files(workspace.research) if path.name.startswith(id_)]
    if len(named) == 1:
        ticket = read_head(named[0])
        if ticket is not None and ticket.id == id_:
            return TicketFile(named[0], ticket)
    listing = list_tickets(workspace)
    found = [file for file in listing.tickets if file.ticket.id == id_]
    if len(found) == 1:
        return found[0]
    if found:
        files = ", ".join(workspace.relative(file.path) for file in found)
        raise Conflict(
            f"{id_} is the id of {len(found)} files: {files}",
            "name the file; delete a copy, or give one another id: rtkit renumber FILE",
        )
    for broken in listing.broken:
        if broken.path.name.startswith(id_):
            raise broken.error
    known = [file.ticket.id for file in listing.tickets]
    hint = nearest(id_, known) if known else 'there is no ticket yet: rtkit new "QUESTION"'
    raise NotFound(f"there is no ticket {id_}", hint)


def read_head(path: Path) -> Ticket | None:
    """The ticket in the notebook's metadata, its cells unread; None where it is no ticket.

    Raises Invalid where it is broken, NotFound where there is no file.
    """
    content = read_bytes(path)
    try:
        head = msgspec.json.decode(content, type=ready(_Head))
        value = None if head.metadata.rtkit is msgspec.UNSET else msgspec.json.decode(head.metadata.rtkit)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        notebook = parse_notebook(content, path.name)
        value = notebook["metadata"].get("rtkit")
    else:
        if head.nbformat != 4:  # noqa: PLR2004  # the only nbformat there is a sentence for
            parse_notebook(content, path.name)
    if value is None:
        return None
    return decode_document(value, Ticket, path.name)


def _number(id_: str) -> int:
    return int(id_.removeprefix("RT-"))


class Wanted(NamedTuple):
    """A filter over tickets; an empty part wants everything."""

    status: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    owner: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    text: str = ""

    def takes(self, ticket: Ticket) -> bool:
        """Whether the ticket is wanted; scopes, owners and text are compared without regard to case."""
        text = self.text.casefold()
        return (
            (not self.status or ticket.status in self.status)
            and _among(ticket.scope or "", self.scope)
            and _among(ticket.owner, self.owner)
            and set(self.tags) <= set(ticket.tags)
            and (text in ticket.question.casefold() or text in ticket.why.casefold())
        )


def ticket_row(workspace: Workspace, file: TicketFile) -> dict[str, object]:
    """A ticket as `rtkit list --json` and the server tell it: its path is below the root."""
    ticket = file.ticket
    return {
        "id": ticket.id,
        "question": ticket.question,
        "status": ticket.status,
        "scope": ticket.scope,
        "owner": ticket.owner,
        "path": workspace.relative(file.path),
        "template": ticket.template,
        "timebox": ticket.timebox,
        "spent": ticket.spent,
        "created": ticket.created.isoformat() if ticket.created else None,
        "asked_by": ticket.asked_by,
        "tags": list(ticket.tags),
    }


def _among(value: str, wanted: tuple[str, ...]) -> bool:
    return not wanted or value.casefold() in (one.casefold() for one in wanted)
