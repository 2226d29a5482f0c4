"""The table of times: each command with its budget, and beside the commands it is compared with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.table import duration, markdown_table, ratio

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from benchmarks.process import Command
    from benchmarks.timing import Times

COLUMNS = ("whole process", "median", "fastest to slowest", "processor", "budget", "kept", "times another")


@dataclass(frozen=True)
class Budget:
    """At most so many seconds; above those of another command where one is named."""

    seconds: float
    over: str = ""


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
        *_judged(row.budget, own, times),
        "<br>".join(compared),
    )


def _judged(budget: Budget | None, own: Times, times: Mapping[str, Times]) -> tuple[str, str]:
    if budget is None:
        return "", ""
    limit = duration(budget.seconds)
    if not budget.over:
        return limit, "yes" if own.median <= budget.seconds else "**no**"
    above = own.median - times[budget.over].median
    sign = "-" if above < 0 else "+"
    kept = "yes" if above <= budget.seconds else "**no**"
    return f"{limit} over {budget.over}", f"{kept} ({sign}{duration(abs(above))})"
