"""A run of a ticket, and its outcome: a type for each way it can end."""

from __future__ import annotations

from datetime import datetime
from typing import Final, Literal

from msgspec import Struct

from rtkit.model.ids import TicketId


class Completed(Struct, frozen=True, forbid_unknown_fields=True, tag="completed"):
    """Every code cell ran."""


class Failed(Struct, frozen=True, forbid_unknown_fields=True, tag="failed"):
    """A cell raised `error` (`ValueError: ...`)."""

    cell: str
    index: int
    error: str


class TimedOut(Struct, frozen=True, forbid_unknown_fields=True, tag="timed_out"):
    """A limit in seconds was passed: that of one cell, or the budget of the whole notebook."""

    cell: str
    index: int
    limit: Literal["cell", "budget"]
    seconds: float


class Died(Struct, frozen=True, forbid_unknown_fields=True, tag="died"):
    """The kernel's process ended by itself or for passing a limit of memory or outputs: `reason` names which."""

    cell: str
    index: int
    reason: str


class MissingInput(Struct, frozen=True, forbid_unknown_fields=True, tag="missing_input"):
    """Declared inputs are not there; nothing was run."""

    paths: tuple[str, ...]


class NotStarted(Struct, frozen=True, forbid_unknown_fields=True, tag="not_started"):
    """No cell was run: no such kernel, a kernel that cannot import rtkit, or one that did not come up."""

    reason: str
    hint: str = ""


class Cancelled(Struct, frozen=True, forbid_unknown_fields=True, tag="cancelled"):
    """Somebody stopped the run before it ended."""

    cell: str = ""
    index: int = -1


Outcome = Completed | Failed | TimedOut | Died | MissingInput | NotStarted | Cancelled

CellStatus = Literal["ran", "failed", "timed_out", "died", "cancelled", "skipped", "not_run"]


Engine = Literal["cold", "warm"]
"""A kernel started from its specification, or forked from a process that had imported the libraries."""


def outcome_name(outcome: Outcome) -> str:
    """`completed`, `failed`, ...: the outcome's word in JSON and on the command line."""
    return str(outcome.__struct_config__.tag)


class CellRun(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What became of one code cell; seconds of wall-clock time."""

    id: str
    index: int
    status: CellStatus
    seconds: float = 0.0


class InputFile(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A file the run read: path below the workspace root, SHA-256 of its content (empty if gone), size in bytes."""

    path: str
    sha256: str
    size: int
    declared: bool = False


class Environment(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Where the run happened: Python, platform, and the versions of the packages that the kernel had imported."""

    python: str = ""
    platform: str = ""
    packages: dict[str, str] = {}


class Traces(Struct, frozen=True, kw_only=True):
    """What a kernel had imported, as absolute paths of this machine; never kept with the run.

    `packages` are the metadata folders of installed packages, whose names hold the version; `modules` are the files
    of all other modules outside the standard library. `whole` is False where nothing here would notice a change: the
    kernel ran on another machine and had imported what this one does not have, or could not tell what it had imported.
    """

    packages: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()
    whole: bool = True


class Run(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One execution of a ticket, as `run.json` holds it."""

    ticket: TicketId
    outcome: Outcome
    notebook: str
    source: str
    source_sha256: str
    started: datetime
    ended: datetime
    seconds: float
    kernel: str
    engine: Engine = "cold"
    parameters: dict[str, object] = {}
    inputs: tuple[InputFile, ...] = ()
    environment: Environment = Environment()
    cells: tuple[CellRun, ...] = ()
    commit: str = ""


CONCLUSIVE: Final = (Completed, Failed, TimedOut, Died)
"""Outcomes that say something of the ticket itself; the others say only that it was not run."""
