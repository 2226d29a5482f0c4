"""Ids: `RT-0007` names a ticket, `RT-0007#N1` something in it."""

from __future__ import annotations

import re
from typing import Annotated, Final, NamedTuple

from msgspec import Meta

FIRST_ID: Final = "RT-0001"
TICKET_PATTERN: Final = r"^RT-\d{4,}$"
REFERENCE_PATTERN: Final = r"^RT-\d{4,}(#[A-Za-z][A-Za-z0-9_-]*)?$"
PART_PATTERN: Final = r"^[A-Za-z][A-Za-z0-9_-]*$"

TicketId = Annotated[str, Meta(pattern=TICKET_PATTERN)]
ReferenceId = Annotated[str, Meta(pattern=REFERENCE_PATTERN)]
PartId = Annotated[str, Meta(pattern=PART_PATTERN)]

_LOOSE = re.compile(r"(?:RT-?)?0*(\d+)", re.IGNORECASE)
_MOST_DIGITS = 9


class Reference(NamedTuple):
    """A ticket, and optionally the finding, next ticket, ... in it: `RT-0003#N1` is ("RT-0003", "N1")."""

    ticket: str
    part: str | None = None

    def __str__(self) -> str:
        return f"{self.ticket}#{self.part}" if self.part else self.ticket


def format_id(number: int) -> str:
    """7 -> `RT-0007`."""
    return f"RT-{number:04d}"


def parse_id(text: str) -> str | None:
    """`7`, `RT-7`, `rt-0007` -> `RT-0007`; None where the text is no ticket id."""
    match = _LOOSE.fullmatch(text.strip())
    if match is None or len(match[1]) > _MOST_DIGITS:
        return None
    return format_id(int(match[1]))


def parse_reference(text: str) -> Reference | None:
    """`RT-3#n1` -> Reference("RT-0003", "N1"); None where the text is neither a ticket nor a part of one."""
    head, hash_sign, part = text.strip().partition("#")
    ticket = parse_id(head)
    if ticket is None or (hash_sign and not re.fullmatch(PART_PATTERN, part)):
        return None
    return Reference(ticket, part[0].upper() + part[1:] if part else None)
