"""A bounded queue: a few runs and checks at a time, each in a thread of its own, and the newest that ended."""

from __future__ import annotations

import logging
import time
from collections import deque
from threading import Lock, Thread
from typing import TYPE_CHECKING, Final

from rtkit.errors import Conflict, NotFound, RtkitError
from rtkit.server.work.job import Job

if TYPE_CHECKING:
    from collections.abc import Callable

    from rtkit.flow.passes import Ending
    from rtkit.server.shapes import RunRow
    from rtkit.server.work.job import Asked

MOST_RUNNING: Final = 2
"""As many at a time leave the cores to people, unless the server is told otherwise."""

MOST_QUEUED: Final = 50
MOST_ENDED: Final = 100
log = logging.getLogger("rtkit")


class TooMuch(RtkitError):
    """More is asked than will be done soon."""

    http_status = 429


class Work:
    """`jobs` at a time (0: two, or one where there is one core), the others in the order they were asked for.

    `changed` hears each row, from any thread.
    """

    def __init__(self, jobs: int, changed: Callable[[RunRow], None]) -> None:
        self._jobs_at_a_time = jobs
        self._changed = changed
        self._lock = Lock()
        self._queued: deque[Job] = deque()
        self._running: dict[Job, Thread] = {}
        self._ended: deque[Job] = deque(maxlen=MOST_ENDED)
        self._stopping = False

    @property
    def rows(self) -> tuple[RunRow, ...]:
        """All that are known, the newest first."""
        with self._lock:
            jobs = self._jobs()
        rows = (job.row for job in jobs)
        return tuple(sorted(rows, key=lambda row: row.asked, reverse=True))

    @property
    def busy(self) -> int:
        """How many are queued or running."""
        return len(self._queued) + len(self._running)

    def add(self, asked: Asked) -> RunRow:
        """Queue it. Raises Conflict where its ticket is queued or running already, TooMuch where too many wait."""
        job = Job(asked, self._changed)
        with self._lock:
            self._refuse_twice(asked)
            if self._stopping:
                raise Conflict("the server is stopping", "ask again when it is back")
            if len(self._queued) >= MOST_QUEUED:
                raise TooMuch(f"{MOST_QUEUED} runs and checks are waiting already", "cancel some, or wait a while")
            self._queued.append(job)
            row = job.row
            job.tell()
            self._begin_next()
        return row

    def cancel(self, id_: str) -> RunRow:
        """End one: at once where it waits, soon where it runs; one that ended stays as it is. Raises NotFound."""
        with self._lock:
            job = next((job for job in self._jobs() if job.row.id == id_), None)
            if job is None:
                raise NotFound(f"there is no run {id_!r}", "it ended long ago, or the server was started again")
            if job in self._queued:
                self._queued.remove(job)
                job.end(_never_begun())
                self._ended.append(job)
            elif job in self._running:
                job.cancel()
        return job.row

    def stop(self, seconds: float) -> None:
        """Cancel everything, take nothing more, and wait at most so long until all have ended."""
        with self._lock:
            self._stopping = True
            running = list(self._running.values())
            ids = [job.row.id for job in (*self._queued, *self._running)]
        for id_ in ids:
            self.cancel(id_)
        until = time.monotonic() + seconds
        for thread in running:
            thread.join(max(0.0, until - time.monotonic()))

    def _jobs(self) -> tuple[Job, ...]:
        return (*self._queued, *self._running, *self._ended)

    def _refuse_twice(self, asked: Asked) -> None:
        for job in (*self._queued, *self._running):
            if (job.asked.root, job.asked.ticket) == (asked.root, asked.ticket):
                state = "running" if job in self._running else "queued"
                raise Conflict(f"{asked.ticket} is {state} already", f"wait for its {job.asked.kind}, or cancel it")

    def _begin_next(self) -> None:
        while self._queued and len(self._running) < self._most_running() and not self._stopping:
            job = self._queued.popleft()
            # daemon: a kernel that hangs in its start cannot keep a server from ending that was told to
            thread = Thread(target=self._do, args=(job,), name=f"rtkit-{job.asked.ticket}", daemon=True)
            self._running[job] = thread
            thread.start()

    def _most_running(self) -> int:
        from rtkit.flow.passes import default_jobs

        return self._jobs_at_a_time or min(default_jobs(), MOST_RUNNING)

    def _do(self, job: Job) -> None:
        ending = _ending_of(job)
        with self._lock:
            del self._running[job]
            self._ended.append(job)
            self._begin_next()
        job.end(ending)


def _ending_of(job: Job) -> Ending:
    # here: importing the flow takes as long as a small server
    from rtkit.flow.passes import REFUSED, Ending, refused_ending

    try:
        return job.do()
    except RtkitError as error:
        return refused_ending(error)
    except Exception:
        log.exception("rtkit: the %s of %s", job.asked.kind, job.asked.ticket)
        return Ending(REFUSED, "rtkit failed in a way that nobody foresaw", "the server's log has the details")


def _never_begun() -> Ending:
    from rtkit.flow.passes import Ending

    return Ending("cancelled", "cancelled before it began")
