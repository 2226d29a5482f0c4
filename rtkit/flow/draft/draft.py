"""Drafting a ticket: check the request, fill the template, reserve an id, write the notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtkit.codec import convert
from rtkit.files import write_atomic
from rtkit.flow.draft.defaults import set_defaults
from rtkit.flow.draft.fields import check_names, fill_fields, ticket_values
from rtkit.flow.draft.fresh import freshen
from rtkit.flow.draft.hypotheses import begun
from rtkit.flow.given.checks import checked_reference
from rtkit.flow.given.fields import given_fields
from rtkit.flow.given.slug import file_name
from rtkit.flow.given.text import clean_block
from rtkit.model import FIRST_ID, Ticket
from rtkit.notebook.read import read_notebook
from rtkit.notebook.ticket import dump, put_ticket
from rtkit.templates import get_template
from rtkit.workspace.listing import TicketFile
from rtkit.workspace.reserve import reserved_id

if TYPE_CHECKING:
    from rtkit.flow.draft.request import DraftRequest
    from rtkit.notebook.read import Notebook
    from rtkit.templates import Template
    from rtkit.workspace.workspace import Workspace


def draft(workspace: Workspace, request: DraftRequest) -> TicketFile:
    """Write a new ticket's notebook, made from a template, and tell where it is.

    Raises UsageFault, NotFound or Invalid for what was asked wrongly, before anything is written; Unwritable
    where the disk refuses, with nothing left behind.
    """
    template = get_template(workspace, request.template or workspace.settings.template)
    notebook = read_notebook(template.path)
    check_names(notebook, request.fields)
    set_defaults(notebook, request.fields)
    ticket = _ticket(workspace, request, template)
    with reserved_id(workspace) as id_:
        ticket = _with_id(ticket, id_)
        _fill(notebook, ticket, request)
        freshen(notebook)
        path = workspace.research / file_name(id_, ticket.question)
        write_atomic(path, dump(notebook), replace=False)
    return TicketFile(path, ticket)


def _ticket(workspace: Workspace, request: DraftRequest, template: Template) -> Ticket:
    """The ticket, with an id still to be given."""
    given = convert({**template.defaults, "id": FIRST_ID, "question": "?"}, Ticket, template.name)
    values = given_fields(
        workspace,
        question=request.question,
        why=clean_block(request.why) or given.why,
        scope=request.scope or given.scope,
        owner=request.owner or given.owner,
        timebox=request.timebox or (given.timebox if "timebox" in template.defaults else None),
        tags=(*given.tags, *request.tags),
    )
    values |= {
        "id": FIRST_ID,
        "template": template.name,
        "asked_by": checked_reference(request.asked_by, workspace) if request.asked_by else None,
    }
    if request.hypotheses:
        values["hypotheses"] = begun(request.hypotheses, given.hypotheses)
    return convert({**template.defaults, **values}, Ticket, "the ticket")


def _with_id(ticket: Ticket, id_: str) -> Ticket:
    from msgspec.structs import replace

    return replace(ticket, id=id_)


def _fill(notebook: Notebook, ticket: Ticket, request: DraftRequest) -> None:
    typed = {name: clean_block(text) for name, text in request.fields.items()}
    fill_fields(notebook, {**typed, **ticket_values(ticket)})
    put_ticket(notebook, ticket)
