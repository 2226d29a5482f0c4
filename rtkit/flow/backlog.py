"""The backlog: every next ticket that some ticket asks for, with what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from rtkit.model import NextState, NextTicket, Results
    from rtkit.workspace.listing import BrokenFile, TicketFile


class BacklogItem(NamedTuple):
    """A next ticket, and the ticket that asks for it; `status` is open, started, done or dropped.

    `path` is the asking ticket's notebook.
    """

    asked_by: str
    path: Path
    next: NextTicket
    state: NextState | None

    @property
    def id(self) -> str:
        """`RT-0003#N1`."""
        return f"{self.asked_by}#{self.next.id}"

    @property
    def status(self) -> Literal["open", "started", "done", "dropped"]:
        """`open` until something became of it."""
        return self.state.state if self.state is not None else "open"


class Backlog(NamedTuple):
    """The items, the next tickets that are still the template's placeholders, and what could not be read."""

    items: tuple[BacklogItem, ...]
    placeholders: tuple[str, ...]
    problems: tuple[str, ...] = ()
    broken: tuple[BrokenFile, ...] = ()


def backlog(found: Iterable[tuple[TicketFile, Results]]) -> Backlog:
    """Collect the next tickets; placeholders are named by ticket instead of being listed."""
    items: list[BacklogItem] = []
    placeholders: list[str] = []
    problems: list[str] = []
    for (path, ticket), results in found:
        problems += [f"{ticket.id}: {problem}" for problem in results.problems]
        for next_ in results.next_tickets:
            if next_.is_placeholder:
                placeholders.append(f"{ticket.id}#{next_.id}")
            else:
                items.append(BacklogItem(ticket.id, path, next_, ticket.next.get(next_.id)))
    return Backlog(tuple(items), tuple(placeholders), tuple(problems))
