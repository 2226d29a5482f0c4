"""GET and POST next-tickets: the backlog, and what became of one of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jupyter_server.auth.decorator import authorized  # noqa: TID253  # decorates the route
from tornado.web import authenticated  # noqa: TID253

from rtkit.server.calls import CWD, call
from rtkit.server.handler import RtkitHandler
from rtkit.server.places import inside, relative, served
from rtkit.server.shapes import NextTicketEnd, NextTicketList, NextTicketRow
from rtkit.server.told import told
from rtkit.workspace.listing import list_tickets
from rtkit.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from rtkit.flow.backlog import BacklogItem


class NextTicketsHandler(RtkitHandler):
    """The backlog of the workspace that the folder `cwd` belongs to."""

    @call(query=(CWD,), answer=NextTicketList)
    @authenticated
    @authorized
    async def get(self) -> None:
        """List every next ticket that a ticket asks for."""
        root = self.root
        folder = inside(root, self.get_query_argument("cwd", "", strip=False))
        self.answer(await self.in_thread(lambda: _backlog(root, folder)))

    @call(body=NextTicketEnd, answer=NextTicketRow)
    @authenticated
    @authorized
    async def post(self) -> None:
        """Remember that a next ticket is done, or that it is dropped and why."""
        end = self.body_as(NextTicketEnd)
        root = self.root
        folder = inside(root, end.cwd)
        self.answer(await self.in_thread(lambda: _end(root, folder, end)))


def _backlog(root: Path, folder: Path) -> NextTicketList:
    from rtkit.flow import passes

    workspace = Workspace.at(folder)
    relative(root, workspace.research)
    found = passes.next_tickets(workspace)
    notebooks = _notebooks(workspace)
    unread = (f"{broken.path.name}: {broken.error.message}" for broken in found.broken)
    problems = (told(root, problem) for problem in (*found.problems, *unread))
    return NextTicketList(
        next_tickets=tuple(_row(root, item, notebooks) for item in found.items),
        problems=tuple(problems),
    )


def _end(root: Path, folder: Path, end: NextTicketEnd) -> NextTicketRow:
    from rtkit.flow import passes

    workspace = Workspace.at(folder)
    relative(root, workspace.research)  # before anything is written: it can be looked at afterwards
    item = passes.end_next_ticket(workspace, end.id, end.end, end.because)
    return _row(root, item, _notebooks(workspace))


def _notebooks(workspace: Workspace) -> dict[str, Path]:
    return {file.ticket.id: file.path for file in list_tickets(workspace).tickets}


def _row(root: Path, item: BacklogItem, notebooks: dict[str, Path]) -> NextTicketRow:
    next_, state = item.next, item.state
    started = notebooks.get(state.ticket) if state and state.ticket else None
    return NextTicketRow(
        id=item.id,
        kind=next_.kind,
        title=next_.title,
        why=next_.why,
        scope=next_.scope or "",
        size=next_.size,
        relates_to=next_.relates_to,
        status=item.status,
        because=state.because if state else "",
        path=served(root, item.path) or "",
        ticket=state.ticket if state else None,
        ticket_path=served(root, started) if started else None,
    )
