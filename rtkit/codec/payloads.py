"""What cells display, from its machine form (`rtkit.mime`) into the model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rtkit import mime
from rtkit.codec.problems import convert
from rtkit.errors import Invalid
from rtkit.model import (
    Answer,
    Assumption,
    Decision,
    Evidence,
    Finding,
    LogEntry,
    Metric,
    NextTicket,
    Progress,
)

if TYPE_CHECKING:
    import msgspec

PAYLOAD_TYPES: Final[dict[str, type[msgspec.Struct]]] = {
    "answer": Answer,
    "metric": Metric,
    "finding": Finding,
    "assumption": Assumption,
    "decision": Decision,
    "next-ticket": NextTicket,
    "evidence": Evidence,
    "log": LogEntry,
    "progress": Progress,
}


def decode_payload(mime_type: str, payload: object) -> msgspec.Struct | None:
    """The model's value for one displayed payload; None where the MIME type is not rtkit's.

    Raises Invalid where the payload is of a newer version, of an unknown kind, or does not fit.
    """
    named = mime.kind_of(mime_type)
    if named is None:
        return None
    kind, version = named
    if version > mime.VERSION:
        raise Invalid(f"a displayed {kind} is of version {version}, newer than {mime.VERSION}", "upgrade rtkit")
    if kind not in PAYLOAD_TYPES:
        raise Invalid(f"rtkit displays no {kind!r}", f"known: {', '.join(PAYLOAD_TYPES)}")
    return convert(payload, PAYLOAD_TYPES[kind], f"a displayed {kind}")
