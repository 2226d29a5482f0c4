"""What goes on beside the requests of one server: runs and checks, the open windows, the watched folders."""

from __future__ import annotations

import asyncio
import atexit
from typing import Final

from rtkit.server.live import Hub, Watcher
from rtkit.server.work import Work

BACKGROUND: Final = "rtkit_background"
"""Its name among the settings of the server."""

STOP_SECONDS: Final = 15.0
"""How long a server that stops waits for kernels to end; they are gone in one or two."""


class Background:
    """`jobs` runs and checks at a time; 0: as many as the cores, at most two."""

    def __init__(self, jobs: int) -> None:
        self.hub = Hub()
        self.watcher = Watcher()
        self.work = Work(jobs, self.hub.tell)
        atexit.register(self.work.stop, STOP_SECONDS)  # for a server that ends without stopping its extensions

    async def stop(self) -> None:
        """End everything: no kernel, thread or task is left."""
        self.watcher.stop()
        await asyncio.to_thread(self.work.stop, STOP_SECONDS)
        self.hub.stop()
        atexit.unregister(self.work.stop)
