"""What became of each cell: the truth about a run, kept apart from papermill's stamps.

After a timeout or a dead kernel papermill 2.7 stamps every cell `completed`, cells that never ran included.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from rtkit.model import CellRun

if TYPE_CHECKING:
    from rtkit.model.run import CellStatus


class Ledger:
    """The code cells of one execution, in order, each with its status and seconds."""

    def __init__(self, cells: list[Any]) -> None:
        self._cells = cells
        self._status: dict[int, CellStatus] = {i: "not_run" for i, c in enumerate(cells) if c["cell_type"] == "code"}
        self._seconds: dict[int, float] = {}
        self._since = 0.0
        self.current: int | None = None

    @property
    def total(self) -> int:
        """How many code cells there are."""
        return len(self._status)

    def position(self, index: int) -> int:
        """The code cell's number among the code cells, from 1."""
        return list(self._status).index(index) + 1

    def begin(self, index: int) -> None:
        """The cell at `index` begins now."""
        self.current, self._since = index, time.monotonic()

    def end(self, status: CellStatus) -> CellRun:
        """The current cell ended so."""
        index = self.current if self.current is not None else 0
        self._status[index] = status
        self._seconds[index] = time.monotonic() - self._since
        return self._cell(index)

    def place(self) -> tuple[str, int]:
        """Id and index of the cell that ran last; the first code cell where none did."""
        index = self.current if self.current is not None else next(iter(self._status), 0)
        return (self._cells[index]["id"] if self._cells else "", index)

    def runs(self) -> tuple[CellRun, ...]:
        """Every code cell, those that did not run included."""
        return tuple(self._cell(index) for index in self._status)

    def stamp(self) -> None:
        """Write each cell's status into its metadata, under `rtkit` and where papermill's readers look."""
        words = {"ran": "completed", "skipped": "pending", "not_run": "pending"}
        for run in self.runs():
            metadata = self._cells[run.index]["metadata"]
            metadata["rtkit"] = {"status": run.status, "seconds": run.seconds}
            if "papermill" in metadata:
                metadata["papermill"]["status"] = words.get(run.status, "failed")

    def _cell(self, index: int) -> CellRun:
        seconds = round(self._seconds.get(index, 0.0), 3)
        return CellRun(id=self._cells[index]["id"], index=index, status=self._status[index], seconds=seconds)
