"""The ways to execute a folder of tickets again, each with what proves that it did."""

from __future__ import annotations

import json
import shutil
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks import process
from benchmarks.done import said_by, said_in
from benchmarks.process import Command, WentWrongError

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.place import Place

HOUR: Final = 3600.0
PAPERMILL: Final = "`papermill` in a loop"
NBMAKE: Final = "`pytest --nbmake -n 2`"
JCACHE: Final = "`jcache project execute -e local-parallel`"
PLOOMBER: Final = "`ploomber-engine` in a loop"
SHARED: Final = "`ploomber-engine`, one process for all of them"
COLD: Final = "`rtkit check --force --jobs 2 --cold`"
WARM: Final = "`rtkit check --force --jobs 2`"
FLOOR: Final = "the floor: one process, all cells in turn"
WORKERS: Final = {NBMAKE: "2", JCACHE: "the cores", COLD: "2", WARM: "2"}
"""How many notebooks at a time; the others take one after another."""

ALL_CELLS: Final = Path(__file__).parent / "floor/all_cells.py"

ONE_PROCESS: Final = """\
from pathlib import Path
from ploomber_engine import execute_notebook
for ticket in sorted(Path("research").glob("*.ipynb")):
    execute_notebook(ticket, Path("executed", ticket.name), progress_bar=False)
"""


@dataclass
class Work:
    """The tickets as they were made, and what each contender got out of them.

    Everybody works on copies, so that what one of them leaves behind helps nobody in the next round.
    """

    place: Place
    tickets: Path
    count: int
    said: dict[str, dict[str, str]] = field(default_factory=dict)

    def fresh(self, name: str) -> Path:
        """A new copy of the tickets in a folder of that name."""
        home = self.place.folder / name
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(self.tickets, home / "research")
        (home / "rtkit.toml").write_text('owner = "ana"\n')
        (home / "executed").mkdir()
        return home

    def done(self, name: str, said: dict[str, str], shown: Counter[str]) -> bool:
        """True where every ticket said its line and showed its two figures and three tables; else raises."""
        self.said[name] = said
        whole = Counter({"image/png": 2 * self.count, "text/html": 3 * self.count})
        if len(said) != self.count or shown != whole:
            told = ", ".join(f"{number} {kind}" for kind, number in shown.items())
            raise WentWrongError(f"{name} executed {len(said)} of {self.count} tickets ({told})")
        return True

    def all_said_the_same(self) -> None:
        """Raises where two contenders found different results: then their work was not the same."""
        for name, said in self.said.items():
            if said != self.said[FLOOR]:
                raise WentWrongError(f"{name} found other results than {FLOOR}")


def contenders(work: Work, programs: Path) -> tuple[Command, ...]:
    """Everybody, the peers first."""
    return (*peers(work, programs), rtkit(work, COLD, "--cold"), rtkit(work, WARM), floor(work))


def peers(work: Work, programs: Path) -> tuple[Command, ...]:
    """Those that others use, in their own environment."""

    def peer(name: str, folder: str, line: tuple[str, ...], found: str, *before: str) -> Command:
        home = work.place.folder / folder

        def prepare() -> None:
            work.fresh(folder)
            if before:
                process.run(Command(f"before {name}", before, home, programs=programs), work.place)

        def right(_printed: str) -> bool:
            return work.done(name, *said_by(home.glob(found)))

        return Command(name, line, home, right=right, prepare=prepare, programs=programs, seconds=HOUR, tries=2)

    def loop(program: str) -> tuple[str, ...]:
        one = f'{program} "$ticket" "executed/$(basename "$ticket")" || exit 1'
        return ("sh", "-c", f"for ticket in research/*.ipynb; do {one}; done")

    nbmake = ("pytest", "--nbmake", "-n", "2", "--overwrite", "-q", "research")
    jcache = ("jcache", "project", "execute", "-e", "local-parallel", "-t", "600")
    add = ("sh", "-c", "yes | jcache notebook add research/*.ipynb")
    return (
        peer(PAPERMILL, "papermill", loop("papermill"), "executed/*.ipynb"),
        peer(NBMAKE, "nbmake", nbmake, "research/*.ipynb"),
        peer(JCACHE, "jcache", jcache, ".jupyter_cache/executed/*/base.ipynb", *add),
        peer(PLOOMBER, "ploomber", loop("ploomber-engine"), "executed/*.ipynb"),
        peer(SHARED, "shared", ("python", "-c", ONE_PROCESS), "executed/*.ipynb"),
    )


def rtkit(work: Work, name: str, *options: str) -> Command:
    """A check of all the tickets, and whether they went the way that was asked for."""
    folder = "cold" if options else "warm"
    home = work.place.folder / folder

    def right(printed: str) -> bool:
        runs = [home / ticket["run"] for ticket in json.loads(printed)["tickets"] if ticket["run"]]
        engines = Counter(json.loads((run / "run.json").read_bytes())["engine"] for run in runs)
        if engines[folder] != work.count:
            raise WentWrongError(f"{name} ran {engines[folder]} of {work.count} tickets {folder}")
        return work.done(name, *said_by(path for run in runs for path in run.glob("*.ipynb")))

    line = ("rtkit", "check", "--force", "--jobs", "2", *options, "--json")
    return Command(name, line, home, right=right, prepare=_prepare(work, folder), seconds=HOUR)


def floor(work: Work) -> Command:
    """The same interpreter and libraries, without any kernel."""

    def right(printed: str) -> bool:
        shown = Counter({kind: int(number) for kind, number in map(str.split, printed.splitlines()[-2:])})
        return work.done(FLOOR, said_in(printed), shown)

    line = (sys.executable, str(ALL_CELLS), "research")
    home = work.place.folder / "floor"
    return Command(FLOOR, line, home, right=right, prepare=_prepare(work, "floor"), seconds=HOUR)


def _prepare(work: Work, folder: str) -> Callable[[], object]:
    return lambda: work.fresh(folder)
