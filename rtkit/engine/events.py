"""What a running notebook tells while it runs."""

from __future__ import annotations

from typing import NamedTuple


class KernelReady(NamedTuple):
    """The kernel is up; `total` code cells will run."""

    kernel: str
    total: int


class CellStarted(NamedTuple):
    """The code cell number `position` (from 1) of `total` began; `summary` is its first line."""

    position: int
    total: int
    summary: str


class CellProgress(NamedTuple):
    """What `rt.progress` told inside the running cell."""

    done: int
    total: int | None
    text: str


class CellEnded(NamedTuple):
    """The code cell ended after `seconds`; `status` as in the run's cells."""

    position: int
    total: int
    status: str
    seconds: float


Event = KernelReady | CellStarted | CellProgress | CellEnded
