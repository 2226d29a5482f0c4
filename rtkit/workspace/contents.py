"""SHA-256 of files, kept from one command to the next: `.rtkit/cache/files.json`, which may be lost without harm."""

from __future__ import annotations

import hashlib
import os
import time
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from rtkit.codec import ready
from rtkit.errors import RtkitError
from rtkit.files import write_atomic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

_FORMAT: Final = 1
_MOST: Final = 50_000
"""Files that are kept at most, some 8 MB."""

_SETTLED_NS: Final = 2_000_000_000
"""Age from which a file's times tell it from a later one: two seconds, the coarsest clock of a file system."""

_TELLS_CHANGES: Final = os.name == "posix"
"""Elsewhere a file keeps its times where somebody sets them back: nothing tells that it was written."""


class Stamp(NamedTuple):
    """What the system knows of a file without reading it; links are followed. Times in nanoseconds."""

    device: int
    inode: int
    size: int
    written: int
    changed: int


class _Stored(msgspec.Struct, forbid_unknown_fields=True):
    format: int
    files: dict[str, tuple[Stamp, str]]


class Contents:
    """The content of files by SHA-256. The content is the truth; a stamp only saves reading it again.

    What was hashed is believed as long as device, inode, size and both times are the same. The time of change is the
    system's own and cannot be set back; and a file that was written within two seconds before it was read is not kept,
    since it may be written once more without another time. `trusted` false reads every file.
    """

    def __init__(self, file: Path, *, trusted: bool = True) -> None:
        self._file = file
        self._trusted = trusted and _TELLS_CHANGES
        self._lock = Lock()
        self._stored: dict[str, tuple[Stamp, str]] | None = None
        self._fresh: dict[str, tuple[Stamp, str]] = {}
        self._once: dict[str, str] = {}

    def sha256(self, path: Path | str) -> str:
        """SHA-256 of the file's content as it is now. Raises OSError where it cannot be read."""
        name = os.fspath(path)
        if self._trusted:
            known = self._fresh.get(name) or self._load().get(name)
            if known is not None and known[0] == _stamp(os.stat(name)):  # noqa: PTH116  # a third of the time
                return known[1]
        return self.read_sha256(name)

    def read_sha256(self, path: Path | str) -> str:
        """The same, read in any case; raises OSError."""
        name = os.fspath(path)
        now = time.time_ns()
        with open(name, "rb") as file:  # noqa: PTH123
            before = _stamp(os.fstat(file.fileno()))
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            after = _stamp(os.fstat(file.fileno()))
        if before == after and max(before.written, before.changed) + _SETTLED_NS <= now:
            self._fresh[name] = (before, digest)
        else:
            self._fresh.pop(name, None)
        return digest

    def once(self, keys: Iterable[str], look: Callable[[str], str]) -> dict[str, str]:
        """What `look` finds for each key, once as long as this lives: of packages and kernels, which tickets share.

        A key that nothing is found for is left out, and looked for again: it may be installed by then.
        """
        found: dict[str, str] = {}
        for key in keys:
            value = self._once.get(key) or look(key)
            if value:
                found[key] = self._once[key] = value
        return found

    def save(self) -> None:
        """Keep what is new for the next command; where nothing can be written, that one reads again."""
        known = self._load() if self._fresh else {}
        with self._lock:
            new = {name: one for name, one in self._fresh.items() if known.get(name) != one and _is_utf8(name)}
            if not new or not self._trusted:
                return
            # another command may have kept something meanwhile; what was read last is last, and stays
            older = {name: one for name, one in _read(self._file).items() if name not in new}
            self._stored = dict([*older.items(), *new.items()][-_MOST:])
            with suppress(RtkitError):
                write_atomic(self._file, msgspec.json.encode(_Stored(_FORMAT, self._stored)))

    def _load(self) -> dict[str, tuple[Stamp, str]]:
        if self._stored is None:
            with self._lock:
                if self._stored is None:
                    self._stored = _read(self._file)
        return self._stored


def _read(file: Path) -> dict[str, tuple[Stamp, str]]:
    """What was kept; nothing where it cannot be read, or is of another rtkit's format."""
    try:
        stored = msgspec.json.decode(file.read_bytes(), type=ready(_Stored))
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return {}
    return stored.files if stored.format == _FORMAT else {}


def _stamp(known: os.stat_result) -> Stamp:
    return Stamp(known.st_dev, known.st_ino, known.st_size, known.st_mtime_ns, known.st_ctime_ns)


def _is_utf8(name: str) -> bool:
    """Whether JSON can hold the name: any bytes but two are allowed in it."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True
