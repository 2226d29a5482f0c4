"""What is to be executed, and what came of it."""

from __future__ import annotations

from threading import Event as ThreadEvent
from typing import TYPE_CHECKING, NamedTuple

from rtkit.model import Traces

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from rtkit.engine.events import Event
    from rtkit.engine.warm import WarmKernels
    from rtkit.model import CellRun, Environment, Outcome
    from rtkit.notebook.read import Notebook


def _ignore(_event: Event) -> None:
    """Nobody listens."""


class Execution(NamedTuple):
    """One notebook to execute: the kernel runs in `folder`; files below `root` that it reads are noted.

    Limits are in seconds; `cancelled`, once set, ends the execution within half a second. With `kernels` the kernel is
    a warm one where it can be; without, a cold one.
    """

    notebook: Notebook
    folder: Path
    root: Path
    kernel: str
    parameters: Mapping[str, object]
    cell_timeout: float
    budget: float
    listen: Callable[[Event], None] = _ignore
    cancelled: ThreadEvent = ThreadEvent()  # never set by anybody who did not pass it
    kernels: WarmKernels | None = None


class Executed(NamedTuple):
    """The executed copy and the truth about it; `files_read` are absolute paths below the root.

    `warm` says whether the kernel really was a warm one. `traces` say what else the results came from; they name
    files of this machine, and are not kept with the run.
    """

    notebook: Notebook
    outcome: Outcome
    cells: tuple[CellRun, ...]
    environment: Environment
    files_read: tuple[Path, ...]
    seconds: float
    traces: Traces = Traces()
    warm: bool = False
