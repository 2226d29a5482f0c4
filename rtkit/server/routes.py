"""Every route, below the server's base URL; docs/server.md describes each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rtkit.server.changes import RevisionsHandler, StatusHandler
from rtkit.server.events import EventsHandler
from rtkit.server.examinations import ExaminationsHandler
from rtkit.server.lint import LintHandler
from rtkit.server.next_tickets import NextTicketsHandler
from rtkit.server.openapi import OpenApiHandler
from rtkit.server.pages import PagesHandler
from rtkit.server.runs import ChecksHandler, RunHandler, RunsHandler
from rtkit.server.templates import TemplatesHandler
from rtkit.server.tickets import TicketsHandler

if TYPE_CHECKING:
    from rtkit.server.handler import TellsFaults

PREFIX: Final = "/rtkit/api/v1"

ROUTES: Final[list[tuple[str, type[TellsFaults]]]] = [
    (f"{PREFIX}/checks", ChecksHandler),
    (f"{PREFIX}/events", EventsHandler),
    (f"{PREFIX}/examinations", ExaminationsHandler),
    (f"{PREFIX}/lint", LintHandler),
    (f"{PREFIX}/next-tickets", NextTicketsHandler),
    (rf"{PREFIX}/openapi\.json", OpenApiHandler),
    (f"{PREFIX}/pages", PagesHandler),
    (f"{PREFIX}/revisions", RevisionsHandler),
    (f"{PREFIX}/runs", RunsHandler),
    (rf"{PREFIX}/runs/(?P<id>[^/]+)", RunHandler),
    (f"{PREFIX}/status", StatusHandler),
    (f"{PREFIX}/templates", TemplatesHandler),
    (f"{PREFIX}/tickets", TicketsHandler),
]
