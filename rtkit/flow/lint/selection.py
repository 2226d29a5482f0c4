"""Which files are looked at: all, or those that the names mean."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rtkit.model import parse_id
from rtkit.workspace.listing import SUFFIX, BrokenFile, TicketFile, find_ticket

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rtkit.flow.lint.house import House


class Selection(NamedTuple):
    """Tickets, notebooks that cannot be read, and records without a ticket."""

    tickets: tuple[TicketFile, ...]
    broken: tuple[BrokenFile, ...] = ()
    orphans: tuple[Path, ...] = ()


def select(house: House, names: Sequence[str]) -> Selection:
    """Everything where no names are given. A copied id means all of its files, and a broken file is no obstacle.

    Raises NotFound where a name means nothing.
    """
    if not names:
        return Selection(house.listing.tickets, house.listing.broken, house.orphans)
    tickets: dict[Path, TicketFile] = {}
    broken: dict[Path, BrokenFile] = {}
    for name in names:
        meant = [file for file in house.listing.tickets if _means(name, file.path, file.ticket.id)]
        unreadable = [file for file in house.listing.broken if _means(name, file.path, "")]
        if not meant and not unreadable:
            meant = [find_ticket(house.workspace, name)]
        tickets |= {file.path: file for file in meant}
        broken |= {file.path: file for file in unreadable}
    return Selection(tuple(tickets.values()), tuple(broken.values()))


def _means(name: str, path: Path, id_: str) -> bool:
    if name.endswith(SUFFIX):
        return Path(name).resolve() == path.resolve()
    wanted = parse_id(name)
    return wanted is not None and (wanted == id_ or (not id_ and path.name.startswith(wanted)))
