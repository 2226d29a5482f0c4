"""GET and POST runs, POST checks, DELETE runs/{id}: work in the background, which outlives a page's reload."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from jupyter_server.auth.decorator import authorized  # noqa: TID253  # decorates the route
from tornado.web import authenticated  # noqa: TID253

from rtkit.server.calls import call
from rtkit.server.handler import RtkitHandler
from rtkit.server.places import notebook_inside, relative, served
from rtkit.server.shapes import NewCheck, NewRun, RunList, RunRow
from rtkit.server.told import told
from rtkit.server.work import Asked
from rtkit.workspace.listing import find_ticket
from rtkit.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from threading import Event as ThreadEvent

    from rtkit.engine import Event
    from rtkit.flow.passes import Ending

    Doing = Callable[[Callable[[Event], None], ThreadEvent], Ending]


class _WorkHandler(RtkitHandler):
    async def begin(self, kind: Literal["run", "check"], sent: str, doing: Callable[[Path], Doing]) -> None:
        """Queue work on the notebook that the path `sent` means, and answer with its row."""
        root, hidden_too = self.root, self.contents_manager.allow_hidden
        path = notebook_inside(root, sent)
        background = self.background

        def begin() -> RunRow:
            workspace = Workspace.at(path)
            ticket = find_ticket(workspace, str(path)).ticket.id

            def shown(copy: Path) -> str:
                return _shown(root, copy, hidden_too=hidden_too)

            asked = Asked(
                kind, workspace.root, ticket, relative(root, path), doing(path), shown, lambda text: told(root, text)
            )
            return background.work.add(asked)

        self.answer(await self.in_thread(begin), status=201)


class RunsHandler(_WorkHandler):
    """Headless runs and checks: those that wait, those that run, and the newest that ended."""

    @call(answer=RunList)
    @authenticated
    @authorized
    async def get(self) -> None:
        """List them, the newest first."""
        self.answer(RunList(runs=self.background.work.rows))

    @call(body=NewRun, answer=RunRow, status=201, faults=(429,))
    @authenticated
    @authorized
    async def post(self) -> None:
        """Run a ticket headlessly; this answers before it ends."""
        await self.begin("run", self.body_as(NewRun).path, _run)


class ChecksHandler(_WorkHandler):
    """Checks of tickets against their records."""

    @call(body=NewCheck, answer=RunRow, status=201, faults=(429,))
    @authenticated
    @authorized
    async def post(self) -> None:
        """Check a ticket; this answers before it ends."""
        wanted = self.body_as(NewCheck)
        await self.begin("check", wanted.path, lambda path: _check(path, force=wanted.force))


class RunHandler(RtkitHandler):
    """One run or check."""

    @call(answer=RunRow, parts={"id": "The id of a run or a check."})
    @authenticated
    @authorized
    async def delete(self, id: str) -> None:  # noqa: A002  # as the route calls it
        """Cancel it; one that ended stays as it is."""
        work = self.background.work
        self.answer(await self.in_thread(lambda: work.cancel(id)))


def _run(path: Path) -> Doing:
    def do(listen: Callable[[Event], None], cancelled: ThreadEvent) -> Ending:
        from rtkit.flow import passes

        workspace = Workspace.at(path)  # again: it may have waited long
        report = passes.run_ticket(workspace, str(path), passes.RunRequest(), listen, cancelled)
        return passes.run_ending(workspace, report)

    return do


def _check(path: Path, *, force: bool) -> Doing:
    def do(listen: Callable[[Event], None], cancelled: ThreadEvent) -> Ending:
        from rtkit.flow import passes

        workspace = Workspace.at(path)
        file = find_ticket(workspace, str(path))
        report = passes.check_one(workspace, file, passes.CheckRequest(force=force), listen, cancelled)
        return passes.check_ending(report)

    return do


def _shown(root: Path, copy: Path, *, hidden_too: bool) -> str:
    """The executed copy as the browser names it; empty where the server shows no such file."""
    path = served(root, copy) or ""
    is_hidden = any(part.startswith(".") for part in path.split("/"))
    return "" if is_hidden and not hidden_too else path
