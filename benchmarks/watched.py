"""A command watched while it runs: seconds on the clock, its own processor's seconds without its children's, memory."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from typing import TYPE_CHECKING, NamedTuple

import psutil  # type: ignore[import-untyped]

from benchmarks.process import WentWrongError

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.place import Place

EACH: float = 0.02
"""Seconds between two looks: what happens after the last one is missed."""


class Watched(NamedTuple):
    """Seconds on the clock, of the processor, and the most bytes that the process itself had (RSS)."""

    clock: float
    own: float
    most: int


def watch(line: tuple[str, ...], folder: Path, place: Place) -> Watched:
    """Run it once; raises where it does not exit with 0."""
    program = shutil.which(line[0], path=place.environment["PATH"])
    if program is None:
        raise WentWrongError(f"{line[0]} is not installed beside this Python")
    own, most = 0.0, 0
    with tempfile.TemporaryFile("w+") as printed:
        start = time.perf_counter()
        process = subprocess.Popen(
            [program, *line[1:]], cwd=folder, env=place.environment, stdout=printed, stderr=printed
        )
        try:
            looked_at = psutil.Process(process.pid)
            while process.poll() is None:
                own, most = _look(looked_at, own, most)
                time.sleep(EACH)
        finally:  # an interrupt leaves nothing running
            if process.poll() is None:
                process.terminate()
                process.wait()
        clock = time.perf_counter() - start
        if process.returncode != 0:
            printed.seek(0)
            raise WentWrongError(f"{' '.join(line)} exited with {process.returncode}:\n{printed.read()[-2000:]}")
    return Watched(clock, own, most)


def _look(process: psutil.Process, own: float, most: int) -> tuple[float, int]:
    try:
        times = process.cpu_times()
        return times.user + times.system, max(most, process.memory_info().rss)
    except psutil.NoSuchProcess:
        return own, most
