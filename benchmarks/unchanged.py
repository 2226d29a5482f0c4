"""Checking many tickets that have not changed, beside jupyter-cache, and beside reading and hashing the files."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.budgets import Both, Share, Within
from benchmarks.checked import LOOKED_AT, make_checked_tickets
from benchmarks.peak import peak_memory
from benchmarks.peers import peers_programs, versions
from benchmarks.place import temporary_place
from benchmarks.process import Command, run
from benchmarks.rows import Row, time_table
from benchmarks.table import kilobytes
from benchmarks.timing import time_in_turn

if TYPE_CHECKING:
    from benchmarks.place import Place
    from benchmarks.settings import Settings

HASHES: Final = Path(__file__).parent / "checking/hash_files.py"
KNOWN: Final = "`rtkit check`"
DRAWN: Final = "`rtkit check` in a terminal"
READ: Final = "`rtkit check`, each file read (`trust-file-times = false`)"
JCACHE: Final = "`jcache project execute`"
FLOOR: Final = "the floor: reading and hashing the files"
BUDGET: Final = Both(Within(2.0), Share(3, FLOOR))


def measure(settings: Settings) -> str:
    """The table of times, and the most memory that a check takes."""
    programs = peers_programs()
    with temporary_place() as place:
        known, read, cached = (place.workspace(name) for name in ("known", "read", "cached"))
        size = make_checked_tickets(known, settings.research, settings.tickets, settings.kilobytes * 1000, place)
        shutil.copytree(known, read, dirs_exist_ok=True)
        (read / "rtkit.toml").write_text("trust-file-times = false\n")
        _cache(known, cached, programs, place)
        rows = _rows(known, read, cached, programs, settings.tickets)
        times = time_in_turn([row.command for row in rows], place, settings)
        memory = peak_memory(rows[0].command, place)
    told = (
        f"{settings.tickets:,} tickets of {settings.kilobytes} kB, each with a record and a data file: "
        f"{size / 1e6:.0f} MB. Each command ran {settings.runs} times. "
        f"jupyter-cache {versions(programs)['jupyter-cache']}.\n\n"
    )
    return f"{told}{time_table(rows, times)}\n{KNOWN} took at most {kilobytes(memory)} of memory.\n"


def _rows(known: Path, read: Path, cached: Path, programs: Path, count: int) -> tuple[Row, ...]:
    def own(name: str, root: Path, *, terminal: bool = False) -> Command:
        return Command(name, ("rtkit", "check"), root, terminal, lambda printed: f"{count} unchanged" in printed)

    def nothing_to_do(printed: str) -> bool:
        return "Finished!" in printed and "succeeded: []" in printed

    floor = (sys.executable, str(HASHES), *LOOKED_AT)
    return (
        Row(own(KNOWN, known), BUDGET, (JCACHE, FLOOR)),
        Row(own(DRAWN, known, terminal=True), BUDGET, (JCACHE, FLOOR)),
        Row(own(READ, read), BUDGET, (JCACHE, FLOOR)),
        Row(Command(JCACHE, (str(programs / "jcache"), "project", "execute"), cached, right=nothing_to_do)),
        Row(Command(FLOOR, floor, known, right=lambda printed: int(printed) == 3 * count + 1)),
    )


def _cache(known: Path, cached: Path, programs: Path, place: Place) -> None:
    """Put the notebooks into jupyter-cache as after a first round: one entry for all, since they have the same code."""
    shutil.copytree(known / "research", cached / "research", dirs_exist_ok=True)
    jcache = programs / "jcache"
    for line in (
        f"yes | {jcache} cache add --no-validate research/RT-0001-*.ipynb",
        f"{jcache} notebook add research/*.ipynb",
    ):
        run(Command(line, ("sh", "-c", line), cached), place)
