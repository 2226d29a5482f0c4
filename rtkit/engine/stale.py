"""Private folders whose process was killed: found by their lock, which the system gives up with the process.

A lock and not a process number: numbers are given out again, and mean something else in another container.
"""

from __future__ import annotations

import os
import shutil
import stat
from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

LOCK: Final = "in-use"


def locked(path: Path) -> int | None:
    """Make the lock file and hold it: a descriptor to close once done; None where the system has no such locks.

    It gets its name only once it is held, so that nobody sees it free before.
    """
    with suppress(ImportError, OSError):
        import fcntl

        before = path.with_name(f"{path.name}.new")
        number = os.open(before, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        before.rename(path)
        return number
    return None


def sweep(parent: Path, prefix: str) -> list[Path]:
    """Remove the folders of this user whose names begin so and whose lock nobody holds; those removed."""
    with suppress(OSError):
        return [folder for folder in parent.glob(f"{prefix}*") if _is_own(folder) and _removed(folder)]
    return []


def _is_own(folder: Path) -> bool:
    """A real folder, this user's, closed to all others: nobody else can have put anything into it."""
    with suppress(OSError):
        told = folder.lstat()
        return stat.S_ISDIR(told.st_mode) and told.st_uid == os.getuid() and told.st_mode & 0o777 == stat.S_IRWXU
    return False


def _removed(folder: Path) -> bool:
    with suppress(ImportError, OSError):  # no such file: it is being made; held: it is in use
        import fcntl

        number = os.open(folder / LOCK, os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC)
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(folder, ignore_errors=True)
            return True
        finally:
            os.close(number)
    return False
