"""A refused call, an answered ticket, and a process that is watched while it runs."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import psutil
import pyte
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ANSWERED = (
    "import rtkit as rt",
    'rt.measure("eer", 0.09, baseline=0.11, direction="lower", tolerance=0.005)',
    'rt.finding("The error is {eer:.0%}.", id="F1", evidence=["eer"])',
    'rt.answer("Yes, it does.", because="F1")',
    'rt.next_ticket("Does it hold for trees?", id="N1", kind="research", why="only lines so far", size="1d")',
    'rt.next_ticket("[[What should be asked next?]]", id="N2", kind="research")',
)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below the folder with its content, links not followed."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }


@pytest.fixture
def answered(ticket):
    """Make a ticket that, once run, has an answer, a finding and two next tickets, one of them unwritten."""

    def make(number: int = 1, **fields: object):
        hypotheses = [{"id": "H1", "claim": "It helps.", "expect": "eer < baseline"}]
        return ticket(*ANSWERED, number=number, **{"hypotheses": hypotheses, **fields})

    return make


@pytest.fixture
def refused(rtkit, workspace):
    """Call the command line, which must refuse: a sentence, a hint, and every file as it was. Gives what it said."""

    def call(*arguments: str, status: int = 2, cwd: Path | None = None, **environment: str) -> str:
        before = tree(cwd or workspace.root)
        done = rtkit(*arguments, cwd=cwd, **environment)
        assert done.returncode == status, done.stderr
        assert "Traceback" not in done.stderr
        assert "rtkit itself failed" not in done.stderr
        said = done.stderr.splitlines()
        assert [line for line in said if line.startswith("error: ")] == said[:1], done.stderr
        assert said[-1].startswith("hint: "), done.stderr
        assert done.stdout == ""
        assert tree(cwd or workspace.root) == before
        return done.stderr

    return call


class Running:
    """A command that runs; `wait_for` reads its standard error until a line has the text."""

    def __init__(self, command: list[str], folder: Path) -> None:
        self.process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self._kernels: list[psutil.Process] = []

    def wait_for(self, text: str, seconds: float = 60) -> str:
        timer = threading.Timer(seconds, self.process.kill)
        timer.start()
        try:
            said = ""
            for line in self.process.stderr:
                said += line
                if text in line:
                    return line
        finally:
            timer.cancel()
        raise AssertionError(f"it never said {text!r}, but: {said}")

    def remember_children(self) -> None:
        self._kernels = psutil.Process(self.process.pid).children(recursive=True)

    def end(self, number: int) -> tuple[int, str, str]:
        """Send the signal; gives exit status, standard output and what standard error had left."""
        self.process.send_signal(number)
        out, err = self.process.communicate(timeout=60)
        return self.process.returncode, out, err

    @property
    def left(self) -> list[psutil.Process]:
        """Children that are still there, 10 seconds after at most."""
        return psutil.wait_procs(self._kernels, timeout=10)[1]


@contextmanager
def running(folder: Path, *arguments: str) -> Iterator[Running]:
    """`rtkit` with the arguments, started in the folder; killed at the end if it still runs."""
    run = Running([sys.executable, "-m", "rtkit", *arguments], folder)
    try:
        yield run
    finally:
        if run.process.poll() is None:
            run.process.kill()
        run.process.communicate()


@pytest.fixture
def one_after_another(ticket, workspace):
    """Make so many tickets that run at the same time and end one after another: each waits for the last one's run."""

    def make(count: int, **fields: object) -> None:
        for number in range(1, count + 1):
            ended = f".rtkit/runs/RT-{number - 1:04d}/*/run.json"
            waits = f"while not list(pathlib.Path({str(workspace.root)!r}).glob({ended!r})):\n    time.sleep(0.2)"
            cells = ("import pathlib, time", waits)[: min(number, 2)]
            ticket(*cells, number=number, execution={"cell_timeout": 60}, **fields)

    return make


@pytest.fixture
def start(workspace):
    """`with start("run", "1") as run: ...`, in the workspace."""
    return lambda *arguments: running(workspace.root, *arguments)


@pytest.fixture
def in_a_terminal(workspace):
    """Call the command line with a pseudo-terminal as its output; gives what it drew."""

    def call(*arguments: str, columns: int = 80, **environment: str) -> str:
        ours, theirs = os.openpty()
        env = {**os.environ, "TERM": "xterm-256color", "COLUMNS": str(columns), **environment}
        command = [sys.executable, "-m", "rtkit", *arguments]
        process = subprocess.Popen(
            command, cwd=workspace.root, env=env, stdin=theirs, stdout=theirs, stderr=theirs, close_fds=True
        )
        os.close(theirs)
        drawn = b""
        try:
            while data := os.read(ours, 65536):
                drawn += data
        except OSError:  # Linux's way to say that the other end is closed
            pass
        finally:
            os.close(ours)
            process.wait(timeout=60)
        return drawn.decode()

    return call


@pytest.fixture
def left_in_a_terminal(in_a_terminal):
    """Call the command line as above; gives the lines that stand there when it has ended."""

    def call(*arguments: str, columns: int = 80, **environment: str) -> list[str]:
        screen = pyte.Screen(columns, 50)
        pyte.Stream(screen).feed(in_a_terminal(*arguments, columns=columns, **environment))
        return [line.rstrip() for line in screen.display if line.strip()]

    return call
