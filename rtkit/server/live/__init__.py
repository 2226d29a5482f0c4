"""What goes on, told to every open window: runs, and what changed on disk."""

from rtkit.server.live.hub import Hub
from rtkit.server.live.watcher import Watcher
from rtkit.server.live.window import Window

__all__ = ["Hub", "Watcher", "Window"]
