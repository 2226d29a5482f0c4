"""A ticket's notebook and record as plain data, read with the standard library: any kernel can."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, NamedTuple

from rtkit.author.records import read_record, record_path, research_folder, ticket_id
from rtkit.author.session import is_watched, shell
from rtkit.errors import NotFound, UsageFault, nearest

Table = dict[str, Any]

_EXAMPLE = "ticket_card('RT-0002')"


class TicketFacts(NamedTuple):
    """The ticket's metadata, and its record; None where nothing was accepted yet."""

    ticket: Table
    record: Table | None


def facts_of(ticket: str) -> TicketFacts:
    """Read a ticket of the workspace. Raises NotFound where there is none, Invalid where its record is broken."""
    research = research_folder()
    tickets = {found["id"]: found for found in map(_metadata, _notebooks(research, ticket)) if found}
    if ticket not in tickets:
        tickets = {found["id"]: found for found in map(_metadata, _notebooks(research)) if found}
    if ticket not in tickets:
        raise NotFound(f"there is no ticket {ticket}", nearest(ticket, tickets))
    path = record_path(research, ticket)
    return TicketFacts(tickets[ticket], read_record(path) if path.is_file() else None)


def named(ticket: object) -> str:
    """The id that was given; for None the one of this notebook. Raises UsageFault where it cannot be told."""
    if ticket is not None:
        return ticket_id(ticket, _EXAMPLE)
    for file in _own_files():
        found = _metadata(file)
        if found:
            return str(found["id"])
    raise UsageFault("which ticket this notebook is cannot be told here", f"give its id: {_EXAMPLE}")


def _own_files() -> list[Path]:
    """The files that the front end says this notebook is; a headless run may have inherited another's."""
    if not is_watched():
        return []
    told = (os.environ.get("JPY_SESSION_NAME"), shell().user_ns.get("__vsc_ipynb_file__"))  # type: ignore[union-attr]
    return [Path(name) for name in told if isinstance(name, str) and name]


def _notebooks(research: Path, ticket: str = "") -> list[Path]:
    files = research.rglob(f"{ticket}*.ipynb")
    return sorted(file for file in files if not any(part.startswith(".") for part in file.relative_to(research).parts))


def _metadata(file: Path) -> Table | None:
    try:
        found = json.loads(file.read_bytes())["metadata"]["rtkit"]
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None
    return found if isinstance(found, dict) and isinstance(found.get("id"), str) else None
