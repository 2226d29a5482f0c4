"""Drafting a ticket: check the request, fill the template, reserve an id, write the notebook."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from rtkit.codec import convert
from rtkit.files import write_atomic
from rtkit.flow.draft.checks import (
    checked_owner,
    checked_question,
    checked_reference,
    checked_scope,
    checked_tags,
    checked_timebox,
)
from rtkit.flow.draft.defaults import set_defaults
from rtkit.flow.draft.fields import TICKET_FIELDS, check_names, fill_fields
from rtkit.flow.draft.fresh import freshen
from rtkit.flow.draft.owner import default_owner
from rtkit.flow.draft.slug import file_name
from rtkit.flow.draft.text import clean_block
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
    settings = workspace.settings
    given = convert({**template.defaults, "id": FIRST_ID, "question": "?"}, Ticket, template.name)
    scope = request.scope or given.scope
    owner = request.owner or given.owner or default_owner(workspace.root, settings.owner)
    timebox = request.timebox or str(template.defaults.get("timebox", settings.timebox))
    values = {
        "id": FIRST_ID,
        "question": checked_question(request.question),
        "why": clean_block(request.why) or given.why,
        "template": template.name,
        "scope": checked_scope(scope, settings) if scope else None,
        "owner": checked_owner(owner) if owner else "",
        "timebox": checked_timebox(timebox, settings),
        "created": datetime.now(UTC).replace(microsecond=0),
        "asked_by": checked_reference(request.asked_by, workspace) if request.asked_by else None,
        "tags": checked_tags((*given.tags, *request.tags)),
    }
    return convert({**template.defaults, **values}, Ticket, "the ticket")


def _with_id(ticket: Ticket, id_: str) -> Ticket:
    from msgspec.structs import replace

    return replace(ticket, id=id_)


def _fill(notebook: Notebook, ticket: Ticket, request: DraftRequest) -> None:
    own = {name: getattr(ticket, name) for name in TICKET_FIELDS}
    created = ticket.created.date().isoformat() if ticket.created else ""
    typed = {name: clean_block(text) for name, text in request.fields.items()}
    fill_fields(notebook, {**typed, **own, "created": created})
    put_ticket(notebook, ticket)
