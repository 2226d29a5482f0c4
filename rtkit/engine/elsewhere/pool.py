"""Any `concurrent.futures.Executor` as a place: threads, processes, or another library's."""

from __future__ import annotations

from concurrent.futures import CancelledError, wait
from typing import TYPE_CHECKING

from rtkit.engine.elsewhere.line import POLL_SECONDS, file_line
from rtkit.engine.elsewhere.perform import perform
from rtkit.engine.elsewhere.task import CannotRun, HungUp

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor
    from threading import Event as ThreadEvent

    from rtkit.engine.elsewhere.task import Answer, Task
    from rtkit.engine.events import Event


class Pool:
    """Workers behind an executor; with `root` they have the project there, and no file travels.

    Progress is told and a run is cancelled through a folder of this machine: workers elsewhere do neither.
    """

    def __init__(self, executor: Executor, *, slots: int = 1, root: str = "") -> None:
        self._executor = executor
        self.slots = slots
        self.root = root

    def perform(self, task: Task, listen: Callable[[Event], None], cancelled: ThreadEvent) -> Answer:
        """Submit the task and wait; raises CannotRun where the executor lost it, HungUp where it never began."""
        with file_line() as line:
            try:
                future = self._executor.submit(perform, task, line)
                while not wait((future,), POLL_SECONDS).done:
                    line.listen(listen)
                    if cancelled.is_set():
                        line.hang_up()
                        if future.cancel():
                            break
                line.listen(listen)
                return future.result()
            except CancelledError:
                raise HungUp from None
            except (CannotRun, HungUp):
                raise
            except Exception as error:
                told = " ".join(f"{type(error).__name__}: {error}".split())
                raise CannotRun(f"the executor lost it: {told}", "run it alone: rtkit run") from error
