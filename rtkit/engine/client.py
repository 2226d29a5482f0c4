"""The client that runs a notebook's cells: papermill's, with the truth about each cell, limits and cancelling.

This module is imported only where something is executed: nbclient and papermill cost a second.
"""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Any, Final

from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError  # noqa: TID253  # see above
from nbclient.util import run_sync  # noqa: TID253

from rtkit.engine import events
from rtkit.engine.death import out_of_memory_kills, reason_of_death
from rtkit.engine.guarded import POLL_SECONDS, GuardedClient
from rtkit.engine.kernels import process_of
from rtkit.engine.ledger import Ledger
from rtkit.engine.sizes import size_words
from rtkit.mime import mime_type
from rtkit.model import Cancelled, Completed, Died, Failed, Outcome, TimedOut

if TYPE_CHECKING:
    from collections.abc import Callable
    from threading import Event as ThreadEvent

    from rtkit.engine.events import Event
    from rtkit.model.run import CellStatus

_UNHEARD: Final = "Timeout waiting for IOPub output"
_PROGRESS: Final = mime_type("progress")


class TicketClient(GuardedClient):
    """Runs the cells and says with a type how it ended: `outcome`; `ledger` has every cell."""

    def __init__(  # the other options are nbclient's
        self,
        nb_man: Any,  # noqa: ANN401  # papermill is untyped
        *,
        cell_limit: float,
        budget: float,
        memory: int = 0,
        outputs: int = 0,
        listen: Callable[[Event], None],
        cancelled: ThreadEvent,
        **options: object,
    ) -> None:
        """Take papermill's manager of the copy, the limits in seconds and bytes, and who listens and may cancel."""
        super().__init__(nb_man, outputs=outputs, timeout_func=self._limit, iopub_timeout=60, **options)
        self.cell_limit, self.budget, self.memory = cell_limit, budget, memory
        self.listen, self.cancelled = listen, cancelled
        self.ledger = Ledger(self.nb.cells)
        self.outcome: Outcome = Completed()
        self._deadline = time.monotonic() + self.budget
        self._kills = out_of_memory_kills()

    def run_cells(self) -> Outcome:
        """Run every cell in a kernel that is up, until one fails, a limit is passed, or somebody cancels."""
        self.listen(events.KernelReady(self.kernel_name, self.ledger.total))
        for index, cell in enumerate(self.nb.cells):
            if cell.cell_type == "code":
                self._run_cell(cell, index)
            if not isinstance(self.outcome, Completed):
                break
        return self.outcome

    def _run_cell(self, cell: Any, index: int) -> None:  # noqa: ANN401
        self.ledger.begin(index)
        self.flood.begin_cell()
        position, total = self.ledger.position(index), self.ledger.total
        self.listen(events.CellStarted(position, total, cell.source.strip().partition("\n")[0]))
        self.nb_man.cell_start(cell, index)
        status: CellStatus = "ran"
        try:
            if self.cancelled.is_set():
                self._raise_dead()
            self.execute_cell(cell, index)
            if self.skip_cells_with_tag in cell.metadata.get("tags", []):
                status = "skipped"
            elif self.ended_because:  # after the kernel's answer
                status, self.outcome = self._ended()
        except CellExecutionError as error:
            status = "failed"
            self.outcome = Failed(*self.ledger.place(), f"{error.ename}: {error.evalue}".strip().rstrip(":"))
            self.nb_man.cell_exception(cell, cell_index=index, exception=error)
        except CellTimeoutError as error:
            if _UNHEARD in str(error).partition("Here is a preview")[0]:  # one type for two things; the cell follows
                self.end_because("the end of its outputs was not heard within a minute, so that some may be missing")
            status, self.outcome = self._ended() if self.ended_because else ("timed_out", self._timed_out())
        except DeadKernelError:
            status, self.outcome = self._ended()
        finally:
            run = self.ledger.end(status)
            self.nb_man.cell_complete(cell, cell_index=index)
            self.listen(events.CellEnded(position, total, run.status, run.seconds))

    def process_message(self, *args: Any, **options: Any) -> Any:  # noqa: ANN401  # nbclient's own signature
        """Pass on what `rt.progress` displays while the cell still runs."""
        message = args[0] if args else options["msg"]
        content = message["content"]
        data = content.get("data") if isinstance(content, dict) else None
        told = data.get(_PROGRESS) if isinstance(data, dict) else None
        if isinstance(told, dict) and isinstance(told.get("done"), int):
            self.listen(events.CellProgress(told["done"], told.get("total"), str(told.get("text", ""))))
        return super().process_message(*args, **options)

    async def async_start_new_kernel_client(self) -> Any:  # noqa: ANN401  # nbclient is untyped here
        """Wait until the kernel is up, a minute at most, and not at all once somebody cancels."""
        starting = asyncio.ensure_future(super().async_start_new_kernel_client())
        while not starting.done():
            await asyncio.wait({starting}, timeout=POLL_SECONDS)
            if self.cancelled.is_set() and not starting.done():
                starting.cancel()
                self.shutdown_kernel = "immediate"
                message = "cancelled"
                raise RuntimeError(message)  # what nbclient raises for a kernel that does not come up
        connected = starting.result()
        self.watch_sockets()
        return connected

    start_new_kernel_client = run_sync(async_start_new_kernel_client)

    async def _async_poll_kernel_alive(self) -> None:
        """Ask whether the kernel lives more often than nbclient does, and hear a cancel."""
        while True:
            await asyncio.sleep(POLL_SECONDS)
            try:
                if self.cancelled.is_set():
                    self._raise_dead()
                await self.poll_alive()
            except DeadKernelError:
                if self.task_poll_for_reply is not None:
                    self.task_poll_for_reply.cancel()
                return

    def _raise_dead(self) -> None:
        message = "cancelled"
        raise DeadKernelError(message)

    def _limit(self, _cell: object) -> float:
        """Seconds the next cell may take: its own limit, or what is left of the budget."""
        return max(0.01, min(self.cell_limit, self._deadline - time.monotonic()))

    def _timed_out(self) -> TimedOut:
        by_budget = time.monotonic() >= self._deadline - 0.05
        limit, seconds = ("budget", self.budget) if by_budget else ("cell", self.cell_limit)
        cell, index = self.ledger.place()
        return TimedOut(cell, index, limit, seconds)  # type: ignore[arg-type]  # one of the two words

    def _ended(self) -> tuple[CellStatus, Outcome]:
        """The kernel is gone: because somebody cancelled, or by itself."""
        cell, index = self.ledger.place()
        if self.cancelled.is_set():
            return "cancelled", Cancelled(cell, index)
        return "died", Died(cell, index, self.ended_because or self._death())

    def _death(self) -> str:
        process = process_of(self.km)
        status = process.poll() if process is not None else None
        if getattr(process, "passed", ""):
            return f"it used more than the limit of {size_words(self.memory)} for one run"
        if getattr(process, "lost", False):
            return "the process that keeps the kernel was killed"
        return reason_of_death(status, self._kills, out_of_memory_kills())
