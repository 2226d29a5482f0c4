"""Whether a ticket has to run: what is believed of the last check, and what is not."""

from __future__ import annotations

import json
from threading import Event

import pytest
from conftest import code, markdown

from rtkit.flow.check import Remembered, Unchanged, plan
from rtkit.flow.check import plan as plan_module
from rtkit.flow.passes import CheckRequest, check_tickets, tickets_to_check
from rtkit.flow.passes.runs import RunRequest, run_ticket
from rtkit.workspace.checks import read_checked
from rtkit.workspace.listing import find_ticket
from rtkit.workspace.workspace import Workspace

PROSE = (markdown("# Why"), markdown("- F1: it works", "rtkit-findings"), markdown("Yes.", "rtkit-answer"))


def check(workspace, **how) -> dict[str, str]:
    """Check as a command does that begins now, and give the outcomes."""
    fresh, request = Workspace.at(workspace.root), CheckRequest(**how)
    files = tickets_to_check(fresh, request).files
    reports = check_tickets(fresh, files, request, lambda _file, _event: None, Event())
    return {report.check.file.ticket.id: report.check.outcome for report in reports}
