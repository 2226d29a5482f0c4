"""A forked kernel and the keeper that was forked between it and the server."""

from __future__ import annotations

import os
import shutil
import socket
from contextlib import suppress
from typing import TYPE_CHECKING

from _rtkit_warm.keep import keeper  # type: ignore[import-not-found]  # rtkit/engine/keep, loaded by run.py
from _rtkit_warm.keep.report import Report  # type: ignore[import-not-found]

if TYPE_CHECKING:
    from collections.abc import Iterable


class Kept:
    """The server's side of one kept kernel: what its keeper tells, and where to ask it."""

    def __init__(self, channel: socket.socket, folder: str) -> None:
        self.channel, self.folder, self.report, self.gone = channel, folder, Report(), False

    def fileno(self) -> int:
        """For select."""
        return self.channel.fileno()

    def begun(self) -> int:
        """Wait for the keeper's first line: the kernel's pid; 0 where there is none."""
        while not (self.report.pid or self.gone):
            self.hear()
        self.channel.setblocking(False)
        return int(self.report.pid)

    def hear(self) -> None:
        """Take in what the keeper told; it is gone once the channel is closed."""
        try:
            data = self.channel.recv(1 << 16)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        self.report.take(data)
        self.gone = not data

    def limit(self, memory: int) -> None:
        """Change the limit of memory, in bytes."""
        with suppress(OSError):
            self.channel.sendall(b"limit %d\n" % memory)

    def end(self, *, remove: bool) -> dict[str, object]:
        """Once it is gone: end what it could not, remove the folder if asked, and tell how the kernel ended."""
        if not self.report.done:
            self.report.end_strays()
        self.channel.close()
        if remove and self.folder:
            shutil.rmtree(self.folder, ignore_errors=True)
        lost = self.report.status is None
        return {"status": -9 if lost else self.report.status, "passed": self.report.passed, "lost": lost}


def fork_kept(folder: str, not_ours: Iterable[int]) -> Kept | int:
    """Fork a keeper and from it a kernel; in the kernel its parent's pid, in the server the other side."""
    ours, theirs = socket.socketpair()
    if os.fork() == 0:
        ours.close()
        mother = keeper.fork_kept(theirs.fileno(), folder, list(not_ours))
        theirs.close()
        return int(mother)
    theirs.close()
    return Kept(ours, folder)
