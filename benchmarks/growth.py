"""What a command takes for ten small tickets, a hundred and a thousand: whether the cost grows with their number."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from benchmarks.checked import make_checked_tickets
from benchmarks.peak import peak_memory
from benchmarks.place import temporary_place
from benchmarks.process import Command
from benchmarks.table import duration, kilobytes, markdown_table, ratio
from benchmarks.timing import time_in_turn

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from benchmarks.settings import Settings
    from benchmarks.timing import Times

STEPS: Final = (100, 10, 1)
"""The numbers of tickets, as parts of the most: 10, 100 and 1,000."""

COMMANDS: Final = ("check", "list", "lint")


def measure(settings: Settings) -> str:
    """The table of times and memory, and what one more ticket costs at both ends of it."""
    counts = tuple(sorted({max(1, settings.tickets // step) for step in STEPS}))
    with temporary_place() as place:
        roots = {count: place.workspace(f"of-{count}") for count in counts}
        for count, root in roots.items():
            make_checked_tickets(root, settings.research, count, 0, place)
        commands = {(name, count): _command(name, count, root) for name in COMMANDS for count, root in roots.items()}
        times = time_in_turn(tuple(commands.values()), place, settings)
        memory = {name: [peak_memory(commands[name, count], place) for count in counts] for name in COMMANDS}
    told = f"Small tickets, all checked and unchanged. Each command ran {settings.runs} times.\n\n"
    return f"{told}{_time_table(counts, times)}\n{_memory_table(counts, memory)}"


def _command(name: str, count: int, root: Path) -> Command:
    """The command line; copies have no runs of their own, which lint finds fault with, by a status of 1."""
    lines = {
        "check": ("rtkit", "check"),
        "list": ("rtkit", "list", "--json"),
        "lint": ("sh", "-c", "rtkit lint || test $? = 1"),
    }

    def right(printed: str) -> bool:
        told = {"check": f"{count} unchanged", "list": f'"id": "RT-{count:04d}"', "lint": f"\n{count} ticket"}
        return told[name] in f"\n{printed}"

    return Command(_title(name, count), lines[name], root, right=right)


def _title(name: str, count: int) -> str:
    return f"`rtkit {name}` of {count:,}"


def _time_table(counts: Sequence[int], times: Mapping[str, Times]) -> str:
    columns = ("median", *(f"{count:,}" for count in counts), *_spans(counts), "the last to the first")
    rows = []
    for name in COMMANDS:
        medians = [times[_title(name, count)].median for count in counts]
        more = _for_one_more(counts, medians)
        told = ratio(more[-1], more[0]) if more and more[0] > 0 else ""
        rows.append((f"`rtkit {name}`", *map(duration, medians), *(f"{one * 1000:.2f} ms" for one in more), told))
    return markdown_table(columns, rows)


def _memory_table(counts: Sequence[int], memory: Mapping[str, Sequence[int]]) -> str:
    columns = ("most memory", *(f"{count:,}" for count in counts), *_spans(counts))
    return markdown_table(
        columns,
        [
            (f"`rtkit {name}`", *map(kilobytes, taken), *map(kilobytes, _for_one_more(counts, taken)))
            for name, taken in memory.items()
        ],
    )


def _spans(counts: Sequence[int]) -> list[str]:
    return [f"one more, {few:,} to {many:,}" for few, many in pairwise(counts)]


def _for_one_more(counts: Sequence[int], taken: Sequence[float]) -> list[float]:
    """What each ticket more costs, from one number of tickets to the next."""
    pairs = list(zip(counts, taken, strict=True))
    return [(after - before) / (many - few) for (few, before), (many, after) in pairwise(pairs)]
