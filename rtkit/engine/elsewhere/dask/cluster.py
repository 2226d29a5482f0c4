"""A Dask cluster that performs tasks: a worker that dies loses nothing, and a notebook that kills workers is found."""

from __future__ import annotations

import time
import uuid
from contextlib import suppress
from threading import Event as ThreadEvent
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any, Final

from distributed import CancelledError  # noqa: TID253  # this module is imported only where Dask is used
from distributed.scheduler import KilledWorker  # noqa: TID253

from rtkit.engine.elsewhere.dask.worker import TRIES, cancel_here, perform_on_worker
from rtkit.engine.elsewhere.line import POLL_SECONDS, to_event
from rtkit.engine.elsewhere.task import CannotRun, HungUp, WorkersDied

if TYPE_CHECKING:
    from collections.abc import Callable

    from rtkit.engine.elsewhere.dask.address import DaskAddress
    from rtkit.engine.elsewhere.task import Answer, Task
    from rtkit.engine.events import Event

GRACE_SECONDS: Final = 10
"""How long a cancelled run may take to give what it has."""

ABANDONED_SECONDS: Final = 60
"""How long a cluster may be without any worker before a task is given up: a nanny needs seconds for a new one."""

_ASK_SECONDS: Final = 5


class _Waiting:
    """One task that is waited for: who listens, where it began last, and how often."""

    def __init__(self, listen: Callable[[Event], None]) -> None:
        self.listen = listen
        self.worker = ""
        self.begins = 0


class DaskCluster:
    """The cluster behind a client of `distributed`; any thread may have tasks performed."""

    def __init__(self, client: Any, address: DaskAddress) -> None:  # noqa: ANN401  # distributed is untyped
        self._client, self._where, self.root = client, address.scheduler, address.root
        self.slots = max(1, sum(client.nthreads().values()))
        self._topic = f"rtkit-{uuid.uuid4().hex}"
        self._waiting: dict[str, _Waiting] = {}
        self._lock = Lock()
        self._asked = self._had_workers = time.monotonic()
        client.subscribe_topic(self._topic, self._hear)

    def perform(self, task: Task, listen: Callable[[Event], None], cancelled: ThreadEvent) -> Answer:
        """Have the task performed by any worker, by another one where that one dies."""
        if not self._waiting:
            self._had_workers = time.monotonic()
        waiting = self._waiting[task.id] = _Waiting(listen)
        try:
            for attempt in range(TRIES + 1):
                try:
                    return self._perform(task, f"rtkit-{task.id}-{attempt}", waiting, cancelled)
                except KilledWorker:  # a neighbour's doing, as long as it did not begin too often itself
                    if waiting.begins >= TRIES:
                        break
            raise WorkersDied(f"{waiting.begins} workers died while they ran it")
        finally:
            del self._waiting[task.id]

    def _perform(self, task: Task, key: str, waiting: _Waiting, cancelled: ThreadEvent) -> Answer:
        future = self._client.submit(perform_on_worker, task, self._topic, key=key, pure=False)
        done = ThreadEvent()
        future.add_done_callback(lambda _future: done.set())
        until: float | None = None
        try:
            while not done.wait(POLL_SECONDS):
                if cancelled.is_set() and until is None:
                    until = time.monotonic() + (GRACE_SECONDS if waiting.worker else 0)
                    self._hang_up(task.id, waiting)
                self._check_cluster(until)
            answer: Answer = future.result()
        except CancelledError:
            raise self._lost() from None
        except (CannotRun, HungUp, WorkersDied, KilledWorker):
            raise
        except Exception as error:
            told = " ".join(f"{type(error).__name__}: {error}".split())
            raise CannotRun(f"the cluster at {self._where} could not run it: {told}", "docs/executors.md") from error
        finally:
            if not done.is_set():
                future.cancel(force=True)
        return answer

    def _hear(self, event: tuple[float, list[Any]]) -> None:
        """Take an event of a worker, in the client's own thread."""
        task, *message = event[1]
        waiting = self._waiting.get(task)
        if waiting is None:
            return
        if message[0] == "Began":
            waiting.worker = message[1]
            waiting.begins += 1
        else:
            waiting.listen(to_event(message))

    def _hang_up(self, task: str, waiting: _Waiting) -> None:
        def tell() -> None:
            with suppress(Exception):  # a worker that is gone needs not be told
                self._client.run(cancel_here, task, workers=[waiting.worker], on_error="ignore")

        if waiting.worker:  # beside: a worker that hangs would hold this up
            Thread(target=tell, name="rtkit-hang-up", daemon=True).start()

    def _check_cluster(self, until: float | None) -> None:
        """Raise CannotRun where the scheduler is gone or no worker came for a minute, HungUp when the time is over.

        The scheduler is asked every few seconds.
        """
        if until is not None and time.monotonic() >= until:
            raise HungUp
        if self._client.status not in ("running", "connecting"):
            raise self._lost()
        with self._lock:
            now = time.monotonic()
            if now - self._asked > _ASK_SECONDS:
                self._asked = now
                with suppress(Exception):  # what is lost shows in the future, or in the client's status
                    if self._client.sync(self._client.scheduler.ncores, callback_timeout=_ASK_SECONDS):
                        self._had_workers = time.monotonic()
            gone = now - self._had_workers > ABANDONED_SECONDS
        if gone:
            raise CannotRun(f"the cluster at {self._where} has no worker left", f"start one: dask worker {self._where}")

    def _lost(self) -> CannotRun:
        return CannotRun(f"the connection to the Dask scheduler at {self._where} was lost", "start it, and check again")
