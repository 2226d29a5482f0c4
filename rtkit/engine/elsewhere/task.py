"""The unit of work that any executor may pickle: a notebook as bytes with its files, and the truth about the run."""

from __future__ import annotations

from msgspec import Struct

from rtkit.model import CellRun, Environment, Outcome, Traces


class TaskFile(Struct, frozen=True):
    """A file that the notebook may read: SHA-256 of its content, and the content where it travels."""

    sha256: str
    content: bytes | None = None


class Task(Struct, frozen=True, kw_only=True):
    """One notebook to execute. All names are below the root, with forward slashes.

    `root` is where the project lies here: paths come back as if it had run here. `shared` is where it lies on the
    worker; without, the files come with their contents. `preload` asks for a warm kernel, forked from a process that
    has imported these modules; without, it is a cold one.
    """

    id: str
    notebook: bytes
    root: str
    folder: str
    shared: str
    files: dict[str, TaskFile]
    kernel: str
    parameters: dict[str, object]
    cell_timeout: float
    budget: float
    memory: int = 0
    outputs: int = 0
    preload: tuple[str, ...] | None = None


class Answer(Struct, frozen=True, kw_only=True):
    """The executed notebook and the truth about the run, with no path of the worker's own folder left in it.

    `read` are the files below the root that were read, with their SHA-256; `absent` those that were asked for and not
    there; `listed` the folders whose names were read. `traces` name files of the worker. `python` is its version.
    """

    notebook: bytes
    outcome: Outcome
    cells: tuple[CellRun, ...]
    environment: Environment
    seconds: float
    warm: bool
    read: dict[str, str]
    absent: tuple[str, ...]
    listed: tuple[str, ...]
    traces: Traces
    python: str


class CannotRun(Exception):  # a reason, told as an outcome and never shown as an error
    """The task was not run: a reason and a hint."""

    def __init__(self, reason: str, hint: str = "") -> None:
        super().__init__(reason, hint)
        self.reason = reason
        self.hint = hint


class WorkersDied(Exception):  # the same
    """Whoever ran the task died each time."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class HungUp(Exception):  # the same
    """The task was cancelled before it had an answer."""
