"""A Dask cluster of one worker thread on loopback, for as long as something is measured on it."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from benchmarks.process import WentWrongError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from benchmarks.place import Place

PATIENCE: Final = 60.0
OWN: Final = ("--host", "127.0.0.1", "--no-dashboard")


@contextmanager
def one_worker(place: Place) -> Iterator[str]:
    """What to give to `--executor`; scheduler and worker end with the block."""
    file = place.folder / "scheduler.json"
    started: list[subprocess.Popen[bytes]] = []

    def start(*line: str) -> None:
        command = [sys.executable, "-m", "dask", *line, *OWN, "--scheduler-file", str(file)]
        with (place.folder / f"dask-{line[0]}.log").open("wb") as log:
            started.append(subprocess.Popen(command, cwd=place.folder, env=place.environment, stdout=log, stderr=log))

    try:
        start("scheduler", "--port", "0")
        address = _address(file)
        start("worker", "--no-nanny", "--nthreads", "1", "--local-directory", str(place.folder))
        yield address.replace("tcp://", "dask://")
    finally:
        for one in reversed(started):
            one.terminate()
            one.wait(PATIENCE)


def _address(file: Path) -> str:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if file.exists() and file.stat().st_size:
            return str(json.loads(file.read_bytes())["address"])
        time.sleep(0.05)
    raise WentWrongError(f"the Dask scheduler did not come up in {PATIENCE:.0f} s")
