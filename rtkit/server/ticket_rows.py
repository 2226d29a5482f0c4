"""The rows of GET tickets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtkit.server.places import served
from rtkit.server.shapes import BrokenTicket, BurnRow, LastCheck, TicketRow
from rtkit.server.told import fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from rtkit.flow.passes import TicketGlance
    from rtkit.workspace.listing import Listing


def ticket_row(glance: TicketGlance, path: str) -> TicketRow:
    """A ticket, its path as the browser names it."""
    ticket, burn, last = glance.file.ticket, glance.burn, glance.last_check
    return TicketRow(
        id=ticket.id,
        path=path,
        question=ticket.question,
        status=ticket.status,
        scope=ticket.scope,
        owner=ticket.owner,
        template=ticket.template,
        timebox=ticket.timebox,
        asked_by=ticket.asked_by,
        tags=ticket.tags,
        created=ticket.created.isoformat() if ticket.created else None,
        burn=BurnRow(used=burn.used, planned=burn.planned, running=burn.running, words=burn.words) if burn else None,
        last_check=LastCheck(outcome=last.outcome, on=last.on.isoformat(), words=last.words) if last else None,
        sealed=ticket.sealed is not None,
    )


def broken_rows(root: Path, listing: Listing, paths: Mapping[Path, str | None]) -> Iterator[BrokenTicket]:
    """What cannot be read, what leads out of the server's folder, and every file of an id that several have.

    `paths` are those of the tickets as the browser names them, None where the server does not serve one.
    """
    for broken, error in listing.broken:
        said = fault(root, error)
        problems = "; ".join(f"{place.path}: {place.message}" for place in said.problems)
        message = f"{said.message}: {problems}" if problems else said.message
        yield BrokenTicket(path=served(root, broken) or broken.name, message=message, hint=said.hint)
    for path, name in paths.items():
        if name is None:
            message = f"{path.name} is a link that leads out of the server's folder"
            yield BrokenTicket(path=path.name, message=message, hint="start JupyterLab further up")
    for id_, copies in listing.copies.items():
        for path in copies:
            others = ", ".join(other.name for other in copies if other != path)
            yield BrokenTicket(
                path=paths[path] or path.name,
                message=f"{id_} is the id of {others} too",
                hint=f"delete a copy, or give one another id: rtkit renumber {path.name}",
            )
