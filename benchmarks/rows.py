"""The table of times: each command with its budget, and beside the commands it is compared with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.table import duration, markdown_table, ratio, yes_or_no

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from benchmarks.budgets import Budget
    from benchmarks.process import Command
    from benchmarks.timing import Times

COLUMNS = ("whole process", "median", "fastest to slowest", "processor", "budget", "kept", "times another")


@dataclass(frozen=True)
class Row:
    """A command to time, its budget (none for the peers), and the names of the commands to compare it with."""

    command: Command
    budget: Budget | None = None
    against: tuple[str, ...] = ()


def time_table(rows: Sequence[Row], times: Mapping[str, Times]) -> str:
    """The rows in their order; ratios are of the medians."""
    return markdown_table(COLUMNS, [_cells(row, times) for row in rows])


def _cells(row: Row, times: Mapping[str, Times]) -> tuple[str, ...]:
    own = times[row.command.name]
    compared = (f"{ratio(own.median, times[name].median)}x {name}" for name in row.against)
    return (
        row.command.name,
        duration(own.median),
        f"{duration(own.fastest)} to {duration(own.slowest)}",
        duration(own.processor),
        "" if row.budget is None else str(row.budget),
        "" if row.budget is None else yes_or_no(kept=row.budget.kept(own, times)),
        "<br>".join(compared),
    )
