"""Making pages, beside nbconvert's default HTML: time, size, and what a page fetches from elsewhere."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, Final

from benchmarks.executed import make_executed_tickets
from benchmarks.html import Weight, weigh
from benchmarks.place import temporary_place
from benchmarks.process import Command
from benchmarks.rows import Row, time_table
from benchmarks.table import kilobytes, markdown_table, ratio
from benchmarks.timing import time_in_turn

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from benchmarks.settings import Settings

COLUMNS: Final = ("size of a page", "`rtkit_demo`", "`html`", "times another")


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
            against=(all_theirs,),
        ),
        Row(Command(all_theirs, convert("html", "theirs", notebooks), root)),
    )


def _size_table(ours: Sequence[Weight], theirs: Sequence[Weight]) -> str:
    def size(name: str, own: Sequence[int], other: Sequence[int]) -> tuple[str, ...]:
        a, b = median(own), median(other)
        return (name, kilobytes(a), kilobytes(b), ratio(a, b))

    def each(weights: Sequence[Weight]) -> str:
        counts = sorted({weight.references for weight in weights})
        return " to ".join(str(count) for count in dict.fromkeys((counts[0], counts[-1])))

    return markdown_table(
        COLUMNS,
        [
            size("whole", [page.size for page in ours], [page.size for page in theirs]),
            size("without its pictures", [page.rest for page in ours], [page.rest for page in theirs]),
            ("references to other machines", each(ours), each(theirs), ""),
        ],
    )
