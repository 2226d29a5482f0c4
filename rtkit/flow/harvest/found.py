"""What one cell says: a value of the model, or a sentence on what could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rtkit.codec import decode_payload
from rtkit.errors import Invalid
from rtkit.mime import mime_type

if TYPE_CHECKING:
    import msgspec


class Entry(NamedTuple):
    """One value, and the cell that displays or states it."""

    position: int
    cell: str
    value: msgspec.Struct


class Found(NamedTuple):
    """Entries in the order of the cells, and what could not be read."""

    entries: tuple[Entry, ...] = ()
    problems: tuple[str, ...] = ()


def read_payload(kind: str, payload: object, what: str) -> msgspec.Struct | str:
    """Give the payload as a value of the model, or a sentence on why it is none, begun by `what`."""
    return read_displayed(mime_type(kind), payload, what)


def read_displayed(mime: str, payload: object, what: str) -> msgspec.Struct | str:
    """Do the same for a MIME type as it stands in an output."""
    try:
        value = decode_payload(mime, payload)
    except Invalid as error:
        return f"{what}: {sentence(error)}"
    return value if value is not None else f"{what}: {mime} is none of rtkit's types"


def sentence(error: Invalid) -> str:
    """Put an error with its problems into one line."""
    told = "; ".join(map(str, error.problems))
    hint = f" ({error.hint})" if error.hint else ""
    return f"{error.message}{': ' + told if told else ''}{hint}"
