"""What runs just now, as a table in a terminal that stays below everything else."""

from __future__ import annotations

import sys
import threading
import time
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

import click

from rtkit.cli.common import plain

if TYPE_CHECKING:
    from rich.console import RenderableType

    from rtkit.engine import Event

_SOON_SECONDS: Final = 0.5


class RunningTable:
    """A row for each of the tickets that run, by name or path, and how many of `total` are done.

    It is drawn from the first event on, or once a moment went by: until then a thousand tickets that need not run
    are as quick as plain lines. `listen` is called from any thread.
    """

    def __init__(self, total: int, *, err: bool = False) -> None:
        self._total, self._done, self._err = total, 0, err
        self._doing: dict[str, tuple[float, str]] = {}
        self._is_drawn, self._drawing = False, ExitStack()
        self._lock, self._soon = threading.RLock(), threading.Timer(_SOON_SECONDS, self._draw)
        self._soon.daemon = True

    def __enter__(self) -> Self:
        self._soon.start()
        return self

    def __exit__(self, *fault: object) -> None:
        self._soon.cancel()
        self._soon.join()
        self._drawing.close()

    def listen(self, name: str, event: Event) -> None:
        """Something happened in the run of this ticket."""
        from rtkit.engine import CellProgress, CellStarted

        self._draw()
        began, doing = self._doing.get(name, (time.monotonic(), "starting the kernel"))
        match event:
            case CellStarted(position=position, total=total, summary=summary):
                doing = f"cell {position} of {total}  {summary[:50]}"
            case CellProgress(done=done, total=total, text=text):
                doing = f"{text} {done}" + (f" of {total}" if total else "")
        self._doing[name] = (began, doing)

    def end(self, name: str, lines: str = "") -> None:
        """The ticket is done; `lines` about it go above the table, on standard output."""
        with self._lock:
            self._doing.pop(name, None)
            self._done += 1
            if lines:
                click.echo(lines)

    def _draw(self) -> None:
        """Begin to draw, once."""
        with self._lock:
            if self._is_drawn:
                return
            self._is_drawn = True
            from rich.console import Console
            from rich.live import Live

            from rtkit.cli.above import printed_above

            live = Live(
                get_renderable=self._running,
                console=Console(file=sys.stderr if self._err else sys.stdout),
                refresh_per_second=4,
                transient=True,
                redirect_stdout=False,
                redirect_stderr=False,
            )
            self._drawing.enter_context(live)
            self._drawing.enter_context(printed_above(live))

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
