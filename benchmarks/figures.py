"""What one ticket costs, as measured: the figures that docs/scale.md reckons with, kept in figures.json."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

FILE: Final = Path(__file__).with_name("figures.json")


@dataclass(frozen=True)
class Figures:
    """Seconds and bytes; `machine` says when and where, in a sentence. A Dask figure that is None was not measured."""

    machine: str
    start_seconds: float
    """A check before its first ticket, and after its last."""
    server_seconds: float
    """How much longer that is where warm kernels are begun."""
    cold_seconds: float
    """One import-heavy ticket more, in a cold kernel, one at a time."""
    warm_seconds: float
    """The same in a warm one."""
    floor_seconds: float
    """Its cells alone, in a process that has imported everything."""
    empty_cold_seconds: float
    """One ticket more whose only cell prints a word."""
    empty_warm_seconds: float
    driving_seconds: float
    """The processor's seconds of the command itself for one import-heavy warm ticket, without the kernel's."""
    keeping_seconds: float
    """One ticket more that needs no kernel: read, planned, run, stored, compared."""
    unchanged_seconds: float
    """One ticket more in a check that finds it unchanged."""
    list_seconds: float
    """One ticket more in `rtkit list`."""
    fork_seconds: float
    """The processor's seconds of the fork server itself for one kernel more: forked, reaped, told."""
    task_seconds: float | None
    """The processor's seconds of the command itself for one ticket more on a Dask cluster, beyond `keeping_seconds`."""
    command_bytes: int
    """Memory of the command while it runs tickets."""
    plan_bytes: int
    """What it grows by with each ticket of a check."""
    server_bytes: int
    """Memory of a fork server that has imported the libraries."""
    cold_kernel_bytes: int
    """Memory of one kernel after its imports (PSS)."""
    warm_kernel_bytes: int
    """The same, with the kernel that was forked ahead of the next."""
    notebook_bytes: int
    """An import-heavy ticket's file, which is read, or sent to a worker."""
    executed_bytes: int
    """Its executed copy, which is stored, or comes back."""
    run_bytes: int
    """All that is stored of a run."""
    record_bytes: int
    """A record of `research/`, the middle one."""


def read_figures(file: Path = FILE) -> Figures:
    """The figures that were kept."""
    return Figures(**json.loads(file.read_text("utf-8")))


def keep_figures(figures: Figures, file: Path = FILE) -> None:
    """Write them, rounded to what a repetition would give again."""
    rounded = {
        name: float(f"{value:.3g}") if isinstance(value, float) else value for name, value in asdict(figures).items()
    }
    file.write_text(json.dumps(rounded, indent=1) + "\n", "utf-8")
