"""Processes as Linux tells of them: who descends from whom, when each began, how much memory each has.

Standard library only: the keeper imports it by path.
"""

import os
import re
import signal

_BEGAN = 19
_SIZES = re.compile(rb"^(?:VmRSS|VmSwap):\s+(\d+) kB", re.MULTILINE)
_SHARES = re.compile(rb"^(?:Pss|SwapPss):\s+(\d+) kB", re.MULTILINE)


def stat_of(pid: int) -> list[str]:
    """The fields of `/proc/PID/stat` after the name: state, parent, group, session, ...; empty where it is gone."""
    return _read(f"/proc/{pid}/stat").rpartition(b")")[2].decode("ascii").split()


def began(pid: int) -> int:
    """When it began, in ticks since the machine did: with the pid it names a process for good; 0 where it is gone."""
    fields = stat_of(pid)
    return int(fields[_BEGAN]) if len(fields) > _BEGAN and fields[0] not in "ZX" else 0


def children(pid: int) -> list[int]:
    """Its children, those of all its threads."""
    try:
        tasks = os.listdir(f"/proc/{pid}/task")
    except OSError:
        return []
    if not os.path.exists(f"/proc/self/task/{os.getpid()}/children"):  # a kernel built without it
        return [other for other in everybody() if stat_of(other)[1:2] == [str(pid)]]
    return [int(child) for task in tasks for child in _read(f"/proc/{pid}/task/{task}/children").split()]


def descendants(pid: int) -> list[int]:
    """Its children and theirs."""
    found, ahead = [], children(pid)
    while ahead:
        found += ahead
        ahead = [child for one in ahead for child in children(one)]
    return found


def everybody() -> list[int]:
    """Every process there is."""
    return [int(name) for name in os.listdir("/proc") if name.isdigit()]


def memory(pids: list[int]) -> int:
    """Bytes of memory and swap that the processes have; what they share is counted for each."""
    return _sum(_SIZES, "status", pids)


def memory_shared_out(pids: list[int]) -> int:
    """The same with what is shared divided by those who share it; it costs a walk through all their pages."""
    return _sum(_SHARES, "smaps_rollup", pids)


def kill(pid: int) -> None:
    """SIGKILL, if it is still there."""
    try:
        os.kill(pid, signal.SIGKILL)
    except OSError:
        pass


def _sum(pattern: re.Pattern[bytes], file: str, pids: list[int]) -> int:
    return 1024 * sum(int(size) for pid in pids for size in pattern.findall(_read(f"/proc/{pid}/{file}")))


def _read(path: str) -> bytes:
    try:
        with open(path, "rb", buffering=0) as file:
            return file.read()
    except OSError:
        return b""
