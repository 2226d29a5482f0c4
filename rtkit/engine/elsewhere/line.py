"""The line between whoever runs a task and whoever waits for it: events one way, hanging up the other."""

from __future__ import annotations

import json
from contextlib import contextmanager, suppress
from threading import Event as ThreadEvent
from threading import Thread
from typing import TYPE_CHECKING, Final, Protocol

from rtkit.engine.events import CellEnded, CellProgress, CellStarted, Event, KernelReady
from rtkit.engine.private import private_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

POLL_SECONDS: Final = 0.2
_KINDS: Final = {kind.__name__: kind for kind in (KernelReady, CellStarted, CellProgress, CellEnded)}

Message = list[object]
"""An event as plain values: the name of its kind, then its fields."""


class Line(Protocol):
    """What a worker holds of the line."""

    @property
    def scratch(self) -> str | None:
        """The folder for its files; None for the usual one."""

    def tell(self, message: Message) -> None:
        """Tell an event; one that cannot be told is lost."""

    def hung_up(self) -> bool:
        """Whether nobody waits any longer."""


def to_message(event: Event) -> Message:
    """The event as plain values."""
    return [type(event).__name__, *event]


def to_event(message: Message) -> Event:
    """The event again."""
    return _KINDS[str(message[0])](*message[1:])  # type: ignore[arg-type]


@contextmanager
def cancelled_by(line: Line) -> Iterator[ThreadEvent]:
    """An event that is set when the other end hangs up."""
    cancelled, over = ThreadEvent(), ThreadEvent()

    def watch() -> None:
        while not over.wait(POLL_SECONDS):
            if line.hung_up():
                cancelled.set()
                return

    thread = Thread(target=watch, name="rtkit-line", daemon=True)
    thread.start()
    try:
        yield cancelled
    finally:
        over.set()
        thread.join()


class FileLine:
    """A line of two files in a private folder, for workers on this machine, in this process or another."""

    scratch = None

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._heard = 0

    def tell(self, message: Message) -> None:
        """Append the event; a worker elsewhere does not have the folder."""
        with suppress(OSError), (self._folder / "events").open("ab") as file:
            file.write(json.dumps(message).encode() + b"\n")

    def hung_up(self) -> bool:
        """Whether the other end said so, or is a process that is gone."""
        from multiprocessing import parent_process

        parent = parent_process()
        return (self._folder / "over").exists() or (parent is not None and not parent.is_alive())

    def hang_up(self) -> None:
        """Say that nobody waits any longer."""
        (self._folder / "over").touch()

    def listen(self, listen: Callable[[Event], None]) -> None:
        """Pass on what was told since the last time."""
        with suppress(OSError):
            new = (self._folder / "events").read_bytes()[self._heard :]
            whole = new[: new.rfind(b"\n") + 1]
            self._heard += len(whole)
            for told in whole.splitlines():
                listen(to_event(json.loads(told)))


@contextmanager
def file_line() -> Iterator[FileLine]:
    """A line whose folder is removed at the end."""
    with private_folder() as folder:
        yield FileLine(folder)
