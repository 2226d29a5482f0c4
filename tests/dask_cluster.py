"""A real Dask cluster on loopback: a scheduler and workers that are processes of their own, ended by id."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

import psutil

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from distributed import Client


def until(ready: Callable[[], object], what: str, seconds: float = 60) -> object:
    """Wait for what `ready` gives, once it is true."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := ready():
            return found
        time.sleep(0.05)
    raise AssertionError(f"{what} did not come in {seconds} s")


class Cluster:
    """A scheduler on a free port, and what was started for it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._file = folder / "scheduler.json"
        self._started: list[subprocess.Popen] = []
        self._start("scheduler", "--port", "0", "--host", "127.0.0.1")
        until(lambda: self._file.exists() and self._file.stat().st_size, "the scheduler")
        self.address = json.loads(self._file.read_text())["address"]
        self.url = self.address.replace("tcp://", "dask://")

    def worker(self, *options: str, **environment: str) -> psutil.Process:
        """Start a worker with a nanny, and wait until the scheduler has it; gives the nanny."""
        before = len(self.workers())
        usual = ("--nthreads", "1", "--host", "127.0.0.1", "--local-directory", str(self.folder))
        process = self._start("worker", *usual, *options, **environment)
        until(lambda: len(self.workers()) > before, "the worker")
        return psutil.Process(process.pid)

    def workers(self) -> dict[str, int]:
        """The addresses of the workers that the scheduler has, each with its process id."""
        return self._client.run(os.getpid, on_error="ignore")

    @cached_property
    def _client(self) -> Client:
        from distributed import Client

        return Client(self.address, set_as_default=False, timeout=30)

    def end(self) -> None:
        """End all that was started, and what it started."""
        self._client.close()
        family = [psutil.Process(one.pid) for one in self._started if one.poll() is None]
        family += [child for one in family for child in one.children(recursive=True)]
        for process in family:
            if process.is_running():
                process.send_signal(signal.SIGKILL)
        psutil.wait_procs(family, timeout=20)
        for one in self._started:
            one.wait(timeout=20)

    def end_scheduler(self) -> None:
        """Kill the scheduler."""
        self._client.close()
        self._started[0].kill()
        self._started[0].wait(timeout=20)

    def _start(self, what: str, *options: str, **environment: str) -> subprocess.Popen:
        command = [sys.executable, "-m", "dask", what, "--scheduler-file", str(self._file), "--no-dashboard", *options]
        usual = {**os.environ, "TMPDIR": str(self.folder)}  # what a killed worker leaves goes with the cluster
        log = (self.folder / f"{what}-{len(self._started)}.log").open("wb")
        with log:
            started = subprocess.Popen(
                command, cwd=self.folder, env={**usual, **environment}, stdout=log, stderr=subprocess.STDOUT
            )
        self._started.append(started)
        return started


@contextmanager
def dask_cluster(folder: Path, workers: int = 2, *options: str) -> Iterator[Cluster]:
    """A cluster with so many workers of one thread each."""
    cluster = Cluster(folder)
    try:
        for _ in range(workers):
            cluster.worker(*options)
        yield cluster
    finally:
        cluster.end()
