"""Running one small ticket in a cold kernel, beside papermill and nbconvert on the same notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from benchmarks import process
from benchmarks.place import temporary_place
from benchmarks.process import Command
from benchmarks.rows import Row, time_table
from benchmarks.timing import time_in_turn

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.settings import Settings

PAPERMILL: Final = "`papermill`"
NBCONVERT: Final = "`jupyter nbconvert --execute`"
NO_KERNEL: Final = "the floor: `ipython` on the notebook, no kernel"


def measure(settings: Settings) -> str:
    """The table of times."""
    with temporary_place() as place:
        root = place.workspace("one")
        new = ("rtkit", "new", "How long does one small ticket take?", "--template", "question")
        process.run(Command("rtkit new", new, root), place)
        rows = _rows(root, next((root / "research").glob("RT-*.ipynb")))
        times = time_in_turn([row.command for row in rows], place, settings)
    told = f"A fresh ticket of the template `question`. Each command ran {settings.runs} times.\n\n"
    return told + time_table(rows, times)


def _rows(root: Path, notebook: Path) -> tuple[Row, ...]:
    name = str(notebook.relative_to(root))
    execute = ("jupyter", "nbconvert", "--to", "notebook", "--execute", "--output-dir", "executed", name)
    return (
        Row(
            Command("`rtkit run`", ("rtkit", "run", "RT-0001", "--json"), root, right=_completed),
            against=(PAPERMILL, NBCONVERT, NO_KERNEL),
        ),
        Row(Command(PAPERMILL, ("papermill", name, "executed.ipynb"), root)),
        Row(Command(NBCONVERT, execute, root)),
        Row(Command(NO_KERNEL, ("ipython", name), root)),
    )


def _completed(printed: str) -> bool:
    return '"outcome": "completed"' in printed
