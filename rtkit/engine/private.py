"""A private folder for each kernel: its connection file, its sockets, its log."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_SOCKET: Final = 107
"""Bytes that the path of a Unix socket may have on Linux."""

_TAIL: Final = len("/rtkit-12345678/k-ipc-5")


@contextmanager
def private_folder() -> Iterator[Path]:
    """A fresh folder (mode 0700) with a short path, removed at the end."""
    folder = new_private_folder()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def new_private_folder() -> Path:
    """A fresh folder (mode 0700) with a short path."""
    return Path(tempfile.mkdtemp(prefix="rtkit-", dir=_short_parent()))


def sockets_fit(folder: Path) -> bool:
    """Whether IPC sockets work in this folder: a system that has them, and a path short enough."""
    return os.name == "posix" and len(os.fsencode(folder / "k-ipc-5")) <= LONGEST_SOCKET


def _short_parent() -> str | None:
    usual = tempfile.gettempdir()
    if os.name == "posix" and len(os.fsencode(usual)) + _TAIL > LONGEST_SOCKET and os.access("/tmp", os.W_OK):  # noqa: S108
        return "/tmp"  # noqa: S108  # only where the usual one is too long for a socket
    return usual
