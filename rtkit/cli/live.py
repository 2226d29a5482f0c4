"""Showing runs while they run: one live line or a table in a terminal, a line at start in a pipe."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from rtkit.engine import Event


class Live(NamedTuple):
    """Who hears the events of each run, from any thread, and its end, by the name that the ticket was given."""

    listen: Callable[[str, Event], None]
    end: Callable[[str], None] = lambda _name: None


@contextmanager
def live_runs(names: Sequence[str], *, quiet: bool) -> Iterator[Live]:
    """Listeners that show the runs of these tickets on standard error; `quiet` shows nothing."""
    if quiet:
        yield Live(lambda _name, _event: None)
    elif not sys.stderr.isatty():
        yield Live(_plain)
    elif len(names) == 1:
        with _bar(Path(names[0]).stem) as listen:
            yield Live(lambda _name, event: listen(event))
    else:
        from rtkit.cli.running import RunningTable

        with RunningTable(len(names), err=True) as table:
            yield Live(
                lambda name, event: table.listen(Path(name).stem, event), lambda name: table.end(Path(name).stem)
            )


def _plain(name: str, event: Event) -> None:
    from rtkit.engine import KernelReady

    if isinstance(event, KernelReady):
        click.echo(f"running {Path(name).stem}: {event.total} code cells in {event.kernel}", err=True)


@contextmanager
def _bar(name: str) -> Iterator[Callable[[Event], None]]:
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    from rtkit.engine import CellEnded, CellProgress, CellStarted, KernelReady

    columns = (
        TextColumn("[bold]{task.description}"),
        BarColumn(bar_width=24),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("[dim]{task.fields[doing]}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(escape(name), total=None, doing="starting the kernel")

        def listen(event: Event) -> None:
            match event:
                case KernelReady(total=total):
                    progress.update(task, total=total)
                case CellStarted(summary=summary):
                    progress.update(task, doing=escape(summary[:50]))
                case CellProgress(done=done, total=total, text=text):
                    progress.update(task, doing=escape(f"{text} {done}" + (f" of {total}" if total else "")))
                case CellEnded(position=position):
                    progress.update(task, completed=position)

        yield listen
