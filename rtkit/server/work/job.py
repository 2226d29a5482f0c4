"""One run or check: its row, kept up to date from what its notebook tells."""

from __future__ import annotations

import time
import uuid
from datetime import UTC, datetime
from threading import Event as ThreadEvent
from threading import Lock
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from msgspec.structs import replace

from rtkit.server.shapes import ProgressRow, RunRow
from rtkit.server.work.texts import clipped, whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from rtkit.engine import Event
    from rtkit.flow.passes import Ending

_MOST_CHANGES: Final = 50
_LINE: Final = 160
"""The longest first line of a cell, and text of its progress, that is told."""


class Asked(NamedTuple):
    """What is to be done: the ticket `ticket` of the workspace at `root`, whose notebook the browser calls `path`.

    `work` does it, listening and cancellable; `shown` is the path of its executed copy for the browser,
    and `told` a refusal without paths of the machine.
    """

    kind: Literal["run", "check"]
    root: Path
    ticket: str
    path: str
    work: Callable[[Callable[[Event], None], ThreadEvent], Ending]
    shown: Callable[[Path], str]
    told: Callable[[str], str]


class Job:
    """A run or a check from when it was asked for; `changed` hears each new row, in whatever thread it comes."""

    def __init__(self, asked: Asked, changed: Callable[[RunRow], None]) -> None:
        self.asked = asked
        self._changed = changed
        self._cancelled = ThreadEvent()
        self._began = 0.0
        self._lock = Lock()
        self._row = RunRow(
            id=uuid.uuid4().hex[:12],
            kind=asked.kind,
            ticket=asked.ticket,
            path=asked.path,
            state="queued",
            asked=_now(),
        )

    @property
    def row(self) -> RunRow:
        """As it is now."""
        row = self._row
        if row.state != "running":
            return row
        return replace(row, seconds=self._seconds(), cancelling=self._cancelled.is_set())

    def tell(self) -> None:
        """Tell of it as it is."""
        self._changed(self.row)

    def do(self) -> Ending:
        """Run it to its end, in the calling thread."""
        self._began = time.monotonic()
        self._set(state="running", started=_now())
        return self.asked.work(self._listen, self._cancelled)

    def cancel(self) -> None:
        """Ask it to end; it ends by itself, within a second where a cell runs."""
        self._cancelled.set()
        with self._lock:
            if self._row.state == "running":
                self.tell()

    def end(self, ending: Ending) -> None:
        """It ended: tell how."""
        from rtkit.flow.passes import REFUSED

        stored = ending.stored
        # what a cell says of a file of its own is told as it says it
        told = self.asked.told if ending.outcome == REFUSED else str
        self._set(
            state="ended",
            ended=_now(),
            seconds=stored.run.seconds if stored else round(self._seconds(), 3),
            summary="",
            progress=None,
            outcome=ending.outcome,
            words=clipped(told(ending.words)),
            hint=clipped(told(ending.hint)),
            cell_id=ending.cell,
            changes=tuple(clipped(change) for change in ending.changes[:_MOST_CHANGES]),
            notebook=self.asked.shown(stored.notebook) if stored else "",
        )

    def _listen(self, event: Event) -> None:
        from rtkit.engine import CellProgress, CellStarted, KernelReady

        match event:
            case KernelReady(total=total):
                self._set(cells=total)
            case CellStarted(position=position, total=total, summary=summary):
                self._set(cell=position, cells=total, summary=clipped(summary, _LINE), progress=None)
            case CellProgress(done=done, total=total, text=text):
                own = whole(total) if total is not None else None
                self._set(progress=ProgressRow(done=whole(done), total=own, text=clipped(text, _LINE)))

    def _set(self, **fields: object) -> None:
        with self._lock:  # a cancel comes from another thread than the run's own events
            self._row = replace(self._row, **fields)
            self.tell()

    def _seconds(self) -> float:
        return round(time.monotonic() - self._began, 3) if self._began else 0.0


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
