"""From what one ticket costs to many tickets on many workers: the tables of docs/scale.md.

`python -m benchmarks.estimate` prints them, with `--write` into the page.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final, NamedTuple

from benchmarks.figures import Figures, read_figures
from benchmarks.readme import write_between_markers
from benchmarks.settings import ROOT
from benchmarks.table import amount, duration, kilobytes, long_duration, markdown_table, megabytes

if TYPE_CHECKING:
    from collections.abc import Callable

DOCUMENT: Final = ROOT / "docs/scale.md"
TICKETS: Final = (1_000, 10_000, 100_000)
WORKERS: Final = (2, 10, 100)
KEPT_RUNS: Final = 20
"""The setting `keep-runs`."""

A_CLONE: Final = 1e9
"""Bytes of a repository that people still clone without thinking."""

PATIENCE: Final = 60.0
"""Seconds that one waits for a check in which nothing changed."""

A_LIST: Final = 0.5
"""Seconds that a list may take."""

A_LAPTOP: Final = 8e9


class Estimate(NamedTuple):
    """A check of that many tickets on that many workers: seconds and bytes."""

    tickets: int
    workers: int
    cold: float
    warm: float
    spread: float
    unchanged: float
    kernels_cold: float
    kernels_warm: float
    command: float
    traffic: float
    stored: float
    records: float


def estimate(figures: Figures, tickets: int, workers: int) -> Estimate:
    """The formulas. A worker is one core that runs one notebook at a time.

    On one machine the command drives all kernels, so that it cannot be quicker than `driving_seconds` a ticket; on a
    cluster the workers drive them, each with a fork server of its own, and the command and the scheduler have each
    ticket in their hands once.
    """
    one = figures
    begin = one.start_seconds + one.server_seconds
    hand = one.keeping_seconds + (one.task_seconds or 0)
    return Estimate(
        tickets,
        workers,
        cold=one.start_seconds + tickets * max(one.cold_seconds / workers, one.driving_seconds),
        warm=begin + tickets * max(one.warm_seconds / workers, one.driving_seconds),
        spread=begin + tickets * max(one.warm_seconds / workers, hand),
        unchanged=one.start_seconds + tickets * one.unchanged_seconds,
        kernels_cold=workers * one.cold_kernel_bytes,
        kernels_warm=one.server_bytes + workers * one.warm_kernel_bytes,
        command=one.command_bytes + tickets * one.plan_bytes,
        traffic=tickets * (one.notebook_bytes + one.executed_bytes),
        stored=tickets * one.run_bytes,
        records=tickets * one.record_bytes,
    )


class Limit(NamedTuple):
    """A part that gives way, the number at which it does, and what would take its place."""

    part: str
    unit: str
    at: float
    why: str
    instead: str


def limits(figures: Figures) -> list[Limit]:
    """All parts that have a limit: those of workers, then those of tickets, each from the least to the most."""
    one = figures
    hand = one.keeping_seconds + (one.task_seconds or 0)
    of_workers = [
        Limit(
            "one command that drives warm kernels in its threads",
            "workers",
            one.warm_seconds / one.driving_seconds,
            "its interpreter runs one thread at a time",
            "`--executor dask://`: workers drive their own kernels",
        ),
        Limit(
            "one fork server",
            "workers",
            one.warm_seconds / one.fork_seconds,
            "forks one kernel after another",
            "one for every few workers; on a cluster each worker process has its own",
        ),
        Limit(
            "one command that hands out and keeps",
            "workers",
            one.warm_seconds / hand,
            "plans, stores and compares in one thread",
            "workers that store their runs themselves, on shared storage; the command reads verdicts only",
        ),
    ]
    of_tickets = [
        Limit(
            "`rtkit list`, and the panel's list",
            "tickets",
            A_LIST / one.list_seconds,
            f"every file is read each time: {duration(A_LIST)}",
            "an index of ids, statuses and questions beside the files, by size and time, as the checks have",
        ),
        Limit(
            "a check in which nothing changed",
            "tickets",
            PATIENCE / one.unchanged_seconds,
            f"every file is looked at: {long_duration(PATIENCE)}",
            "asking git which files changed since the last green commit",
        ),
        Limit(
            "one repository",
            "tickets",
            A_CLONE / (one.notebook_bytes + one.record_bytes),
            f"notebooks without outputs and records pass {amount(A_CLONE)}",
            "a repository for each team, with records read across them",
        ),
        Limit(
            "one folder of runs",
            "tickets",
            A_CLONE * 10 / (KEPT_RUNS * one.run_bytes),
            f"{KEPT_RUNS} kept runs of each pass {amount(A_CLONE * 10)}",
            "`keep-runs = 1` where CI runs; an object store for the executed copies",
        ),
        Limit(
            "the command's memory",
            "tickets",
            (A_LAPTOP - one.command_bytes) / one.plan_bytes,
            f"plans and reports of all tickets pass {amount(A_LAPTOP)}",
            "reports written as they come, and forgotten",
        ),
    ]
    return [*sorted(of_workers, key=_at), *sorted(of_tickets, key=_at)]


def _at(limit: Limit) -> float:
    return limit.at


def measured_table(figures: Figures) -> str:
    """What one ticket costs."""
    one = figures
    rows = (
        ("a check before its first ticket and after its last", duration(one.start_seconds)),
        ("the same with warm kernels: the fork server's start on top", duration(one.server_seconds)),
        ("an import-heavy ticket, cold kernel", duration(one.cold_seconds)),
        ("an import-heavy ticket, warm kernel", duration(one.warm_seconds)),
        ("its cells alone", duration(one.floor_seconds)),
        ("a ticket that prints a word, cold kernel", duration(one.empty_cold_seconds)),
        ("a ticket that prints a word, warm kernel", duration(one.empty_warm_seconds)),
        ("of a warm one, the command's own processor time", duration(one.driving_seconds)),
        ("a ticket without a kernel: read, planned, stored, compared", _brief(one.keeping_seconds)),
        (
            "the same on a cluster: sent, heard and taken back, on top",
            "not measured" if one.task_seconds is None else _brief(one.task_seconds),
        ),
        ("a ticket that is found unchanged", _brief(one.unchanged_seconds)),
        ("a ticket in `rtkit list`", _brief(one.list_seconds)),
        ("of a warm one, the fork server's processor time", _brief(one.fork_seconds)),
        ("memory of the command", megabytes(one.command_bytes)),
        ("memory of the command for each ticket of a check", kilobytes(one.plan_bytes)),
        ("memory of a fork server", megabytes(one.server_bytes)),
        ("memory of a cold kernel after its imports", megabytes(one.cold_kernel_bytes)),
        ("memory of a warm kernel after its imports, and of one that waits", megabytes(one.warm_kernel_bytes)),
        ("the ticket's file", kilobytes(one.notebook_bytes)),
        ("its executed copy", kilobytes(one.executed_bytes)),
        ("all that is stored of a run", kilobytes(one.run_bytes)),
        ("a record", kilobytes(one.record_bytes)),
    )
    return markdown_table(("each", "measured"), rows)


def time_table(figures: Figures) -> str:
    """The time of a check that runs everything, and of one in which nothing changed."""
    columns = ("tickets", "workers", "cold, one machine", "warm, one machine", "warm, a cluster", "nothing changed")
    return markdown_table(
        columns,
        [
            (f"{one.tickets:,}", f"{one.workers}", *map(long_duration, (one.cold, one.warm, one.spread, one.unchanged)))
            for one in _estimates(figures)
        ],
    )


def room_table(figures: Figures) -> str:
    """Memory, traffic and storage."""
    columns = ("tickets", "workers", "cold kernels", "warm kernels", "command", "traffic", "stored a check", "records")

    def room(one: Estimate) -> tuple[float, ...]:
        return one.kernels_cold, one.kernels_warm, one.command, one.traffic, one.stored, one.records

    rows = [(f"{one.tickets:,}", f"{one.workers}", *map(amount, room(one))) for one in _estimates(figures)]
    return markdown_table(columns, rows)


def limit_table(figures: Figures) -> str:
    """Which part gives way, and when."""
    rows = [
        (limit.part, f"{_two_digits(limit.at):,} {limit.unit}", limit.why, limit.instead) for limit in limits(figures)
    ]
    return markdown_table(("what gives way", "at about", "because", "what would replace it"), rows, (0, 2, 3))


TABLES: Final[dict[str, Callable[[Figures], str]]] = {
    "measured": lambda figures: f"{figures.machine}\n\n{measured_table(figures)}",
    "time": time_table,
    "room": room_table,
    "limits": limit_table,
}
"""The tables by the names of their markers in docs/scale.md."""


def write_document(figures: Figures) -> None:
    """Put the tables between their markers."""
    for name, table in TABLES.items():
        write_between_markers(DOCUMENT, name, table(figures))


def _estimates(figures: Figures) -> list[Estimate]:
    return [estimate(figures, tickets, workers) for tickets in TICKETS for workers in WORKERS]


def _two_digits(value: float) -> int:
    return int(float(f"{value:.2g}"))


def _brief(seconds: float) -> str:
    return f"{seconds * 1000:.2g} ms" if seconds < 0.0995 else duration(seconds)  # noqa: PLR2004  # three digits from here


if __name__ == "__main__":
    kept = read_figures()
    if "--write" in sys.argv[1:]:
        write_document(kept)
    print("\n".join(table(kept) for table in TABLES.values()))
