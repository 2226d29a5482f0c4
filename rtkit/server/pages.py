"""GET pages: the page of a ticket, to look at beside its notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jupyter_server.auth.decorator import authorized  # noqa: TID253  # decorates the route
from jupyter_server.base.handlers import APIHandler  # noqa: TID253
from tornado.web import authenticated  # noqa: TID253

from rtkit.server.calls import HTML, PATH, call
from rtkit.server.handler import RtkitHandler
from rtkit.server.places import notebook_inside
from rtkit.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path


class PagesHandler(RtkitHandler):
    """The page of the ticket whose notebook is `path`."""

    @property
    def content_security_policy(self) -> str:
        """The page's scripts run, but as nobody: they reach neither this server nor its cookies."""
        # Not APIHandler's, whose `default-src 'none'` would leave a page without styles.
        own = super(APIHandler, self).content_security_policy
        return f"{own}; sandbox allow-scripts; connect-src 'none'; base-uri 'none'"

    @call(query=(PATH,), answer=HTML)
    @authenticated
    @authorized
    async def get(self) -> None:
        """Answer with the page as HTML."""
        path = notebook_inside(self.root, self.get_query_argument("path", strip=False))
        page = await self.in_thread(lambda: _page(path))
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Cache-Control", "no-store")
        self.finish(page, set_content_type="text/html; charset=UTF-8")


def _page(path: Path) -> str:
    from rtkit.flow import passes

    return passes.page_html(Workspace.at(path), str(path))
