"""Disks that refuse: a folder that cannot be written, and one that is nearly full. Both are undone at the end."""

from __future__ import annotations

import os
import subprocess
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def read_only(folder: Path) -> Iterator[Path]:
    """The folder, not to be written: a read-only mount for root, whom no mode stops."""
    if os.geteuid() != 0:
        folder.chmod(0o500)
        try:
            yield folder
        finally:
            folder.chmod(0o700)
        return
    _checked("mount", "--bind", folder, folder)
    try:
        _checked("mount", "-o", "remount,ro,bind", folder)
        yield folder
    finally:
        # os.path.ismount would say no: a bind mount has the device of the folder it covers.
        _checked("umount", folder)


@contextmanager
def small_disk(folder: Path, size: str = "128k") -> Iterator[Path]:
    """A file system of its own in the folder. Needs root, or sudo, for its mount."""
    folder.mkdir(exist_ok=True)
    _checked("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder)
    try:
        yield folder
    finally:
        _checked("umount", folder)


def fill(file: Path) -> None:
    """Write until the disk is full."""
    with file.open("wb", buffering=0) as filler, suppress(OSError):
        while True:
            filler.write(b"x" * 512)


def _checked(*command: str | Path) -> None:
    sudo = () if os.geteuid() == 0 else ("sudo", "-n")
    subprocess.run([*sudo, *command], check=True)
