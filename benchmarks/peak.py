"""The most memory that a command has at any moment."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Final

from benchmarks.process import WentWrongError

if TYPE_CHECKING:
    from benchmarks.place import Place
    from benchmarks.process import Command

# In a small process of its own: a process begins with the most that the one had which it is forked from.
_WATCH: Final = """
import os, sys
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, used = os.wait4(child, 0)
print(used.ru_maxrss, file=sys.stderr)
sys.exit(os.waitstatus_to_exitcode(status))
"""


def peak_memory(command: Command, place: Place) -> int:
    """Bytes of the largest of the command's processes; pages shared with others count."""
    program = shutil.which(command.line[0], path=place.environment["PATH"]) or command.line[0]
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", _WATCH, program, *command.line[1:]],
        cwd=command.folder,
        env=place.environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise WentWrongError(f"{command.name} exited with {done.returncode}:\n{done.stderr[-2000:]}")
    return int(done.stderr.split()[-1]) * (1 if sys.platform == "darwin" else 1024)
