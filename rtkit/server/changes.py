"""POST status and POST revisions: a ticket changed as the ticket form wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jupyter_server.auth.decorator import authorized  # noqa: TID253  # decorates the route
from tornado.web import authenticated  # noqa: TID253

from rtkit.server.calls import call
from rtkit.server.handler import RtkitHandler
from rtkit.server.places import notebook_inside
from rtkit.server.shapes import ChangedTicket, NewRevision, StatusChange
from rtkit.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path


class StatusHandler(RtkitHandler):
    """Where a ticket stands. Without `rtkit` it is written into the notebook, with it nothing is."""

    @call(body=StatusChange, answer=ChangedTicket)
    @authenticated
    @authorized
    async def post(self) -> None:
        """Give the ticket another status."""
        change = self.body_as(StatusChange)
        path = notebook_inside(self.root, change.path)
        self.answer(await self.in_thread(lambda: _status(path, change)))


class RevisionsHandler(RtkitHandler):
    """Sealed hypotheses. Without `rtkit` a revision is written into the notebook, with it nothing is."""

    @call(body=NewRevision, answer=ChangedTicket)
    @authenticated
    @authorized
    async def post(self) -> None:
        """Revise a sealed hypothesis: the old text is kept with the reason."""
        revision = self.body_as(NewRevision)
        path = notebook_inside(self.root, revision.path)
        self.answer(await self.in_thread(lambda: _revise(path, revision)))


def _status(path: Path, change: StatusChange) -> ChangedTicket:
    from rtkit.flow import passes

    changed = passes.change_status(
        Workspace.at(path),
        path,
        change.status,
        because=change.because,
        spent=change.spent,
        metadata=change.rtkit,
    )
    return ChangedTicket(rtkit=changed.metadata, notes=changed.notes)


def _revise(path: Path, revision: NewRevision) -> ChangedTicket:
    from rtkit.flow import passes

    rewording = passes.Rewording(revision.claim, revision.expect, revision.metric, revision.guardrails)
    changed = passes.change_hypothesis(
        Workspace.at(path), path, revision.hypothesis, revision.because, rewording, revision.rtkit
    )
    return ChangedTicket(rtkit=changed.metadata, notes=changed.notes)
