"""GET templates: what a new ticket can be made from, and what it gets where nothing is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jupyter_server.auth.decorator import authorized  # noqa: TID253  # decorates the route
from tornado.web import authenticated  # noqa: TID253

from rtkit.flow.given.people import default_owner
from rtkit.model import SCOPES
from rtkit.server.calls import CWD, call
from rtkit.server.handler import RtkitHandler
from rtkit.server.places import inside
from rtkit.server.shapes import Defaults, TemplateChoice, Templates, UnusableTemplate
from rtkit.server.told import fault
from rtkit.templates import find_templates
from rtkit.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path


class TemplatesHandler(RtkitHandler):
    """The templates of the workspace that the folder `cwd` belongs to."""

    @call(query=(CWD,), answer=Templates)
    @authenticated
    @authorized
    async def get(self) -> None:
        """Answer with Templates."""
        root = self.root
        folder = inside(root, self.get_query_argument("cwd", "", strip=False))
        self.answer(await self.in_thread(lambda: _templates(root, folder)))


def _templates(root: Path, folder: Path) -> Templates:
    workspace = Workspace.at(folder)
    settings = workspace.settings
    found = find_templates(workspace)
    choices = tuple(
        TemplateChoice(
            name=template.name,
            title=template.title,
            description=template.description,
            origin=template.origin,
            timebox=str(template.defaults.get("timebox", settings.timebox)),
            has_hypotheses=bool(template.defaults.get("hypotheses")),
        )
        for template in found.templates
    )
    faults = ((name, fault(root, error)) for name, _, error in found.broken)
    broken = tuple(UnusableTemplate(name=name, message=one.message, hint=one.hint) for name, one in faults)
    defaults = Defaults(
        template=settings.template,
        owner=default_owner(workspace.root, settings.owner),
        timebox=settings.timebox,
        scopes=(*SCOPES, *settings.scopes),
    )
    return Templates(templates=choices, broken=broken, defaults=defaults)
