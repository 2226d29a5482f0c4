"""Types learned one at a time: msgspec 0.22 crashes where two threads use a type for the first time at once."""

from __future__ import annotations

from contextlib import suppress
from threading import Lock
from typing import Any, Final, TypeVar

import msgspec

T = TypeVar("T")

_LOCK: Final = Lock()
_READY: Final[set[Any]] = set()


def ready(to: type[T]) -> type[T]:
    """Give the type back once msgspec knows it and all that it is made of; free from the second time on.

    msgspec learns a class the first time that it reads one, and shows what it has learned so far to other threads.
    Whatever reads into a class goes through here.
    """
    if to not in _READY:
        with _LOCK, suppress(msgspec.ValidationError):
            msgspec.convert(None, to)
        _READY.add(to)
    return to
