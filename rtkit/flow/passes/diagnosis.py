"""Examining an installation and a workspace, and which kernels a check would take there."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from rtkit.engine.machine import cores, memory_available, sensible_jobs
from rtkit.errors import RtkitError
from rtkit.flow import doctor
from rtkit.flow.check.select import select
from rtkit.flow.doctor import Check
from rtkit.flow.warm import choose, warmth_of
from rtkit.notebook.read import read_notebook
from rtkit.workspace.listing import Wanted
from rtkit.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from rtkit.flow.warm import Choice
    from rtkit.notebook.read import Notebook
    from rtkit.workspace.listing import TicketFile

    Tickets = list[tuple[TicketFile, Notebook]]


def examine(folder: Path, names: Sequence[str] = ()) -> list[Check]:
    """Every check: the installation, the workspace, and the kernels of the tickets in review or answered.

    With `names` only the kernels of these tickets, one by one. Raises what finding a named ticket raises.
    """
    if names:
        workspace = Workspace.at(folder)
        return [_one(workspace, *ticket) for ticket in _tickets(workspace, tuple(names))]
    checks = [*doctor.examine(folder), _jobs()]
    try:
        workspace = Workspace.at(folder)
    except RtkitError:
        return checks  # told already
    return [*checks, *_kernels(workspace)]


def _tickets(workspace: Workspace, names: tuple[str, ...] = ()) -> Tickets:
    found: Tickets = []
    for file in select(workspace, names, Wanted()).files:
        try:
            found.append((file, read_notebook(file.path)))
        except RtkitError:
            if names:
                raise
    return found


def _one(workspace: Workspace, file: TicketFile, notebook: Notebook) -> Check:
    warmth = warmth_of(workspace, file, notebook)
    modules = f"; it imports {', '.join(warmth.modules)}" if warmth.modules else ""
    told = f"cold kernel: {warmth.cold}" if warmth.cold else f"warm kernel, where several tickets run{modules}"
    return Check(file.ticket.id, "note" if warmth.cold else "fine", told)


def _jobs() -> Check:
    told = f"{sensible_jobs()} at a time, for {cores()} cores and {memory_available() / 2**30:.1f} GiB of free memory"
    return Check("jobs", "fine", told)


def _kernels(workspace: Workspace) -> Iterator[Check]:
    tickets = _tickets(workspace)
    choice = choose(workspace, tickets)
    if tickets:
        yield _warm(choice, len(tickets))
    for module, why in choice.passed_over.items():
        yield Check("not preloaded", "note", f"{module}: {why}")
    ids: dict[str, list[str]] = defaultdict(list)
    for file, _ in tickets:
        ids[choice.why_cold(file.path)].append(file.ticket.id)
    for why, those in ids.items():
        if why:
            yield Check("cold kernels", "note", f"{why}: {', '.join(those)}")


def _warm(choice: Choice, total: int) -> Check:
    imported = f"imported once for all: {', '.join(choice.preload)}" if choice.preload else "nothing to import once"
    told = f"for {choice.warm} of {total} tickets in review or answered; {imported}"
    return Check("warm kernels", "fine" if choice.warm else "note", told if choice.warm else "for no ticket")
