"""The most memory that a command has at any moment."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from benchmarks.process import WentWrongError

if TYPE_CHECKING:
    from benchmarks.place import Place
    from benchmarks.process import Command


def peak_memory(command: Command, place: Place) -> int:
    """Bytes of the process itself, without its children; pages shared with other processes count."""
    program = shutil.which(command.line[0], path=place.environment["PATH"])
    with subprocess.Popen(
        [program or command.line[0], *command.line[1:]],
        cwd=command.folder,
        env=place.environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise WentWrongError(f"{command.name} exited with {process.returncode}")
    return used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
