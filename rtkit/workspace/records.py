"""Records on disk: `research/records/RT-0007.json`, sorted so that one changed number is one changed line."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

import msgspec

from rtkit.codec import decode_document, encode_document, ready
from rtkit.errors import Invalid
from rtkit.files import write_atomic
from rtkit.mask import mask_value
from rtkit.model import Record, parse_id
from rtkit.notebook.read import read_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from rtkit.workspace.workspace import Workspace


def read_record(workspace: Workspace, ticket: str) -> Record | None:
    """The accepted results of a ticket; None where nothing was accepted yet.

    Raises Invalid where the file is cut off, edited into something else, or of a newer format.
    """
    path = workspace.record_of(ticket)
    if not path.is_file():
        return None
    try:
        value = json.loads(read_bytes(path))
    except RecursionError:
        raise Invalid(
            f"{workspace.relative(path)} is nested too deeply for a record", "restore it from version control"
        ) from None
    except ValueError as error:
        name = workspace.relative(path)
        raise Invalid(f"{name} is not valid JSON: {error}", "restore it from version control") from None
    record = decode_document(value, Record, workspace.relative(path))
    if record.ticket != ticket:
        raise Invalid(f"{workspace.relative(path)} is the record of {record.ticket}", "restore it from version control")
    return record


class _Given(msgspec.Struct):
    parameters: dict[str, Any] = {}


def accepted_parameters(workspace: Workspace, ticket: str) -> dict[str, Any]:
    """The parameters in a record that was read before, and nothing else of it; none where there is no record."""
    try:
        return msgspec.json.decode(workspace.record_of(ticket).read_bytes(), type=ready(_Given)).parameters
    except FileNotFoundError:
        return {}
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        record = read_record(workspace, ticket)  # which says what is wrong, or takes what msgspec does not
        return record.parameters if record else {}


def is_record(workspace: Workspace, path: Path) -> bool:
    """Whether the file is a ticket's record, by where it lies and what it is called."""
    return path.suffix == ".json" and path.parent == workspace.records and parse_id(path.stem) is not None


def values_sha256(content: bytes) -> str:
    """SHA-256 of what `rt.accepted` gives of a record: its answer and its metrics' values.

    Accepting the same values again changes no ticket that reads them. A record that cannot be read counts as a whole.
    """
    try:
        record = json.loads(content)
        values = sorted((str(metric["name"]), str(metric["value"])) for metric in record.get("metrics", ()))
        told = json.dumps([values, record.get("answer")], sort_keys=True).encode()
    except (ValueError, AttributeError, KeyError, TypeError, RecursionError):
        told = content
    return hashlib.sha256(told).hexdigest()


def write_record(workspace: Workspace, record: Record) -> Path:
    """Write the record atomically, without secrets and home folders, and tell where."""
    record = mask_value(record)
    path = workspace.record_of(record.ticket)
    text = json.dumps(encode_document(record), indent=2, sort_keys=True, ensure_ascii=False, allow_nan=False)
    write_atomic(path, text + "\n")
    return path
