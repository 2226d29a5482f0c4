"""Notices what changes on disk, also by the command line: one task a workspace, while somebody watches it."""

from __future__ import annotations

import asyncio
import logging
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rtkit.server.live.look import Look, changed_notebooks, look
from rtkit.server.places import Outside, relative
from rtkit.workspace.root import find_root

if TYPE_CHECKING:
    from rtkit.server.live.window import Window

EVERY_SECONDS: Final = 1.0
SLOWER: Final = 20
"""A look of 0.02 s, as of a thousand tickets, is taken each second; a slow disk is looked at less often."""

MOST_FOLDERS: Final = 32
"""How many folders a window may watch; a further one takes the place of the one that it asked for first."""

log = logging.getLogger("rtkit")


class Watcher:
    """Windows and the folders they watch. Everything here belongs to the server's loop; the disk is read beside it."""

    def __init__(self) -> None:
        self._watched: dict[Path, _Watched] = {}
        self._asked: dict[Window, dict[str, Path]] = {}

    async def watch(self, window: Window, cwd: str, folder: Path, root: Path) -> None:
        """From now on tell the window what changes in the workspace of `folder`, which it calls `cwd`."""
        asked = self._asked.setdefault(window, {})
        workspace = await asyncio.to_thread(find_root, folder) or folder
        if window not in self._asked or cwd in asked:  # it left, or asked twice
            return
        asked[cwd] = workspace
        if workspace not in self._watched:
            self._watched[workspace] = _Watched(workspace, root)
        self._watched[workspace].windows[window, cwd] = None
        if len(asked) > MOST_FOLDERS:
            self._forget(window, next(iter(asked)))

    def leave(self, window: Window) -> None:
        """The window is closed; what nobody else watches is watched no more."""
        for cwd in tuple(self._asked.get(window, ())):
            self._forget(window, cwd)
        self._asked.pop(window, None)

    def stop(self) -> None:
        """Watch nothing more."""
        for window in tuple(self._asked):
            self.leave(window)

    def _forget(self, window: Window, cwd: str) -> None:
        workspace = self._asked[window].pop(cwd)
        watched = self._watched[workspace]
        del watched.windows[window, cwd]
        if not watched.windows:
            watched.task.cancel()
            del self._watched[workspace]


class _Watched:
    """One workspace, or a folder that may become one."""

    def __init__(self, folder: Path, root: Path) -> None:
        self.windows: dict[tuple[Window, str], None] = {}
        self._folder, self._root = folder, root
        self.task = asyncio.ensure_future(self._follow())

    async def _follow(self) -> None:
        seen: Look | None = None
        while True:
            began = time.monotonic()
            try:
                now = await asyncio.to_thread(look, self._folder, seen or Look())
                changed = None if seen is None else changed_notebooks(seen, now)
            except Exception:
                log.exception("rtkit: watching %s", self._folder)
            else:
                seen = now
                if changed is not None:
                    self._tell(self._shown(changed))
            await asyncio.sleep(max(EVERY_SECONDS, SLOWER * (time.monotonic() - began)))

    def _tell(self, paths: tuple[str, ...]) -> None:
        for window, cwd in tuple(self.windows):
            window.tell_tickets(cwd, paths)

    def _shown(self, notebooks: tuple[str, ...]) -> tuple[str, ...]:
        try:
            return tuple(relative(self._root, Path(notebook)) for notebook in notebooks)
        except Outside:
            return ()
