"""The ticket in a notebook's metadata, read and written with everything else left as it was."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any, Final

from rtkit.codec import decode_document, encode_document
from rtkit.errors import Conflict, Invalid
from rtkit.files import write_atomic
from rtkit.model import Ticket
from rtkit.notebook.cells import kernel_name, source_of, tags_of
from rtkit.notebook.kept import kept
from rtkit.notebook.read import Notebook, parse_notebook, read_bytes
from rtkit.notebook.splice import spliced

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

KEY: Final = "rtkit"


def ticket_in(notebook: Notebook, name: str) -> Ticket:
    """The ticket in the notebook's metadata.

    Raises Invalid where there is none (`rtkit adopt` makes one), or where it is wrong, with every problem.
    """
    if KEY not in notebook["metadata"]:
        raise Invalid(f"{name} is a notebook, but not a ticket", f"make it one: rtkit adopt {name}")
    return decode_document(notebook["metadata"][KEY], Ticket, name)


def put_ticket(notebook: Notebook, ticket: Ticket) -> None:
    """Write the ticket into the notebook's metadata; what means the same as before stays as it is written."""
    metadata = notebook["metadata"]
    metadata[KEY] = rewritten(metadata.get(KEY), ticket)


def rewritten(raw: object, ticket: Ticket) -> dict[str, Any]:
    """The ticket as metadata, in the words of `raw` where that is a ticket and means the same."""
    try:
        before = encode_document(decode_document(raw, Ticket, ""))
    except Invalid:
        return encode_document(ticket)
    changed: dict[str, Any] = kept(raw, before, encode_document(ticket))
    return changed


def dump(notebook: Notebook) -> str:
    """The notebook as nbformat writes it: sorted keys, one space of indent, a final newline.

    A lone surrogate, which no file in UTF-8 can hold, is written as JSON's escape for it.
    """
    text = json.dumps(notebook, sort_keys=True, indent=1, ensure_ascii=False, separators=(",", ": ")) + "\n"
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def change_ticket(path: Path, change: Callable[[Ticket], Ticket]) -> Ticket:
    """Change the ticket in the file, atomically; everything else in the file stays as it is, to the byte.

    Nothing is written where nothing is different. Raises Conflict where the file changed on disk meanwhile.
    """
    before = read_bytes(path)
    notebook = parse_notebook(before, path.name)
    was = ticket_in(notebook, path.name)
    ticket = change(was)
    put_ticket(notebook, ticket)
    if read_bytes(path) != before:
        raise Conflict(f"{path.name} changed on disk meanwhile", "try again")
    if ticket != was:
        write_atomic(path, _with_ticket(before, notebook))
    return ticket


def _with_ticket(before: bytes, notebook: Notebook) -> bytes:
    """The file as it was but for the ticket; written anew where its text is too odd for that."""
    try:
        text = spliced(before.decode(), ("metadata", KEY), notebook["metadata"][KEY])
    except UnicodeDecodeError:
        text = None
    if text is not None:
        after = text.encode("utf-8", "backslashreplace")
        if parse_notebook(after, "")["metadata"] == notebook["metadata"]:
            return after
    return dump(notebook).encode()


def source_sha256(notebook: Notebook) -> str:
    """SHA-256 over what a run depends on in the notebook: its kernel, and each cell's type, tags and source.

    Outputs, execution counts and the ticket's own metadata do not count: saving after a run, or moving the
    ticket on, leaves its results valid.
    """
    cells = [[cell["cell_type"], sorted(tags_of(cell)), source_of(cell)] for cell in notebook["cells"]]
    text = json.dumps([kernel_name(notebook), cells], ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
