"""Making pages, beside nbconvert's default HTML: time, size, and what a page fetches from elsewhere."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, Final

from benchmarks.budgets import Share
from benchmarks.executed import make_executed_tickets
from benchmarks.html import Weight, weigh
from benchmarks.place import temporary_place
from benchmarks.process import Command
from benchmarks.rows import Row, time_table
from benchmarks.table import kilobytes, markdown_table, ratio, yes_or_no
from benchmarks.timing import time_in_turn

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from benchmarks.settings import Settings

COLUMNS: Final = ("size of a page", "`rtkit_demo`", "`html`", "budget", "kept", "times another")
A_THIRD: Final = 1 / 3


def measure(settings: Settings) -> str:
    """The table of times, and the one of sizes."""
    with temporary_place() as place:
        root = place.workspace("pages")
        notebooks = make_executed_tickets(root / "research", settings.research, settings.notebooks, place)
        rows = _rows(root, notebooks)
        times = time_in_turn([row.command for row in rows], place, settings)
        ours, theirs = ([weigh(page) for page in sorted((root / kind).glob("*.html"))] for kind in ("ours", "theirs"))
    told = f"{len(notebooks)} executed tickets. Each command ran {settings.runs} times.\n\n"
    return f"{told}{time_table(rows, times)}\n{_size_table(ours, theirs)}"


def _rows(root: Path, notebooks: Sequence[Path]) -> tuple[Row, ...]:
    def convert(kind: str, folder: str, chosen: Sequence[Path]) -> tuple[str, ...]:
        options = ("--to", kind, "--output-dir", folder, "--log-level", "ERROR")
        return ("jupyter", "nbconvert", *options, *(str(path.relative_to(root)) for path in chosen))

    count, one = len(notebooks), notebooks[:1]
    all_theirs = f"{count} by `jupyter nbconvert --to html`"
    one_theirs = "1 by `jupyter nbconvert --to html`"
    one_ours = ("rtkit", "demo", "1", "-o", "one-ours")
    return (
        Row(Command("1 by `rtkit demo`", one_ours, root), against=(one_theirs,)),
        Row(Command(one_theirs, convert("html", "one-theirs", one), root)),
        Row(
            Command(f"{count} by `jupyter nbconvert --to rtkit_demo`", convert("rtkit_demo", "ours", notebooks), root),
            Share(1, all_theirs),
            (all_theirs,),
        ),
        Row(Command(all_theirs, convert("html", "theirs", notebooks), root)),
    )


def _size_table(ours: Sequence[Weight], theirs: Sequence[Weight]) -> str:
    """Medians over the pages; the budget is for what the page adds to the notebook's pictures."""
    whole = [median(page.size for page in pages) for pages in (ours, theirs)]
    rest = [median(page.rest for page in pages) for pages in (ours, theirs)]
    fetched = [max(page.references for page in pages) for pages in (ours, theirs)]
    light, offline = (yes_or_no(kept=kept) for kept in (rest[0] <= A_THIRD * rest[1], fetched[0] == 0))
    return markdown_table(
        COLUMNS,
        [
            ("whole", *map(kilobytes, whole), "", "", ratio(*whole)),
            ("without its pictures", *map(kilobytes, rest), "a third", light, ratio(*rest)),
            ("references to other machines", *map(str, fetched), "none", offline, ""),
        ],
    )
