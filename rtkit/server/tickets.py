"""GET and POST tickets: those in the workspace of a folder, and a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jupyter_server.auth.decorator import authorized  # noqa: TID253  # decorates the route
from tornado.web import authenticated  # noqa: TID253

from rtkit.errors import UsageFault
from rtkit.flow.draft import DraftRequest, WantedHypothesis
from rtkit.flow.given.statuses import STATUSES
from rtkit.server.calls import CWD, call
from rtkit.server.handler import RtkitHandler
from rtkit.server.places import inside, relative, served
from rtkit.server.shapes import CreatedTicket, NewTicket, TicketList
from rtkit.server.ticket_rows import broken_rows, ticket_row
from rtkit.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path


class TicketsHandler(RtkitHandler):
    """The tickets of the workspace that the folder `cwd` belongs to."""

    @call(query=(CWD,), answer=TicketList)
    @authenticated
    @authorized
    async def get(self) -> None:
        """List the tickets, and the notebooks among them that are broken or copies."""
        root = self.root
        folder = inside(root, self.get_query_argument("cwd", "", strip=False))
        self.answer(await self.in_thread(lambda: _list(root, folder)))

    @call(body=NewTicket, answer=CreatedTicket, status=201)
    @authenticated
    @authorized
    async def post(self) -> None:
        """Make a ticket of NewTicket and answer with CreatedTicket."""
        wanted = self.body_as(NewTicket)
        root = self.root
        folder = inside(root, wanted.cwd)
        self.answer(await self.in_thread(lambda: _create(root, folder, wanted)), status=201)


def _list(root: Path, folder: Path) -> TicketList:
    from rtkit.flow import passes

    workspace = Workspace.at(folder)
    research = relative(root, workspace.research)
    found = passes.overview(workspace)
    paths = {one.file.path: served(root, one.file.path) for one in found.tickets}
    rows = ((one, paths[one.file.path]) for one in found.tickets)
    return TicketList(
        research=research,
        tickets=tuple(ticket_row(one, path) for one, path in rows if path is not None),
        broken=tuple(broken_rows(root, found.listing, paths)),
        statuses=STATUSES,
    )


def _create(root: Path, folder: Path, wanted: NewTicket) -> CreatedTicket:
    from rtkit.flow import passes

    workspace = Workspace.at(folder)
    relative(root, workspace.research)  # before anything is written: the ticket can be opened afterwards
    if wanted.template and wanted.template.endswith(".ipynb"):
        # By a path, any file of the machine could be read.
        raise UsageFault(f"{wanted.template!r} is no name of a template", "GET templates lists the names")
    request = DraftRequest(
        question=wanted.question,
        template=wanted.template or None,
        scope=wanted.scope or None,
        owner=wanted.owner or None,
        timebox=wanted.timebox or None,
        hypotheses=tuple(WantedHypothesis(claim=one.claim, expect=one.expect) for one in wanted.hypotheses),
    )
    file = passes.new_ticket(workspace, request, wanted.asked_by or None)
    ticket = file.ticket
    return CreatedTicket(
        id=ticket.id, path=relative(root, file.path), question=ticket.question, template=ticket.template
    )
