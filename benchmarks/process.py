"""One command as a whole process: how long it took, and whether it did what it is timed for."""

from __future__ import annotations

import os
import pty
import resource
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from threading import Thread
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from benchmarks.place import Place

TIMEOUT: Final = 600


def _anything(_printed: str) -> bool:
    return True


def _nothing() -> None:
    """Nothing is to be prepared."""


@dataclass(frozen=True)
class Command:
    """A command line under the name that the tables give it; `right` looks at what it printed.

    `prepare` is called before the clock starts, each time; `programs` is a folder of programs that goes before the
    PATH; `seconds` is when it is given up; `tries` more than 1 is for those that fail now and then without a reason
    of their own: kernels that start at once on TCP take each other's ports.
    """

    name: str
    line: tuple[str, ...]
    folder: Path
    terminal: bool = False
    right: Callable[[str], bool] = _anything
    prepare: Callable[[], object] = _nothing
    programs: Path | None = None
    seconds: float = TIMEOUT
    tries: int = 1


class Spent(NamedTuple):
    """Seconds on the clock, and of processors (the process and its children)."""

    clock: float
    processor: float


class WentWrongError(Exception):
    """The command did not do what it is timed for, so that its time would mean nothing."""


def run(command: Command, place: Place) -> Spent:
    """Run the command, from before its start until after its end; what it took is of the try that worked."""
    for left in reversed(range(command.tries)):
        try:
            return _run(command, place)
        except WentWrongError as error:
            if not left:
                raise
            print(f"  once more: {error}", file=sys.stderr)
    raise WentWrongError(f"{command.name} was not to be tried")


def _run(command: Command, place: Place) -> Spent:
    place = place if command.programs is None else place.with_programs(command.programs)
    program = shutil.which(command.line[0], path=place.environment["PATH"])
    if program is None:
        raise WentWrongError(f"{command.line[0]} is not installed beside this Python")
    line = [program, *command.line[1:]]
    command.prepare()
    start = _now()
    status, printed, said = (_in_terminal if command.terminal else _in_pipe)(line, command, place)
    end = _now()
    if status != 0 or not command.right(printed):
        raise WentWrongError(f"{command.name} exited with {status}:\n{printed[-500:]}\n{said[-2000:]}")
    return Spent(end.clock - start.clock, end.processor - start.processor)


def _now() -> Spent:
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Spent(time.perf_counter(), ended.ru_utime + ended.ru_stime)


def _in_pipe(line: list[str], command: Command, place: Place) -> tuple[int, str, str]:
    done = subprocess.run(
        line,
        cwd=command.folder,
        env=place.environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=command.seconds,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def _in_terminal(line: list[str], command: Command, place: Place) -> tuple[int, str, str]:
    ours, theirs = pty.openpty()
    printed: list[bytes] = []
    reader = Thread(target=_read_all, args=(ours, printed), daemon=True)
    environment = {**place.environment, "TERM": "xterm-256color"}
    try:
        with subprocess.Popen(
            line,
            cwd=command.folder,
            env=environment,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        ) as process:
            os.close(theirs)
            reader.start()
            status = process.wait(command.seconds)
        reader.join()
    finally:
        os.close(ours)
    return status, b"".join(printed).decode(errors="replace"), ""


def _read_all(descriptor: int, into: list[bytes]) -> None:
    try:
        while block := os.read(descriptor, 65536):
            into.append(block)
    except OSError:  # Linux says so when the other side was closed
        return
