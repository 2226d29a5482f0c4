"""Whole passes through the flow, each one short function: what the doors call."""

from rtkit.flow.adopt import AdoptRequest
from rtkit.flow.draft import DraftRequest, WantedHypothesis
from rtkit.flow.given.hypotheses import Rewording
from rtkit.flow.hypothesis import Written
from rtkit.flow.passes.backlog import end_next_ticket, next_tickets
from rtkit.flow.passes.checking import CheckReport, CheckRequest
from rtkit.flow.passes.checks import check_one, check_tickets, default_jobs, tickets_to_check
from rtkit.flow.passes.endings import Ending, check_ending, refused_ending, run_ending
from rtkit.flow.passes.forms import Changed, change_hypothesis, change_status, examine_draft
from rtkit.flow.passes.lint import lint_tickets
from rtkit.flow.passes.overview import LastCheck, Overview, TicketGlance, overview
from rtkit.flow.passes.pages import PageFile, demo_page, page_changes, page_html, page_of, workspace_for
from rtkit.flow.passes.results import AllResults, all_results
from rtkit.flow.passes.runs import RunReport, run_ticket, runnable_tickets
from rtkit.flow.passes.series import RunRefused, Series, run_tickets
from rtkit.flow.passes.tickets import (
    adopt_notebook,
    examine,
    freeze_ticket,
    init_workspace,
    move_ticket,
    new_ticket,
    remove_hypothesis,
    renumber_ticket,
    review_ticket,
    revise_hypothesis,
    show_ticket,
    write_hypothesis,
)
from rtkit.flow.run import RunRequest, read_parameters
from rtkit.flow.standing import Standing, standing

__all__ = [
    "AdoptRequest",
    "AllResults",
    "Changed",
    "CheckReport",
    "CheckRequest",
    "DraftRequest",
    "Ending",
    "LastCheck",
    "Overview",
    "PageFile",
    "Rewording",
    "RunRefused",
    "RunReport",
    "RunRequest",
    "Series",
    "Standing",
    "TicketGlance",
    "WantedHypothesis",
    "Written",
    "adopt_notebook",
    "all_results",
    "change_hypothesis",
    "change_status",
    "check_ending",
    "check_one",
    "check_tickets",
    "default_jobs",
    "demo_page",
    "end_next_ticket",
    "examine",
    "examine_draft",
    "freeze_ticket",
    "init_workspace",
    "lint_tickets",
    "move_ticket",
    "new_ticket",
    "next_tickets",
    "overview",
    "page_changes",
    "page_html",
    "page_of",
    "read_parameters",
    "refused_ending",
    "remove_hypothesis",
    "renumber_ticket",
    "review_ticket",
    "revise_hypothesis",
    "run_ending",
    "run_ticket",
    "run_tickets",
    "runnable_tickets",
    "show_ticket",
    "standing",
    "tickets_to_check",
    "workspace_for",
    "write_hypothesis",
]
