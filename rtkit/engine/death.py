"""Naming how a kernel's process ended: by which signal, with which status, for lack of memory."""

from __future__ import annotations

import re
import signal
from pathlib import Path
from typing import Final

_COUNTERS: Final = (Path("/proc/vmstat"), Path("/sys/fs/cgroup/memory.events"))


def out_of_memory_kills() -> int:
    """How often this machine, and this container, killed a process for lack of memory; 0 where it cannot be told."""
    return sum(_counter(path) for path in _COUNTERS)


def _counter(path: Path) -> int:
    try:
        match = re.search(r"^oom_kill (\d+)$", path.read_text("ascii"), re.MULTILINE)
    except OSError:
        return 0
    return int(match[1]) if match else 0


def reason_of_death(status: int | None, kills_before: int, kills_after: int) -> str:
    """One clause for `Died.reason`; `status` is Popen's return code, negative for a signal."""
    if status is None:
        return "its process vanished"
    if status >= 0:
        return f"its process exited with status {status}"
    if status == -signal.SIGKILL and kills_after > kills_before:
        return "out of memory: the system killed it (SIGKILL)"
    try:
        name = signal.Signals(-status).name
    except ValueError:
        name = f"signal {-status}"
    return f"killed by {name}"
