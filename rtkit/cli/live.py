"""Showing a run while it runs: one live line in a terminal, a line at start in a pipe."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rtkit.engine import Event


@contextmanager
def live_progress(name: str, *, quiet: bool) -> Iterator[Callable[[Event], None]]:
    """A listener that shows the run of `name` on standard error; `quiet` shows nothing."""
    if quiet:
        yield lambda _event: None
    elif sys.stderr.isatty():
        with _bar(name) as listen:
            yield listen
    else:
        yield _plain(name)


def _plain(name: str) -> Callable[[Event], None]:
    from rtkit.engine import KernelReady

    def listen(event: Event) -> None:
        if isinstance(event, KernelReady):
            click.echo(f"running {name}: {event.total} code cells in {event.kernel}", err=True)

    return listen


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
