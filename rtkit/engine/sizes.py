"""Sizes as people write them: `4GB`, `512 MiB`, `50%` of the machine's memory, `none`."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path
from typing import Final

_UNITS: Final = {"kB": 10**3, "MB": 10**6, "GB": 10**9, "TB": 10**12, "MiB": 2**20, "GiB": 2**30, "TiB": 2**40}
_LIMITS: Final = (Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory/memory.limit_in_bytes"))


def bytes_of(text: str) -> int:
    """Bytes, 0 for none; a percentage is of the memory of this machine, or of the container's where that is less.

    Raises ValueError where the text is no size.
    """
    if text == "none":
        return 0
    match = re.fullmatch(r"(\d+(?:\.\d+)?) ?(%|[kMGT]B|[MGT]iB)", text)
    if match is None:
        message = f"not a size: {text!r}"
        raise ValueError(message)
    amount, unit = float(match[1]), match[2]
    return max(1, int(amount / 100 * machine_memory() if unit == "%" else amount * _UNITS[unit]))


def size_words(size: int) -> str:
    """`4 GB`, `16.6 GB`, `500 MB`."""
    unit = next((unit for unit in ("TB", "GB", "MB", "kB") if size >= _UNITS[unit]), "kB")
    return f"{size / _UNITS[unit]:.3g} {unit}"


def machine_memory() -> int:
    """Bytes of memory that processes here can have."""
    whole = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") if hasattr(os, "sysconf") else 2**63
    for path in _LIMITS:
        with suppress(OSError, ValueError):  # "max" is no number: no limit
            whole = min(whole, int(path.read_text("ascii")))
    return whole
