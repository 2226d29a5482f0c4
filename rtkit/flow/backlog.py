"""The backlog: every next ticket that some ticket asks for, with what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rtkit.flow.harvest import Resolved
    from rtkit.model import NextState, NextTicket
    from rtkit.workspace.listing import BrokenFile


class BacklogItem(NamedTuple):
    """A next ticket, and the ticket that asks for it; `status` is open, started, done or dropped."""

    asked_by: str
    next: NextTicket
    state: NextState | None

    @property
    def id(self) -> str:
        """`RT-0003#N1`."""
        return f"{self.asked_by}#{self.next.id}"

    @property
    def status(self) -> str:
        """`open` until something became of it."""
        return self.state.state if self.state is not None else "open"


class Backlog(NamedTuple):
    """The items, the next tickets that are still the template's placeholders, and what could not be read."""

    items: tuple[BacklogItem, ...]
    placeholders: tuple[str, ...]
    problems: tuple[str, ...] = ()
    broken: tuple[BrokenFile, ...] = ()


def backlog(resolved: Iterable[Resolved]) -> Backlog:
    """Collect the next tickets; placeholders are named by ticket instead of being listed."""
    items: list[BacklogItem] = []
    placeholders: list[str] = []
    problems: list[str] = []
    for one in resolved:
        ticket = one.file.ticket
        problems += [f"{ticket.id}: {problem}" for problem in one.results.problems]
        for next_ in one.results.next_tickets:
            if next_.is_placeholder:
                placeholders.append(f"{ticket.id}#{next_.id}")
            else:
                items.append(BacklogItem(ticket.id, next_, ticket.next.get(next_.id)))
    return Backlog(tuple(items), tuple(placeholders), tuple(problems))
