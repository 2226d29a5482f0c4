"""What is there before a ticket is renumbered: the ticket, the twins that share its id, and all others."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rtkit.errors import UsageFault
from rtkit.notebook.read import Notebook, parse_notebook, read_bytes
from rtkit.notebook.ticket import source_sha256, ticket_in
from rtkit.workspace.listing import Listing, TicketFile, list_tickets

if TYPE_CHECKING:
    from pathlib import Path

    from rtkit.model import Ticket
    from rtkit.workspace.workspace import Workspace


class TicketText(NamedTuple):
    """A ticket with the whole of its file."""

    path: Path
    content: bytes
    notebook: Notebook
    ticket: Ticket

    @property
    def source_sha256(self) -> str:
        """The hash that runs and records name their source by."""
        return source_sha256(self.notebook)


class Case(NamedTuple):
    """The ticket to renumber among the others; `unread` are notebooks whose links cannot be looked at."""

    own: TicketText
    twins: tuple[TicketText, ...]
    others: tuple[TicketFile, ...]
    unread: tuple[str, ...]


def read_text(path: Path) -> TicketText:
    """Read the ticket's file; NotFound or Invalid where it cannot be read."""
    content = read_bytes(path)
    notebook = parse_notebook(content, path.name)
    return TicketText(path, content, notebook, ticket_in(notebook, path.name))


def read_case(workspace: Workspace, file: TicketFile) -> Case:
    """Look at all tickets.

    Raises UsageFault for a ticket that lies elsewhere, and what is wrong with a broken notebook that may be its twin.
    """
    listing = list_tickets(workspace)
    resolved = file.path.resolve()
    others = [one for one in listing.tickets if one.path.resolve() != resolved]
    if len(others) == len(listing.tickets):
        hint = f"move it below {workspace.relative(workspace.research)} first"
        raise UsageFault(f"{file.path.name} is not among the tickets of this workspace", hint)
    own = read_text(file.path)
    unread = _unread(workspace, listing, own.ticket.id)
    twins = tuple(read_text(one.path) for one in others if one.ticket.id == own.ticket.id)
    return Case(own, twins, tuple(one for one in others if one.ticket.id != own.ticket.id), unread)


def _unread(workspace: Workspace, listing: Listing, id_: str) -> tuple[str, ...]:
    for broken in listing.broken:
        if broken.path.name.startswith((f"{id_}-", f"{id_}.")):
            raise broken.error  # it may have the same id, so that nothing could be told apart
    return tuple(f"{workspace.relative(one.path)} cannot be read, so its links stay" for one in listing.broken)
