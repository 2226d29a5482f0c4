"""POST examinations: what there is to say of a ticket's metadata while they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jupyter_server.auth.decorator import authorized  # noqa: TID253  # decorates the route
from tornado.web import authenticated  # noqa: TID253

from rtkit.server.calls import call
from rtkit.server.handler import RtkitHandler
from rtkit.server.places import notebook_inside
from rtkit.server.shapes import CriterionRow, Examination, FaultPlace, StatusChoice, TicketDraft
from rtkit.server.told import told
from rtkit.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path


class ExaminationsHandler(RtkitHandler):
    """The metadata of an open notebook, as they stand in a form; nothing is written."""

    @call(body=TicketDraft, answer=Examination)
    @authenticated
    @authorized
    async def post(self) -> None:
        """Tell what is wrong, what the criteria say, and which status may come next."""
        draft = self.body_as(TicketDraft)
        root = self.root
        path = notebook_inside(root, draft.path)
        self.answer(await self.in_thread(lambda: _examination(root, path, draft)))


def _examination(root: Path, path: Path, draft: TicketDraft) -> Examination:
    from rtkit.flow import passes

    found = passes.examine_draft(Workspace.at(path), path, draft.rtkit)
    return Examination(
        problems=tuple(FaultPlace(path=one.path, message=told(root, one.message)) for one in found.problems),
        criteria=tuple(CriterionRow(**one._asdict()) for one in found.criteria),
        statuses=tuple(StatusChoice(**one._asdict()) for one in found.statuses),
        metrics=found.metrics,
        sealed=found.sealed,
        sealed_on=found.sealed_on.isoformat() if found.sealed_on else None,
        broken_seals=found.broken_seals,
        burn=found.burn,
    )
