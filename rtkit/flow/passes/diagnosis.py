"""Examining an installation and a workspace, and which kernels a check would take there."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from rtkit.engine.machine import cores, memory_available, sensible_jobs
from rtkit.engine.warm import WarmKernels
from rtkit.errors import RtkitError
from rtkit.flow import doctor
from rtkit.flow.check.select import select
from rtkit.flow.doctor import Check
from rtkit.flow.warm import choose, warmth_of
from rtkit.notebook.read import read_notebook
from rtkit.workspace.listing import Wanted
from rtkit.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
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
    """Which tickets would be warm, as a check of all of them finds when it starts its fork server."""
    tickets = _tickets(workspace)
    choice = choose(workspace, tickets)
    passed_over = dict(choice.passed_over)
    if choice.warm:
        with WarmKernels(choice.preload, kernel=choice.kernel) as kernels:
            failed = kernels.wait()
            passed_over |= kernels.left_out
        yield _warm(choice, len(tickets), failed, passed_over)
    elif tickets:
        yield Check("warm kernels", "note", "for no ticket in review or answered")
    for module, why in passed_over.items():
        yield Check("not preloaded", "note", f"{module}: {why}")
    ids: dict[str, list[str]] = defaultdict(list)
    for file, _ in tickets:
        ids[choice.why_cold(file.path)].append(file.ticket.id)
    for why, those in ids.items():
        if why:
            yield Check("cold kernels", "note", f"{', '.join(those)}: {why}")


def _warm(choice: Choice, total: int, failed: str, passed_over: Mapping[str, str]) -> Check:
    if failed:
        return Check("warm kernels", "wrong", f"every kernel is cold: {failed}", "rtkit check --cold does the same")
    imported = [module for module in choice.preload if module not in passed_over]
    told = f"; imported once for all: {', '.join(imported)}" if imported else ""
    return Check("warm kernels", "fine", f"for {choice.warm} of {total} tickets in review or answered{told}")
