"""Runs and checks: work in the background, one row each."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class NewRun(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The body of POST runs: the notebook of a ticket is run headlessly."""

    path: str


class NewCheck(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The body of POST checks: a ticket is checked against its record; `force` runs it where nothing changed too."""

    path: str
    force: bool = False


class ProgressRow(Struct, frozen=True, kw_only=True):
    """What `rt.progress` told last inside the running cell."""

    done: int
    total: int | None
    text: str


class RunRow(Struct, frozen=True, kw_only=True):
    """A run or a check, from when it was asked for until long after it ended.

    `cell` of `cells` code cells is running (from 1; 0 before the first), `summary` is its first line, `progress` what
    it tells of itself. Once ended, `outcome` is a word as in `rtkit run --json` or `rtkit check --json` (`refused`
    where it could not begin), `words` says it in a sentence with `hint`, `cell_id` is the cell that it ended in, and
    `changes` are what is not as in the record, a sentence each. Moments are ISO 8601 in UTC. `notebook` is the
    executed copy below the server's folder, empty where the server does not show it.
    """

    id: str
    kind: Literal["run", "check"]
    ticket: str
    path: str
    state: Literal["queued", "running", "ended"]
    asked: str
    started: str | None = None
    ended: str | None = None
    seconds: float = 0.0
    cell: int = 0
    cells: int = 0
    summary: str = ""
    progress: ProgressRow | None = None
    cancelling: bool = False
    outcome: str = ""
    words: str = ""
    hint: str = ""
    cell_id: str = ""
    changes: tuple[str, ...] = ()
    notebook: str = ""


class RunList(Struct, frozen=True, kw_only=True):
    """The answer of GET runs: what is queued and running, and the newest that ended, the newest first."""

    runs: tuple[RunRow, ...]
