"""How much of the machine this process may use: cores and memory, those of its container where it is in one."""

from __future__ import annotations

import math
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

KERNEL_BYTES: Final = 2**30
"""The memory that a kernel at work is reckoned with: a few libraries and some data."""

_GROUPS: Final = Path("/sys/fs/cgroup")
_OWN: Final = Path("/proc/self/cgroup")


def sensible_jobs() -> int:
    """How many kernels may work at a time: as many as there are cores, fewer where memory is short, at least one."""
    return max(1, min(cores(), memory_available() // KERNEL_BYTES))


def cores(groups: Path = _GROUPS, own: Path = _OWN) -> int:
    """The cores that this process may use, its container's share rounded up."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    shares = [math.ceil(share) for folder in _own_groups(groups, own) if (share := _share(folder)) is not None]
    return max(1, min([usable, *shares]))


def memory_available(groups: Path = _GROUPS, own: Path = _OWN) -> int:
    """Bytes that can be had without swapping, within the limits of the container."""
    import psutil  # type: ignore[import-untyped]

    rest = [left for folder in _own_groups(groups, own) if (left := _left(folder)) is not None]
    return int(min([psutil.virtual_memory().available, *rest]))


def _own_groups(groups: Path, own: Path) -> Iterator[Path]:
    """The control group of this process and those above it (cgroup v2; elsewhere none, which means no limit)."""
    with suppress(OSError):
        for line in own.read_text("utf-8").splitlines():
            if line.startswith("0::/"):
                group = groups / line.removeprefix("0::/")
                yield from (folder for folder in (group, *group.parents) if folder.is_relative_to(groups))


def _share(folder: Path) -> float | None:
    words = _words(folder / "cpu.max")  # "150000 100000": microseconds of every so many
    return float(words[0]) / float(words[1]) if len(words) > 1 and words[0].isdigit() else None


def _left(folder: Path) -> int | None:
    limit, used = _words(folder / "memory.max"), _words(folder / "memory.current")
    if not limit or not used or not limit[0].isdigit():
        return None
    # the file cache counts as used there, and is given back when it is asked for
    cache = dict(line.split() for line in _lines(folder / "memory.stat") if line.startswith("inactive_file "))
    return max(0, int(limit[0]) - int(used[0]) + int(cache.get("inactive_file", 0)))


def _words(file: Path) -> list[str]:
    return " ".join(_lines(file)).split()


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text("utf-8").splitlines()
    except OSError:
        return []
