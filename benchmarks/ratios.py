"""How many times another's time a command took, round by round, and whether that is within a budget."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Final

from benchmarks.table import markdown_table, ratio, yes_or_no

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from benchmarks.timing import Times

COLUMNS: Final = ("time of", "in times of", "median of the rounds", "least to most", "budget", "kept")


@dataclass(frozen=True)
class Compared:
    """Two commands by their names; the ratio of the first to the second should be within `least` and `most`."""

    name: str
    other: str
    least: float | None = None
    most: float | None = None


def ratio_table(compared: Iterable[Compared], times: Mapping[str, Times]) -> str:
    """A row each; both commands ran in the same round, so that its ratio is of the same minutes."""
    return markdown_table(COLUMNS, [_cells(one, times) for one in compared])


def _cells(one: Compared, times: Mapping[str, Times]) -> tuple[str, ...]:
    own, other = (times[name].spent for name in (one.name, one.other))
    rounds = [mine.clock / theirs.clock for mine, theirs in zip(own, other, strict=True)]
    middle = median(rounds)
    budget, kept = "", ""
    if one.least is not None:
        budget, kept = f"at least {one.least:g}x", yes_or_no(kept=middle >= one.least)
    elif one.most is not None:
        budget, kept = f"at most {one.most:g}x", yes_or_no(kept=middle <= one.most)
    spread = f"{ratio(min(rounds), 1)}x to {ratio(max(rounds), 1)}x"
    return one.name, one.other, f"{ratio(middle, 1)}x", spread, budget, kept
