"""Adopting a notebook: check what is asked, reserve an id, write the ticket, and only then let go of the old file."""

from __future__ import annotations

import shutil
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from rtkit.codec import convert
from rtkit.errors import Conflict, RtkitError, UsageFault
from rtkit.files import check_writable, told_plainly, write_atomic
from rtkit.flow.adopt.source import Source, read_source
from rtkit.flow.given.fields import given_fields
from rtkit.flow.given.slug import file_name
from rtkit.flow.given.text import clean_line
from rtkit.flow.harvest.headings import headings
from rtkit.mime import is_placeholder
from rtkit.model import FIRST_ID, Ticket
from rtkit.notebook.read import Notebook, read_bytes
from rtkit.notebook.ticket import dump, put_ticket
from rtkit.workspace.listing import TicketFile
from rtkit.workspace.reserve import reserved_id

if TYPE_CHECKING:
    from pathlib import Path

    from rtkit.flow.adopt.request import AdoptRequest
    from rtkit.workspace.workspace import Workspace


class Adopted(NamedTuple):
    """The ticket, and the notebook it was: still there where it was `copied`, else renamed in its folder.

    `reads_files` where a copy looks as if it read files, which its relative paths may not find any more.
    """

    file: TicketFile
    original: Path
    copied: bool
    reads_files: bool


def adopt(workspace: Workspace, path: Path, request: AdoptRequest) -> Adopted:
    """Make a ticket of the notebook, a draft; its cells and all other metadata stay as they are.

    Raises NotFound, Invalid, UsageFault or Conflict for what was asked wrongly, Unwritable where the disk refuses; the
    notebook is then as it was.
    """
    source = read_source(workspace, path)
    ticket = _ticket(workspace, source.notebook, request)
    if source.inside:
        check_writable(source.path)
    with reserved_id(workspace) as id_:
        ticket = _with_id(ticket, id_)
        folder = source.path.parent if source.inside else workspace.research
        made = folder / file_name(id_, ticket.question)
        put_ticket(source.notebook, ticket)
        write_atomic(made, dump(source.notebook), replace=False)
        try:
            _let_go(source, made)
        except RtkitError:
            made.unlink()
            raise
    copied = not source.inside
    return Adopted(TicketFile(made, ticket), source.path, copied, copied and source.reads_files)


def _ticket(workspace: Workspace, notebook: Notebook, request: AdoptRequest) -> Ticket:
    """The ticket, with an id still to be given."""
    values = given_fields(
        workspace,
        question=_question_of(notebook) if request.question is None else request.question,
        why=request.why,
        scope=request.scope,
        owner=request.owner,
        timebox=request.timebox,
        tags=request.tags,
    )
    return convert({**values, "id": FIRST_ID}, Ticket, "the ticket")


def _with_id(ticket: Ticket, id_: str) -> Ticket:
    from msgspec.structs import replace

    return replace(ticket, id=id_)


def _question_of(notebook: Notebook) -> str:
    """The first heading that says something: a word, and no placeholder of a template."""
    for text in headings(notebook):
        heading = clean_line(text)
        if any(char.isalpha() for char in heading) and not is_placeholder(heading):
            return heading
    raise UsageFault("the notebook has no heading to ask", 'say what it asks: --question "..."', field="question")


def _let_go(source: Source, made: Path) -> None:
    """Remove the old file, unless it is the original of a copy; Conflict where it changed meanwhile."""
    if read_bytes(source.path) != source.content:
        raise Conflict(f"{source.path.name} changed on disk meanwhile", "save it, and try again")
    if source.inside:
        with suppress(OSError):  # some disks have no modes
            shutil.copymode(source.path, made)
        with told_plainly(source.path):
            source.path.unlink()
