"""Writing files so that a crash leaves the old or the new one, saying plainly what the disk refuses, reading once."""

from __future__ import annotations

import errno
import os
import tempfile
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Generic, TypeVar

from rtkit.errors import Conflict, Unwritable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


T = TypeVar("T")


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turn what the operating system says of `path` into one sentence with a hint (Unwritable)."""
    try:
        yield
    except OSError as error:
        raise Unwritable(f"cannot write {path}: {_reason(error)}", _hint(error)) from error


def write_atomic(path: Path, content: str | bytes, *, replace: bool = True) -> None:
    """Write the whole content or nothing, keeping the mode of a file that is replaced.

    Raises Conflict where the file exists and `replace` is false, Unwritable where the disk refuses.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    target = path.resolve() if path.is_symlink() else path
    with told_plainly(path):
        target.parent.mkdir(parents=True, exist_ok=True)
        if replace and target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".tmp", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.chmod(name, _mode_for(target))  # noqa: PTH101  # mkstemp gives a name
            _put(name, target, replace=replace)
        finally:
            with suppress(FileNotFoundError):
                os.unlink(name)  # noqa: PTH108


def names_in(folder: Path) -> frozenset[str]:
    """What lies in the folder; nothing where there is no such folder, or it may not be looked at."""
    try:
        return frozenset(os.listdir(folder))  # noqa: PTH208  # names are enough, and there may be thousands
    except OSError:
        return frozenset()


def stamp(path: Path) -> tuple[int, ...]:
    """What is another once the file is: nothing where there is none."""
    try:
        known = os.stat(path)  # noqa: PTH116  # a third of the time, of thousands
    except OSError:
        return ()
    return (known.st_ino, known.st_size, known.st_mtime_ns, known.st_ctime_ns)


class Remembered(Generic[T]):
    """What was read from files, kept while these are as they were: a server is asked again and again."""

    def __init__(self, most: int = 10_000) -> None:
        self._most = most
        self._known: dict[Path, tuple[object, T]] = {}

    def get(self, path: Path, state: object, read: Callable[[], T]) -> T:
        """What was read of the path, read anew where the `state` of all that it comes from is another by now."""
        known = self._known.get(path)
        if known is not None and known[0] == state:
            return known[1]
        value = read()
        if len(self._known) >= self._most:
            self._known.clear()
        self._known[path] = (state, value)
        return value


def _put(name: str, target: Path, *, replace: bool) -> None:
    if replace:
        os.replace(name, target)  # noqa: PTH105
        return
    try:
        os.link(name, target)  # unlike rename, link refuses a name that is taken
    except FileExistsError:
        raise Conflict(f"{target} exists already", "choose another name, or remove it first") from None


def _mode_for(target: Path) -> int:
    with suppress(FileNotFoundError):
        return target.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


def _reason(error: OSError) -> str:
    reasons = {
        errno.ENOSPC: "the disk is full",
        errno.EDQUOT: "the disk quota is used up",
        errno.EROFS: "the file system is read-only",
        errno.EACCES: "no permission",
        errno.EPERM: "no permission",
        errno.EEXIST: "a part of the path is a file, not a folder",
        errno.ENOTDIR: "a part of the path is a file, not a folder",
        errno.EISDIR: "it is a folder",
        errno.ENAMETOOLONG: "the name is too long",
    }
    return reasons.get(error.errno or 0, (error.strerror or str(error)).lower())


def _hint(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "free some space and try again; nothing was changed"
    return "check the folder and its permissions; nothing was changed"


def check_writable(path: Path) -> None:
    """Raise Unwritable now rather than after an hour's run, where the file may not be replaced."""
    with told_plainly(path):
        for place in (path, path.parent):
            if not os.access(place, os.W_OK):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
