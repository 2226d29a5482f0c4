"""The tickets that came out of a ticket, or took its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rtkit.model import parse_reference
from rtkit.workspace.listing import list_tickets

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rtkit.model import Ticket
    from rtkit.workspace.workspace import Workspace


class Followers(NamedTuple):
    """The ids of the tickets that say of themselves that a ticket asked for them, or that they supersede it."""

    asked: tuple[str, ...]
    superseding: tuple[str, ...]


def followers(workspace: Workspace, ticket: str) -> Followers:
    """Look through the metadata of all tickets; their cells and records, which may read this one, are not opened."""
    others = [file.ticket for file in list_tickets(workspace).tickets if file.ticket.id != ticket]
    return Followers(
        asked=_ids(one.id for one in others if _asking(one) == ticket),
        superseding=_ids(one.id for one in others if ticket in one.supersedes),
    )


def led_to(ticket: Ticket, asked: Iterable[str]) -> tuple[str, ...]:
    """Both sides of the link: what the ticket remembers as started, and who names it as the one that asked."""
    started = (state.ticket for state in ticket.next.values() if state.ticket)
    return _ids(one for one in (*started, *asked) if one != ticket.id)


def _asking(ticket: Ticket) -> str | None:
    asked_by = parse_reference(ticket.asked_by) if ticket.asked_by else None
    return asked_by.ticket if asked_by else None


def _ids(found: Iterable[str]) -> tuple[str, ...]:
    """Each once, by number: ids grow longer at RT-10000."""
    return tuple(sorted(set(found), key=lambda id_: (len(id_), id_)))
