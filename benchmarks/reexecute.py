"""Re-executing import-heavy tickets, beside papermill, nbmake, jupyter-cache, ploomber-engine and the floor."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from benchmarks.contenders import (
    COLD,
    FLOOR,
    JCACHE,
    NBMAKE,
    PAPERMILL,
    PLOOMBER,
    SHARED,
    WARM,
    WORKERS,
    Work,
    contenders,
)
from benchmarks.heavy import make_heavy_tickets
from benchmarks.peers import peers_line, peers_programs
from benchmarks.place import temporary_place
from benchmarks.ratios import Compared, ratio_table
from benchmarks.table import duration, markdown_table
from benchmarks.timing import time_in_turn

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.place import Place
    from benchmarks.settings import Settings
    from benchmarks.timing import Times

RUNS: Final = 3
"""A round takes ten minutes on two cores."""

WARM_UP: Final = 4
"""So many tickets are executed before the clock counts; fewer than three would get cold kernels."""

COLUMNS: Final = ("whole process", "workers", "median", "fastest to slowest", "processor", "a ticket")
MOST_FLOOR: Final = 2.0
LEAST_FASTER: Final = 6.0
COUNTED: Final = (PAPERMILL, NBMAKE, JCACHE)
"""The peers whose fastest the budget names."""


def measure(settings: Settings) -> str:
    """The table of times, and the one of ratios."""
    programs = peers_programs(settings.peers)
    peers = peers_line(programs)
    with temporary_place() as place:
        if settings.warm_up:
            _rounds(place, programs, WARM_UP, replace(settings, runs=1, warm_up=False), "warm-up")
        times = _rounds(place, programs, settings.heavy, replace(settings, warm_up=False), "tickets")
    told = f"{settings.heavy} tickets of ten code cells. Each command ran {settings.runs} times. {peers}\n\n"
    return f"{told}{_times(times, settings.heavy)}\n{ratios(times)}"


def _times(times: dict[str, Times], count: int) -> str:
    rows = [
        (
            name,
            WORKERS.get(name, "1"),
            duration(one.median),
            f"{duration(one.fastest)} to {duration(one.slowest)}",
            duration(one.processor),
            duration(one.median / count),
        )
        for name, one in times.items()
    ]
    return markdown_table(COLUMNS, rows)


def ratios(times: dict[str, Times]) -> str:
    """How warm compares with each of the others, and the two budgets."""
    fastest = min(COUNTED, key=lambda name: times[name].median)
    slower = (
        Compared(name, WARM, least=LEAST_FASTER if name == fastest else None)
        for name in (PAPERMILL, NBMAKE, JCACHE, PLOOMBER, SHARED, COLD)
    )
    return ratio_table((*slower, Compared(WARM, FLOOR, most=MOST_FLOOR)), times)


def _rounds(place: Place, programs: Path, count: int, settings: Settings, folder: str) -> dict[str, Times]:
    tickets = place.folder / folder
    tickets.mkdir()
    make_heavy_tickets(tickets, count)
    work = Work(place, tickets, count)
    times = time_in_turn(contenders(work, programs), place, settings)
    work.all_said_the_same()
    return times
