"""Timing commands in turn (A B A B), so that what else the machine does falls on all of them alike."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.process import Command, Spent, run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.place import Place
    from benchmarks.settings import Settings


@dataclass(frozen=True)
class Times:
    """What a command took in each round."""

    spent: tuple[Spent, ...]

    @property
    def median(self) -> float:
        """The middle of the seconds on the clock."""
        return median(one.clock for one in self.spent)

    @property
    def fastest(self) -> float:
        """The fewest seconds on the clock."""
        return min(one.clock for one in self.spent)

    @property
    def slowest(self) -> float:
        """The most seconds on the clock."""
        return max(one.clock for one in self.spent)

    @property
    def processor(self) -> float:
        """The middle of the processor's seconds."""
        return median(one.processor for one in self.spent)


def time_in_turn(commands: Sequence[Command], place: Place, settings: Settings) -> dict[str, Times]:
    """The times of each command by its name; a round that only warms the caches of files and byte code goes first."""
    rounds: list[list[Spent]] = []
    for number in range(0 if settings.warm_up else 1, settings.runs + 1):
        print(f"  round {number} of {settings.runs}" if number else "  warm-up", file=sys.stderr)
        spent = [run(command, place) for command in commands]
        if number:
            rounds.append(spent)
    columns = zip(*rounds, strict=True)
    return {command.name: Times(tuple(column)) for command, column in zip(commands, columns, strict=True)}
