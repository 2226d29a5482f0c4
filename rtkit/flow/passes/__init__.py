"""Whole passes through the flow, each one short function: what the doors call."""

from rtkit.flow.draft import DraftRequest
from rtkit.flow.passes.backlog import next_tickets
from rtkit.flow.passes.pages import PageFile, demo_page, page_html, ticket_changes
from rtkit.flow.passes.runs import RunReport, run_ticket, runnable_tickets
from rtkit.flow.passes.tickets import examine, init_workspace, move_ticket, new_ticket, show_ticket
from rtkit.flow.run import RunRequest, read_parameters

__all__ = [
    "DraftRequest",
    "PageFile",
    "RunReport",
    "RunRequest",
    "demo_page",
    "examine",
    "init_workspace",
    "move_ticket",
    "new_ticket",
    "next_tickets",
    "page_html",
    "read_parameters",
    "run_ticket",
    "runnable_tickets",
    "show_ticket",
    "ticket_changes",
]
