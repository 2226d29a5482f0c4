"""Starting up, and listing many tickets, beside bare Python, papermill, nbconvert, nbformat and json."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.budgets import Above, Within
from benchmarks.place import temporary_place
from benchmarks.process import Command
from benchmarks.rows import Row, time_table
from benchmarks.tickets import make_tickets
from benchmarks.timing import time_in_turn

if TYPE_CHECKING:
    from benchmarks.settings import Settings

SCRIPTS: Final = Path(__file__).parent / "listing"
BARE: Final = "`python -c pass`"
PAPERMILL: Final = "`papermill --help`"
NBCONVERT: Final = "`jupyter nbconvert --help`"
BYTES: Final = "the floor: reading the bytes"
PLAIN: Final = "a loop of `json.loads`"
NBFORMAT: Final = "a loop of `nbformat.read`"


def measure(settings: Settings) -> str:
    """The table of times."""
    with temporary_place() as place:
        root = place.workspace("many")
        sources = sorted(settings.research.glob("RT-*.ipynb"))
        paths = make_tickets(root / "research", sources, settings.tickets, settings.kilobytes * 1000)
        size = sum(path.stat().st_size for path in paths) / len(paths) / 1000
        rows = (*_start_up(place.folder), *_listing(root, len(paths)))
        times = time_in_turn([row.command for row in rows], place, settings)
    told = f"Listing: {len(paths):,} tickets of {size:.0f} kB each. Each command ran {settings.runs} times.\n\n"
    return told + time_table(rows, times)


def _start_up(folder: Path) -> tuple[Row, ...]:
    def command(name: str, *line: str) -> Command:
        return Command(name, line, folder)

    return (
        Row(command(BARE, sys.executable, "-c", "pass")),
        Row(command("`python -c 'import rtkit'`", sys.executable, "-c", "import rtkit"), Above(0.05, BARE)),
        Row(command("`rtkit --help`", "rtkit", "--help"), Within(0.15), (BARE, PAPERMILL, NBCONVERT)),
        Row(command(PAPERMILL, "papermill", "--help")),
        Row(command(NBCONVERT, "jupyter", "nbconvert", "--help")),
    )


def _listing(root: Path, count: int) -> tuple[Row, ...]:
    def own(name: str, *options: str, terminal: bool = False) -> Row:
        command = Command(name, ("rtkit", "list", *options), root, terminal, lambda printed: _ids(printed) == count)
        return Row(command, Within(0.5), (BYTES, PLAIN, NBFORMAT))

    def other(name: str, script: str) -> Row:
        line = (sys.executable, str(SCRIPTS / script), "research")
        return Row(Command(name, line, root, right=lambda printed: int(printed) >= count))

    return (
        own("`rtkit list`"),
        own("`rtkit list` in a terminal", terminal=True),
        own("`rtkit list --json`", "--json"),
        other(BYTES, "read_bytes.py"),
        other(PLAIN, "read_json.py"),
        other(NBFORMAT, "read_nbformat.py"),
    )


def _ids(printed: str) -> int:
    """How many tickets are listed, in a table or as JSON."""
    return len(re.findall(r'^(?:    "id": ")?RT-', printed, re.MULTILINE))
