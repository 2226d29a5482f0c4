"""Finding the processes that a test started, wherever they went: each carries a mark in its environment."""

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
