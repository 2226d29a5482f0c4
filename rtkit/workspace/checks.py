"""The last check of each ticket: `.rtkit/checks/RT-0007.json`, which may be lost without harm."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import msgspec

from rtkit.codec import FORMAT, encode_document, ready
from rtkit.files import names_in, write_atomic
from rtkit.model import Checked

if TYPE_CHECKING:
    from rtkit.workspace.workspace import Workspace


class _Stored(Checked, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The document as it stands in the file, so that it is read in one go: there may be thousands."""

    format: int


def read_checked(workspace: Workspace, ticket: str) -> Checked | None:
    """The last check; None where there was none, or what was remembered cannot be read."""
    try:
        stored = msgspec.json.decode(workspace.check_of(ticket).read_bytes(), type=ready(_Stored))
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return stored if stored.ticket == ticket and stored.format == FORMAT else None


def standing_check(workspace: Workspace, ticket: str) -> Checked | None:
    """The last check; None where other results were accepted since, of which it says nothing."""
    checked = read_checked(workspace, ticket)
    return checked if checked and checked.record_sha256 == record_sha256(workspace, ticket) else None


def checked_tickets(workspace: Workspace) -> frozenset[str]:
    """The tickets that have a last check, by the names of the files."""
    folder = workspace.check_of("RT-0001").parent
    return frozenset(name.removesuffix(".json") for name in names_in(folder))


def write_checked(workspace: Workspace, checked: Checked) -> None:
    """Remember the check."""
    text = json.dumps(encode_document(checked), indent=1, ensure_ascii=False, allow_nan=False)
    write_atomic(workspace.check_of(checked.ticket), text + "\n")


def record_sha256(workspace: Workspace, ticket: str) -> str:
    """SHA-256 of the ticket's record file; empty where there is none."""
    try:
        return workspace.contents.sha256(workspace.record_of(ticket))
    except OSError:
        return ""
