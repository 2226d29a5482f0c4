"""Tickets with results, to make pages of: this project's own, run once, and copied under new ids."""

from __future__ import annotations

import json
import shutil
from itertools import cycle
from typing import TYPE_CHECKING

from benchmarks.process import Command, run
from benchmarks.tickets import as_jupyter_writes

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.place import Place


def make_executed_tickets(folder: Path, research: Path, count: int, place: Place) -> list[Path]:
    """Write `count` tickets that carry their own outputs into the folder. Running them is not what is measured."""
    notebooks = [json.loads(path.read_bytes()) for path in _run_in_place(research, place)]
    paths = []
    for number, notebook in zip(range(1, count + 1), cycle(notebooks), strict=False):
        id_ = f"RT-{number:04d}"
        notebook["metadata"]["rtkit"]["id"] = id_
        path = folder / f"{id_}-executed.ipynb"
        path.write_text(as_jupyter_writes(notebook), encoding="utf-8")
        paths.append(path)
    return paths


def _run_in_place(research: Path, place: Place) -> list[Path]:
    root = place.workspace("executed")
    shutil.copytree(research, root / "research", dirs_exist_ok=True, ignore=shutil.ignore_patterns(".*"))
    run(Command("rtkit run --all", ("rtkit", "run", "--all", "--in-place"), root), place)
    return sorted((root / "research").glob("RT-*.ipynb"))
