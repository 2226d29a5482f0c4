"""Finding the processes that a test started, wherever they went: each carries a mark in its environment."""

import os
import threading
import time
from contextlib import suppress
from pathlib import Path

NAME = "RTKIT_TEST_MARK"


def marked(mark: str) -> dict[int, str]:
    """Process number and command of those that carry the mark and are not zombies."""
    found = {}
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if f"{NAME}={mark}".encode() in (process / "environ").read_bytes():
                found[int(process.name)] = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode()
    return found


def left(mark: str) -> dict[int, str]:
    """The marked processes but for a fork server that this process started."""
    return {
        pid: command
        for pid, command in marked(mark).items()
        if not ("standalone/run.py" in command and _parent(pid) == os.getpid())
    }


def until(true, told=lambda: "", seconds=20):
    """Wait until it is so."""
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, told()
        threading.Event().wait(0.02)


def _parent(pid: int) -> int:
    with suppress(OSError):
        return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    return 0
