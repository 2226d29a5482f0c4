"""How a workspace lies on disk, by the stamps of its files: taken every second, so as cheap as it gets."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from rtkit.errors import RtkitError
from rtkit.settings import SETTINGS_FILES
from rtkit.workspace.listing import SUFFIX
from rtkit.workspace.runs import RUN_FILE
from rtkit.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Stamp = tuple[int, int, int]
_SETTLED_NS: Final = 2_000_000_000
"""A folder changed less than this ago may change once more without another stamp: the clock of a disk is coarse."""


class RunsSeen(NamedTuple):
    """The runs of one ticket: the stamp of their folder, which have ended, and which have not."""

    stamp: int
    ended: frozenset[str]
    open: tuple[str, ...]


class Look(NamedTuple):
    """What counts for the tickets: settings, notebooks by path; records and checks and ended runs by ticket id."""

    settings: tuple[Stamp | None, ...] = ()
    notebooks: Mapping[str, Stamp] = {}  # never changed, like the next ones
    records: Mapping[str, Stamp] = {}
    checks: Mapping[str, Stamp] = {}
    runs: Mapping[str, RunsSeen] = {}


def look(folder: Path, before: Look) -> Look:
    """Take the stamps of the folder's workspace; only those of its settings where it has none, or they are wrong."""
    settings = tuple(_stamp(folder / name) for name in SETTINGS_FILES)
    try:
        workspace = Workspace.at(folder)
    except RtkitError:
        return Look(settings)
    return Look(
        settings,
        dict(_notebooks(workspace.research)),
        dict(_files(workspace.records, ".json")),
        dict(_files(workspace.private / "checks", ".json")),
        dict(_runs(workspace.private / "runs", before.runs)),
    )


def changed_notebooks(before: Look, now: Look) -> tuple[str, ...] | None:
    """The notebooks that something changed about; empty where it is not known which, None where nothing did."""
    notebooks = _differ(before.notebooks, now.notebooks)
    tickets = {*_differ(before.records, now.records), *_differ(before.checks, now.checks)}
    tickets |= _differ(_ended(before), _ended(now))
    if before.settings != now.settings:
        return ()
    if not notebooks and not tickets:
        return None
    named = {ticket: [path for path in now.notebooks if _is_of(path, ticket)] for ticket in tickets}
    if not all(named.values()):
        return ()
    return tuple(sorted(notebooks.union(*named.values())))


def _ended(look: Look) -> dict[str, frozenset[str]]:
    return {ticket: seen.ended for ticket, seen in look.runs.items() if seen.ended}


def _differ(before: Mapping[str, object], now: Mapping[str, object]) -> set[str]:
    return {name for name in {*before, *now} if before.get(name) != now.get(name)}


def _is_of(path: str, ticket: str) -> bool:
    name = os.path.basename(path)  # noqa: PTH119  # as cheap as it gets
    return name.startswith(ticket) and not name[len(ticket)].isdigit()


def _notebooks(folder: Path) -> Iterator[tuple[str, Stamp]]:
    for entry in _entries(folder):
        if entry.name.startswith("."):
            continue
        if entry.name.endswith(SUFFIX):
            stamp = _stamp(entry)
            if stamp:
                yield entry.path, stamp
        elif entry.is_dir(follow_symlinks=False):
            yield from _notebooks(Path(entry.path))


def _files(folder: Path, suffix: str) -> Iterator[tuple[str, Stamp]]:
    for entry in _entries(folder):
        stamp = _stamp(entry) if entry.name.endswith(suffix) else None
        if stamp:
            yield entry.name.removesuffix(suffix), stamp


def _runs(folder: Path, before: Mapping[str, RunsSeen]) -> Iterator[tuple[str, RunsSeen]]:
    for entry in _entries(folder):
        found = _stamp(entry)
        if found is None:
            continue
        stamp, seen = found[0], before.get(entry.name)
        if seen is None or seen.stamp != stamp:
            yield entry.name, _seen(entry.path, stamp, {one.name for one in _entries(Path(entry.path))}, frozenset())
        elif seen.open:
            yield entry.name, _seen(entry.path, stamp, seen.open, seen.ended)
        else:
            yield entry.name, seen


def _seen(folder: str, stamp: int, names: set[str] | tuple[str, ...], ended: frozenset[str]) -> RunsSeen:
    fresh = {name for name in names if os.path.exists(f"{folder}/{name}/{RUN_FILE}")}  # noqa: PTH110  # the same
    is_settled = time.time_ns() - stamp > _SETTLED_NS
    return RunsSeen(stamp if is_settled else 0, ended | fresh, tuple(name for name in names if name not in fresh))


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            yield from entries
    except OSError:  # not there, or not readable: nothing of it can be told
        return


def _stamp(path: Path | os.DirEntry[str]) -> Stamp | None:
    try:
        found = os.stat(path)  # noqa: PTH116  # the same
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
