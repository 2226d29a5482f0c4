"""The server extension that Jupyter loads."""

from __future__ import annotations

from jupyter_server.extension.application import ExtensionApp  # noqa: TID253  # the class is a subclass of it
from traitlets import Integer

from rtkit.server.background import BACKGROUND, Background
from rtkit.server.routes import ROUTES


class RtkitExtension(ExtensionApp):
    """Adds rtkit's routes to a Jupyter server."""

    name = "rtkit"
    description = "Research tickets for Jupyter"

    runs_at_a_time = Integer(
        0, min=0, help="How many headless runs and checks go on at a time; 0: two, or one where there is one core."
    ).tag(config=True)

    _background: Background | None = None

    def initialize_settings(self) -> None:
        """Give the routes what goes on beside them; Jupyter calls this once."""
        self._background = Background(self.runs_at_a_time)
        self.settings[BACKGROUND] = self._background

    def initialize_handlers(self) -> None:
        """Hand the routes to the server; Jupyter calls this once."""
        self.handlers.extend(ROUTES)

    def current_activity(self) -> int | None:
        """How much is going on, so that a server that ends when idle does not end a run."""
        return (self._background.work.busy or None) if self._background else None

    async def stop_extension(self) -> None:
        """Cancel all runs; Jupyter calls this when the server stops."""
        if self._background:
            await self._background.stop()
