"""What one ticket more costs: the same command on few tickets and on many, in turn."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.process import WentWrongError
from benchmarks.watched import Watched, watch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from benchmarks.place import Place


class Cost(NamedTuple):
    """What there is to pay at once, and for each ticket."""

    fixed: float
    each: float


@dataclass
class Series:
    """A command on two numbers of tickets; `make` writes so many into a folder."""

    name: str
    line: tuple[str, ...]
    counts: tuple[int, int]
    make: Callable[[Path, int], object]
    before: tuple[tuple[str, ...], ...] = ()
    watched: dict[int, list[Watched]] = field(default_factory=dict)

    def cost(self, what: str) -> Cost:
        """Of `clock`, `own` or `most`, from the fastest rounds: what else the machine does only ever adds.

        Raises where many tickets took no more time than few: then it was too busy, or there were too few of them.
        """
        few, many = self.counts
        low, high = (min(getattr(one, what) for one in self.watched[count]) for count in self.counts)
        if high <= low and what != "most":
            raise WentWrongError(f"{self.name}: {many} tickets took no longer than {few}; take more, or more rounds")
        each = max(high - low, 0) / (many - few)
        return Cost(max(low - each * few, 0), each)

    def root(self, place: Place, count: int) -> Path:
        """The workspace of so many tickets; made the first time."""
        root = place.folder / f"{self.name}-{count}"
        if not root.exists():
            place.workspace(root.name)
            self.make(root / "research", count)
            for line in self.before:
                watch(line, root, place)
        return root


def measure_in_turn(series: Iterable[Series], place: Place, runs: int) -> None:
    """So many rounds of all of them."""
    for number in range(1, runs + 1):
        for one in series:
            print(f"  round {number} of {runs}: {one.name}", file=sys.stderr)
            for count in one.counts:
                root = one.root(place, count)
                one.watched.setdefault(count, []).append(watch(one.line, root, place))


def stored_bytes(root: Path) -> tuple[int, int, int]:
    """Of one ticket, the middle one: its file, its executed copy, and all that is stored of its run."""
    runs = sorted((root / ".rtkit/runs").glob("*/*/run.json"))
    executed = [min(run.parent.glob("*.ipynb")).stat().st_size for run in runs]
    whole = [sum(path.stat().st_size for path in run.parent.rglob("*") if path.is_file()) for run in runs]
    notebooks = [path.stat().st_size for path in (root / "research").glob("*.ipynb")]
    return tuple(int(median(sizes)) for sizes in (notebooks, executed, whole))  # type: ignore[return-value]


def was(root: Path, engine: str) -> bool:
    """Whether all runs stored there were cold, or warm."""
    runs = list((root / ".rtkit/runs").glob("*/*/run.json"))
    return bool(runs) and all(json.loads(run.read_bytes())["engine"] == engine for run in runs)
