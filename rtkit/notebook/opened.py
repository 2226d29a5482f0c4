"""The metadata of a notebook that is open in an editor: read as a ticket, and written anew without any file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from msgspec.structs import fields

from rtkit.codec import decode_document
from rtkit.model import Ticket
from rtkit.notebook.ticket import rewritten

if TYPE_CHECKING:
    from collections.abc import Mapping

_KNOWN: Final = frozenset({"format", *(field.encode_name for field in fields(Ticket))})


class Opened(NamedTuple):
    """The ticket in the metadata; `own` is what it was read from, `foreign` what somebody else keeps beside it."""

    ticket: Ticket
    own: dict[str, Any]
    foreign: dict[str, Any]

    def with_ticket(self, ticket: Ticket) -> dict[str, Any]:
        """The metadata with another ticket: what means the same stays as it is written, what is foreign stays."""
        return {**rewritten(self.own, ticket), **self.foreign}


def opened(metadata: Mapping[str, Any]) -> Opened:
    """Read the metadata. Raises Invalid, with every problem, where there is no ticket in them."""
    own = {key: value for key, value in metadata.items() if key in _KNOWN}
    foreign = {key: value for key, value in metadata.items() if key not in _KNOWN}
    return Opened(decode_document(own, Ticket, "the ticket"), own, foreign)
