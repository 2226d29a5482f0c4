"""GET lint: what is wrong with how one ticket is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jupyter_server.auth.decorator import authorized  # noqa: TID253  # decorates the route
from tornado.web import authenticated  # noqa: TID253

from rtkit.server.calls import PATH, call
from rtkit.server.handler import RtkitHandler
from rtkit.server.places import notebook_inside
from rtkit.server.shapes import LintFault, LintReport
from rtkit.server.told import told
from rtkit.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path


class LintHandler(RtkitHandler):
    """Lint, for the ticket whose notebook is `path`; nothing is run, and nothing is mended."""

    @call(query=(PATH,), answer=LintReport)
    @authenticated
    @authorized
    async def get(self) -> None:
        """Tell every fault in the saved notebook."""
        root = self.root
        path = notebook_inside(root, self.get_query_argument("path", strip=False))
        self.answer(await self.in_thread(lambda: _report(root, path)))


def _report(root: Path, path: Path) -> LintReport:
    from rtkit.flow import passes

    report = passes.lint_tickets(Workspace.at(path), [str(path)])
    faults = (
        LintFault(
            rule=fault.rule,
            level=fault.level,
            message=told(root, fault.message),
            hint=told(root, fault.hint),
            cell=fault.cell,
            field=fault.field,
            fixable=fault.fixable,
        )
        for fault in report.faults
    )
    return LintReport(faults=tuple(faults))
