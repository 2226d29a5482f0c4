"""`rt.progress`: how far a long cell has come."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Final, TypeVar, overload

from rtkit.author import checks
from rtkit.author.cards import Card
from rtkit.author.display import show
from rtkit.author.session import is_kernel, shell
from rtkit.errors import UsageFault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

T = TypeVar("T")

_SECONDS_BETWEEN: Final = 0.2


@overload
def progress(over: int, text: str = "") -> Iterator[int]: ...
@overload
def progress(over: Iterable[T], text: str = "") -> Iterator[T]: ...
def progress(over: Iterable[T] | int, text: str = "") -> Iterator[T] | Iterator[int]:
    """Iterate over `over` (a number counts from 0) and show how far it is, at most five times a second.

    In a plain script nothing is shown. Raises UsageFault where there is nothing to iterate over.
    """
    words = checks.optional_text(text, "the text")
    if isinstance(over, bool) or (isinstance(over, int) and over < 0):
        raise UsageFault(f"progress cannot count to {over}", "give what to iterate over, or how many")
    if isinstance(over, int):
        return _told(range(over), over, words)
    if not hasattr(over, "__iter__") and not hasattr(over, "__getitem__"):
        raise UsageFault(f"progress cannot iterate over {type(over).__name__}", "give a list, a range or a number")
    return _told(over, _length(over), words)


def _told(over: Iterable[T], total: int | None, text: str) -> Iterator[T]:
    display = _Display(total, text)
    done = 0
    try:
        for item in over:
            yield item
            done += 1
            display.tell(done)
    finally:
        display.tell(done, last=True)


class _Display:
    """One output, told again and again."""

    def __init__(self, total: int | None, text: str) -> None:
        self._total = total
        self._text = text
        self._name = f"rtkit-progress-{os.urandom(8).hex()}"
        self._told = -1
        self._at = 0.0
        self._quiet = not is_kernel(shell())
        self.tell(0)

    def tell(self, done: int, *, last: bool = False) -> None:
        now = time.monotonic()
        if self._quiet or done == self._told or (not last and self._told >= 0 and now - self._at < _SECONDS_BETWEEN):
            return
        payload: dict[str, object] = {"done": done}
        if self._total is not None:
            payload["total"] = max(self._total, done)
        if self._text:
            payload["text"] = self._text
        show("progress", payload, self._card(done), display=self._name, update=self._told >= 0)
        self._told, self._at = done, now

    def _card(self, done: int) -> Card:
        count = f"{done:,}" if self._total is None else f"{done:,} of {max(self._total, done):,}"
        return Card(self._text or "Progress", count)


def _length(over: Iterable[object]) -> int | None:
    try:
        return len(over)  # type: ignore[arg-type]  # what has no length says so
    except TypeError:
        return None
