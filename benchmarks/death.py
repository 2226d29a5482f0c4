"""Seconds until a kernel that was killed in the middle of a cell is noticed, and what is kept of its notebook."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final, NamedTuple

from benchmarks.heavy import notebook_of
from benchmarks.peers import peers_line, peers_programs
from benchmarks.place import temporary_place
from benchmarks.process import WentWrongError
from benchmarks.table import duration, markdown_table, yes_or_no
from benchmarks.tickets import as_jupyter_writes

if TYPE_CHECKING:
    from benchmarks.place import Place
    from benchmarks.settings import Settings

MOST: Final = 2.0
PATIENCE: Final = 300.0
NBVAL_SECONDS: Final = 10
NBVAL_OWN: Final = 2000
DIES: Final = Path(__file__).parent / "warm/dies.py"
TICKET: Final = "research/RT-0001-dies.ipynb"
COLUMNS: Final = (
    "killed until the command's end",
    "median",
    "fastest to slowest",
    "budget",
    "kept",
    "exit",
    "names the signal",
    "keeps what ran",
)
BEFORE: Final = "this was printed before it died"
SOURCES: Final = (
    f"print({BEFORE!r})",
    """\
import os, pathlib, time
time.sleep({delay})
pathlib.Path({killed!r}).write_text(repr(time.monotonic()))
os.kill(os.getpid(), 9)""",
    "print('never')",
)


@dataclass(frozen=True)
class Way:
    """One way to execute the notebook; `told` is what it has to print of the death, if it says anything."""

    name: str
    line: tuple[str, ...]
    told: str
    is_ours: bool = False


class Noticed(NamedTuple):
    """Seconds from the kill to the command's end, its exit status, whether it names SIGKILL and kept the outputs."""

    seconds: float
    status: int
    names: bool
    keeps: bool


WAYS: Final = (
    Way("`rtkit run`", ("rtkit", "run", "RT-0001"), "SIGKILL", is_ours=True),
    Way(
        "rtkit's engine, a warm kernel, until the outcome is there",
        (sys.executable, str(DIES), TICKET, "executed/copy.ipynb"),
        "warm Died",
        is_ours=True,
    ),
    Way("`papermill`", ("papermill", TICKET, "executed/copy.ipynb"), "DeadKernelError"),
    Way(
        "`jupyter nbconvert --execute`",
        ("jupyter", "nbconvert", "--to", "notebook", "--execute", "--output-dir", "executed", TICKET),
        "DeadKernelError",
    ),
    Way("`pytest --nbmake`", ("pytest", "--nbmake", "--overwrite", TICKET), "died"),
    Way(
        f"`pytest --nbval-lax`, cells limited to {NBVAL_SECONDS} s (else {NBVAL_OWN:,} s)",
        ("pytest", "--nbval-lax", f"--nbval-cell-timeout={NBVAL_SECONDS}", TICKET),
        "",
    ),
)


def measure(settings: Settings) -> str:
    """The table of times."""
    programs = peers_programs(settings.peers)
    noticed: dict[Way, list[Noticed]] = {way: [] for way in WAYS}
    with temporary_place() as place:
        for number in range(settings.runs):
            print(f"  round {number + 1} of {settings.runs}", file=sys.stderr)
            for way in WAYS:
                where = place if way.is_ours else place.with_programs(programs)
                noticed[way].append(notice(way, where, number))
    told = f"The kernel kills itself in its second cell. Each command ran {settings.runs} times. {peers_line(programs)}"
    return f"{told}\n\n{markdown_table(COLUMNS, [_cells(way, several) for way, several in noticed.items()])}"


def notice(way: Way, place: Place, number: int) -> Noticed:
    """Run it once; kernels are asked at intervals whether they live, so each round dies at another moment."""
    root = _workspace(place, number * 0.37 % 1)
    program = shutil.which(way.line[0], path=place.environment["PATH"])
    if program is None:
        raise WentWrongError(f"{way.line[0]} is not installed")
    done = subprocess.run(
        [program, *way.line[1:]],
        cwd=root,
        env=place.environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    end = time.monotonic()
    printed = done.stdout + done.stderr
    if done.returncode == 0 or not (root / "killed").exists() or way.told not in printed:
        raise WentWrongError(f"{way.name} exited with {done.returncode}:\n{printed[-2000:]}")
    said = re.search(r"noticed at ([\d.]+)", printed)
    seconds = (float(said[1]) if said else end) - float((root / "killed").read_text())
    return Noticed(seconds, done.returncode, bool(re.search("SIGKILL|signal 9", printed)), _keeps(root))


def _workspace(place: Place, delay: float) -> Path:
    home = place.folder / "dies"
    shutil.rmtree(home, ignore_errors=True)
    root = place.workspace("dies")
    (root / "executed").mkdir()
    cells = [source.format(delay=delay, killed=str(root / "killed")) for source in SOURCES]
    (root / TICKET).write_text(as_jupyter_writes(notebook_of(1, cells)), "utf-8")
    return root


def _keeps(root: Path) -> bool:
    """Whether some notebook has what the first cell printed, in its outputs: in the source it stands in quotes."""
    printed = re.compile(rf'"{BEFORE}\\n"')
    return any(printed.search(path.read_text("utf-8")) for path in root.rglob("*.ipynb"))


def _cells(way: Way, noticed: list[Noticed]) -> tuple[str, ...]:
    seconds = [one.seconds for one in noticed]
    return (
        way.name,
        duration(median(seconds)),
        f"{duration(min(seconds))} to {duration(max(seconds))}",
        duration(MOST) if way.is_ours else "",
        yes_or_no(kept=max(seconds) <= MOST) if way.is_ours else "",
        ", ".join(sorted({str(one.status) for one in noticed})),
        "yes" if all(one.names for one in noticed) else "no",
        "yes" if all(one.keeps for one in noticed) else "no",
    )
