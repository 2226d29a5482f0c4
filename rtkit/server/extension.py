"""The server extension that Jupyter loads."""

from __future__ import annotations

from jupyter_server.extension.application import ExtensionApp  # noqa: TID253  # the class is a subclass of it

from rtkit.server.routes import ROUTES


class RtkitExtension(ExtensionApp):
    """Adds rtkit's routes to a Jupyter server."""

    name = "rtkit"
    description = "Research tickets for Jupyter"

    def initialize_handlers(self) -> None:
        """Hand the routes to the server; Jupyter calls this once."""
        self.handlers.extend(ROUTES)
