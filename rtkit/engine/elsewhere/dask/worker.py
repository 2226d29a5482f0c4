"""What runs inside a Dask worker."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from rtkit.engine.elsewhere.dask.seats import SEATS
from rtkit.engine.elsewhere.perform import perform
from rtkit.engine.elsewhere.task import WorkersDied

if TYPE_CHECKING:
    from collections.abc import Callable

    from rtkit.engine.elsewhere.line import Message
    from rtkit.engine.elsewhere.task import Answer, Task

TRIES: Final = 3
"""How many workers may die while they run one notebook, until it is told to be the cause."""

_CANCELLED: Final[set[str]] = set()


def perform_on_worker(task: Task, topic: str) -> Answer:
    """Perform the task on this worker, after looking whether it took others along.

    Each begin is told to the scheduler, whose memory outlives a worker. Raises WorkersDied after the last try.
    """
    from distributed import get_client, get_worker

    worker: Any = get_worker()
    client: Any = get_client(timeout=10)
    begins = sum(told == task.id for _, told in client.get_events(begins_of(topic)))
    if begins >= TRIES:
        raise WorkersDied(f"{begins} workers died while they ran it")
    # what a worker has told may die with it: of one that may kill it, each event waits until the scheduler has it
    line = _WorkerLine(worker, client.log_event if begins else worker.log_event, topic, task.id)
    with SEATS.seat(alone=begins > 0, hung_up=line.hung_up):
        worker.log_event(begins_of(topic), task.id)
        line.tell(["Began", worker.address])
        try:
            return perform(task, line)
        finally:
            _CANCELLED.discard(task.id)


def begins_of(topic: str) -> str:
    """The topic under which begins are told."""
    return f"{topic}-begins"


def cancel_here(task: str) -> None:
    """End the task of this number, where it runs in this worker."""
    _CANCELLED.add(task)


class _WorkerLine:
    """Events go through the scheduler; who waits hangs up by `cancel_here`, or by being gone."""

    def __init__(self, worker: Any, log_event: Callable[[str, Any], None], topic: str, task: str) -> None:  # noqa: ANN401
        self._worker, self._log_event, self._topic, self._task = worker, log_event, topic, task
        self._key = worker.get_current_task()
        self.scratch = str(worker.local_directory)

    def tell(self, message: Message) -> None:
        with suppress(Exception):  # a scheduler that is gone must not end a run
            self._log_event(self._topic, [self._task, *message])

    def hung_up(self) -> bool:
        """Whether it was cancelled, or the scheduler wants it no longer: it forgets the tasks of a client that died."""
        state = getattr(self._worker.state.tasks.get(self._key), "state", "forgotten")
        return self._task in _CANCELLED or state in ("cancelled", "forgotten", "released")
