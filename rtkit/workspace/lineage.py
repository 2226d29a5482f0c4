"""How tickets descend from and rest on each other: asked by, superseded, accepted values read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from rtkit.errors import RtkitError
from rtkit.files import Remembered, stamp
from rtkit.model import parse_id
from rtkit.notebook.cells import code_cells, source_of
from rtkit.notebook.parameters import declared_parameters
from rtkit.notebook.read import read_bytes
from rtkit.notebook.written import parse_written
from rtkit.workspace.records import is_record, read_record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from rtkit.workspace.listing import Listing, TicketFile
    from rtkit.workspace.workspace import Workspace

How = Literal["asked by", "supersedes", "reads"]

# The call as it is written in a cell; a run notices the rest, and leaves it in the record's inputs.
_ACCEPTED: Final = re.compile(
    r"\baccepted\(\s*(?:[\"'](?P<ticket>[A-Za-z0-9-]+)[\"']|(?P<parameter>[A-Za-z_]\w*))\s*\)"
)


_WRITTEN: Final[Remembered[tuple[str, ...]]] = Remembered()
_RECORDED: Final[Remembered[tuple[str, ...]]] = Remembered()


class Link(NamedTuple):
    """One ticket leans on another, and how: `RT-0003` reads the accepted values of `RT-0002`."""

    ticket: str
    how: How
    on: str


class Lineage(NamedTuple):
    """All links between the tickets of a workspace, by ticket; `known` are the ids there are."""

    known: frozenset[str]
    links: tuple[Link, ...]

    def of(self, ticket: str) -> tuple[Link, ...]:
        """What the ticket itself leans on."""
        return tuple(link for link in self.links if link.ticket == ticket)

    def resting_on(self, ticket: str) -> dict[str, tuple[Link, ...]]:
        """Every ticket that rests on this one, near ones first, each with the links that lead there.

        A ticket rests on those that asked for it and those whose accepted values it reads, and on what these rest on
        in turn. Loops end where they meet a ticket again.
        """
        found: dict[str, tuple[Link, ...]] = {}
        wave = [ticket]
        while wave:
            near = [link for link in self.links if link.on in wave and link.how != "supersedes"]
            reached = dict.fromkeys(link.ticket for link in near if link.ticket != ticket and link.ticket not in found)
            found |= {one: tuple(link for link in near if link.ticket == one) for one in reached}
            wave = list(reached)
        return found

    def missing(self) -> tuple[Link, ...]:
        """The links to tickets that are not there."""
        return tuple(link for link in self.links if link.on not in self.known)

    def loops(self) -> tuple[tuple[str, ...], ...]:
        """The tickets that descend from themselves, each loop once, from its lowest id on."""
        parents = {one: [link.on for link in self.links if link.ticket == one] for one in sorted(self.known)}
        return tuple(dict.fromkeys(loop for one in parents if (loop := _loop_from(one, parents))))


def lineage(workspace: Workspace, listing: Listing) -> Lineage:
    """Read the links of all tickets: their metadata, their records' inputs, and `rt.accepted` in their cells."""
    links = [link for file in listing.tickets for link in _links(workspace, file)]
    known = frozenset(file.ticket.id for file in listing.tickets)
    return Lineage(known, tuple(dict.fromkeys(links)))


def _links(workspace: Workspace, file: TicketFile) -> Iterator[Link]:
    ticket = file.ticket
    if ticket.asked_by is not None:
        yield Link(ticket.id, "asked by", ticket.asked_by.partition("#")[0])
    for older in ticket.supersedes:
        yield Link(ticket.id, "supersedes", older)
    record = workspace.record_of(ticket.id)
    recorded = _RECORDED.get(record, stamp(record), lambda: tuple(_recorded(workspace, ticket.id)))
    for read in (*recorded, *_WRITTEN.get(file.path, stamp(file.path), lambda: tuple(_written(file)))):
        if read != ticket.id:
            yield Link(ticket.id, "reads", read)


def _recorded(workspace: Workspace, ticket: str) -> Iterable[str]:
    try:
        record = read_record(workspace, ticket)
    except RtkitError:  # told where records are read for their own sake
        return ()
    paths = [workspace.root / one.path for one in record.inputs] if record else []
    return [path.stem for path in paths if is_record(workspace, path)]


def _written(file: TicketFile) -> Iterable[str]:
    try:
        notebook = parse_written(read_bytes(file.path), file.path.name)
    except RtkitError:
        return ()
    calls = [match for _, cell in code_cells(notebook) for match in _ACCEPTED.finditer(source_of(cell))]
    parameters = declared_parameters(notebook) or {} if any(match["parameter"] for match in calls) else {}
    defaults = {name: parameter.default.strip("\"'") for name, parameter in parameters.items()}
    names = (match["ticket"] or defaults.get(match["parameter"], "") for match in calls)
    return [read for name in names if (read := parse_id(name))]


def _loop_from(start: str, parents: Mapping[str, list[str]]) -> tuple[str, ...]:
    """The shortest way from the ticket back to itself through tickets that are not lower; empty where there is none."""
    ways: dict[str, tuple[str, ...]] = {one: (start, one) for one in parents.get(start, ()) if one >= start}
    if start in ways:
        return (start,)
    wave = list(ways)
    while wave:
        following: list[str] = []
        for one in wave:
            for parent in parents.get(one, ()):
                if parent == start:
                    return ways[one]
                if parent > start and parent not in ways:
                    ways[parent] = (*ways[one], parent)
                    following.append(parent)
        wave = following
    return ()
