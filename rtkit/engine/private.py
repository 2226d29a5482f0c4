"""A private folder for each kernel: its connection file, its sockets, its log; and for what comes with a task."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rtkit.engine.stale import LOCK, locked, sweep

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_SOCKET: Final = 107
"""Bytes that the path of a Unix socket may have on Linux."""

PREFIX: Final = "rtkit-"
_LOCKS: Final[dict[Path, int]] = {}
_TAIL: Final = len(f"/{PREFIX}12345678/k-ipc-5")


@contextmanager
def private_folder(parent: Path | None = None) -> Iterator[Path]:
    """A fresh folder (mode 0700), with a short path unless a parent is given; removed at the end."""
    folder = new_private_folder(parent)
    try:
        yield folder
    finally:
        remove_private_folder(folder)


def new_private_folder(parent: Path | None = None) -> Path:
    """A fresh folder (mode 0700), locked until it is removed or this process is gone; its path is short by default.

    Those whose process is gone are swept first.
    """
    parent = parent or Path(_short_parent())
    sweep(parent, PREFIX)
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=parent))
    lock = locked(folder / LOCK)
    if lock is not None:
        _LOCKS[folder] = lock
    return folder


def remove_private_folder(folder: Path) -> None:
    """Remove it, and give up its lock."""
    shutil.rmtree(folder, ignore_errors=True)
    lock = _LOCKS.pop(folder, None)
    if lock is not None:
        with suppress(OSError):
            os.close(lock)


def sockets_fit(folder: Path) -> bool:
    """Whether IPC sockets work in this folder: a system that has them, and a path short enough."""
    return os.name == "posix" and len(os.fsencode(folder / "k-ipc-5")) <= LONGEST_SOCKET


def _short_parent() -> str:
    usual = tempfile.gettempdir()
    if os.name == "posix" and len(os.fsencode(usual)) + _TAIL > LONGEST_SOCKET and os.access("/tmp", os.W_OK):  # noqa: S108
        return "/tmp"  # noqa: S108  # only where the usual one is too long for a socket
    return usual
