"""What was heard of a run while it ran: all that is known of one that never gave an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from rtkit.engine.events import CellEnded, CellStarted, Event
from rtkit.engine.execution import Executed
from rtkit.model import CellRun, Died, Environment
from rtkit.model.run import CellStatus
from rtkit.notebook.cells import cell_id, code_cells

if TYPE_CHECKING:
    from collections.abc import Callable

    from rtkit.notebook.read import Notebook


class Heard:
    """Listens to a run, passes on what it hears, and remembers it."""

    environment = Environment()

    def __init__(self, notebook: Notebook, listen: Callable[[Event], None]) -> None:
        self._notebook, self._listen = notebook, listen
        self._cells = [(index, cell_id(cell, index)) for index, cell in code_cells(notebook)]
        self.begin()

    def begin(self) -> None:
        """Forget what was heard: it begins anew."""
        self._status: dict[int, tuple[CellStatus, float]] = {}
        self._last = 0

    def listen(self, event: Event) -> None:
        """Hear one event."""
        if isinstance(event, (CellStarted, CellEnded)):
            # from the end: a cell with the parameters that were given may stand before the others
            self._last = max(0, len(self._cells) - 1 - event.total + event.position)
            if isinstance(event, CellEnded) and event.status in get_args(CellStatus):
                self._status[self._last] = event.status, event.seconds  # type: ignore[assignment]  # just seen
        self._listen(event)

    def nothing(self) -> tuple[CellRun, ...]:
        """The cells where none ran."""
        return tuple(CellRun(id=id_, index=index, status="not_run") for index, id_ in self._cells)

    def cells(self) -> tuple[CellRun, ...]:
        """The cells, as far as they were heard of."""
        heard = [self._status.get(place, ("not_run", 0.0)) for place in range(len(self._cells))]
        return tuple(
            CellRun(id=id_, index=index, status=status, seconds=round(seconds, 3))
            for (index, id_), (status, seconds) in zip(self._cells, heard, strict=True)
        )

    def died(self, reason: str, seconds: float) -> Executed:
        """The run as far as it was heard of, where it took its workers along; its outputs are lost."""
        index, id_ = self._cells[self._last]
        self._status[self._last] = "died", 0.0
        return Executed(self._notebook, Died(id_, index, reason), self.cells(), self.environment, (), seconds)
