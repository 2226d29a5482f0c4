"""Showing a check while it goes on: a live table in a terminal, a line for each ticket in a pipe."""

from __future__ import annotations

import shutil
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, Protocol, Self

import click

from rtkit.cli.check_words import detail_lines, seconds_of
from rtkit.cli.common import is_colourful, plain, say
from rtkit.cli.running import RunningTable
from rtkit.cli.table import cut

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rtkit.engine import Event
    from rtkit.flow.passes import CheckReport
    from rtkit.workspace.listing import TicketFile

_STYLES: Final[Mapping[str, Mapping[str, Any]]] = {
    "reproduced": {"fg": "green"},
    "unchanged": {"dim": True},
    "skipped": {"dim": True},
    "unrecorded": {"fg": "yellow"},
    "drifted": {"fg": "yellow", "bold": True},
    "overturned": {"fg": "magenta", "bold": True},
}
_RED: Final = {"fg": "red", "bold": True}


class Live(Protocol):
    """Who is told of the tickets while they run, and when one is done."""

    def listen(self, file: TicketFile, event: Event) -> None:
        """Something happened in the run of the ticket; called from any thread."""

    def show(self, report: CheckReport) -> None:
        """A ticket is done."""


@contextmanager
def live_checks(files: Sequence[TicketFile], *, quiet: bool) -> Iterator[Live]:
    """Show the check of the tickets; `quiet` shows nothing."""
    if quiet:
        yield _Quiet()
    elif sys.stdout.isatty():
        with _Table(len(files)) as table:
            yield table
    else:
        yield _Lines()


class _Quiet:
    def listen(self, file: TicketFile, event: Event) -> None:
        """Nobody looks."""

    def show(self, report: CheckReport) -> None:
        """Nobody looks."""


class _Lines(_Quiet):
    def show(self, report: CheckReport) -> None:
        """One line for the ticket, and one for each thing to say of it."""
        say(_head(report))
        for line in detail_lines(report):
            say(f"  {line}")


class _Table:
    """Finished tickets scroll up as rows; below them stand those that run."""

    def __init__(self, total: int) -> None:
        self._running = RunningTable(total)

    def __enter__(self) -> Self:
        self._running.__enter__()
        return self

    def __exit__(self, *fault: object) -> None:
        self._running.__exit__(*fault)

    def listen(self, file: TicketFile, event: Event) -> None:
        self._running.listen(file.ticket.id, event)

    def show(self, report: CheckReport) -> None:
        """A row as wide as the terminal, and what there is to say of it."""
        row = cut(plain(_head(report)), shutil.get_terminal_size().columns)
        if is_colourful():
            row = row.replace(_word(report), _styled(report), 1)
        lines = [row, *(f"  {plain(line)}" for line in detail_lines(report))]
        self._running.end(report.check.file.ticket.id, "\n".join(lines))


def _styled(report: CheckReport) -> str:
    return click.style(_word(report), **_STYLES.get(report.check.outcome, _RED))


def _word(report: CheckReport) -> str:
    return report.check.outcome.replace("_", " ")


def _head(report: CheckReport) -> str:
    seconds = seconds_of(report)
    took = f"{seconds:.1f} s" if seconds is not None else ""
    ticket = report.check.file.ticket
    return f"{ticket.id:<8}  {_word(report):<13}  {took:>8}  {ticket.question}"
