"""Telling apart which of two files with one id another ticket's link means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Callable

    from rtkit.flow.renumber.case import Case
    from rtkit.flow.renumber.names import Names
    from rtkit.model import Ticket


class Told(NamedTuple):
    """A ticket with the links moved that are plainly the renumbered one's, and what is said of those that stay."""

    ticket: Ticket
    moved: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def told_apart(case: Case, names: Names, other: Ticket) -> Told:
    """Move what each side confirms: a next ticket by the `asked_by` of one file only, and the other way round."""
    told = Told(other)
    for part in other.next:
        told = _next_ticket(case, names, told, part)
    told = _asked_by(case, names, told)
    if names.old in other.supersedes:
        told = _left(told, f"it supersedes {names.old}")
    return told


def _next_ticket(case: Case, names: Names, told: Told, part: str) -> Told:
    ticket = told.ticket
    if ticket.next[part].ticket != names.old:
        return told
    match _whose(case, lambda one: one.asked_by == f"{ticket.id}#{part}"):
        case "own":
            state = replace(ticket.next[part], ticket=names.new)
            return _moved(told, replace(ticket, next={**ticket.next, part: state}), f"next ticket {part}")
        case "twin":
            return told
    return _left(told, f"its next ticket {part} was started as {names.old}")


def _asked_by(case: Case, names: Names, told: Told) -> Told:
    ticket = told.ticket
    asking, _, part = (ticket.asked_by or "").partition("#")
    if asking != names.old:
        return told
    match _whose(case, lambda one: part in one.next and one.next[part].ticket == ticket.id):
        case "own":
            return _moved(told, replace(ticket, asked_by=f"{names.new}#{part}"), "asked by")
        case "twin":
            return told
    return _left(told, f"it was asked by {ticket.asked_by}")


def _whose(case: Case, claims: Callable[[Ticket], bool]) -> Literal["own", "twin", "unknown"]:
    """Which of the files with the id claims the link, if just one side does."""
    own, twin = claims(case.own.ticket), any(claims(one.ticket) for one in case.twins)
    return "unknown" if own == twin else "own" if own else "twin"


def _moved(told: Told, ticket: Ticket, what: str) -> Told:
    return told._replace(ticket=ticket, moved=(*told.moved, what))


def _left(told: Told, what: str) -> Told:
    return told._replace(left=(*told.left, what))
