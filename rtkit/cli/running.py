"""What runs just now, as a table in a terminal that stays below everything else."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Self

from rtkit.cli.common import plain

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from rtkit.engine import Event


class RunningTable:
    """A row for each of the tickets that run, by name or path, and how many of `total` are done.

    `listen` is called from any thread.
    """

    def __init__(self, total: int, console: Console) -> None:
        from rich.live import Live as RichLive

        self.console = console
        self._total, self._done = total, 0
        self._doing: dict[str, tuple[float, str]] = {}
        self._live = RichLive(
            get_renderable=self._running,
            console=console,
            refresh_per_second=4,
            transient=True,
            redirect_stdout=sys.stdout.isatty(),  # into a pipe what is printed goes as it is
        )

    def __enter__(self) -> Self:
        self._live.__enter__()
        return self

    def __exit__(self, *fault: object) -> None:
        self._live.__exit__(None, None, None)

    def listen(self, name: str, event: Event) -> None:
        """Something happened in the run of this ticket."""
        from rtkit.engine import CellProgress, CellStarted

        began, doing = self._doing.get(name, (time.monotonic(), "starting the kernel"))
        match event:
            case CellStarted(position=position, total=total, summary=summary):
                doing = f"cell {position} of {total}  {summary[:50]}"
            case CellProgress(done=done, total=total, text=text):
                doing = f"{text} {done}" + (f" of {total}" if total else "")
        self._doing[name] = (began, doing)

    def end(self, name: str) -> None:
        """The ticket is done."""
        self._doing.pop(name, None)
        self._done += 1

    def _running(self) -> RenderableType:
        from rich.table import Table
        from rich.text import Text

        table = Table.grid(padding=(0, 2))
        for name, (began, doing) in list(self._doing.items()):
            table.add_row(
                plain(Path(name).stem), Text(f"{time.monotonic() - began:5.0f} s", "dim"), Text(plain(doing), "dim")
            )
        table.add_row("", "", Text(f"{self._done} of {self._total}", "dim"))
        return table
