"""All tickets, metrics and findings of a workspace as pandas DataFrames."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

from rtkit.flow.passes import all_results
from rtkit.library.columns import FINDINGS, METRICS, TICKETS, frame
from rtkit.library.rows import finding_rows, metric_rows, ticket_row
from rtkit.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd

    from rtkit.flow.harvest import Resolved

_CALLER = 4
"""How far up the stack a researcher's own line is, whom a warning is for."""


def tickets(path: Path | str | Workspace = ".") -> pd.DataFrame:
    """A row for each ticket: what it is, its answer, and where it stands (docs/library.md lists the columns)."""
    workspace, resolved = read(path)
    return frame((ticket_row(workspace, one) for one in resolved), TICKETS)


def metrics(path: Path | str | Workspace = ".") -> pd.DataFrame:
    """A row for each metric of each ticket, of the results that count."""
    _, resolved = read(path)
    return frame((row for one in resolved for row in metric_rows(one)), METRICS)


def findings(path: Path | str | Workspace = ".") -> pd.DataFrame:
    """A row for each finding of each ticket, and whether it still holds."""
    _, resolved = read(path)
    return frame((row for one in resolved for row in finding_rows(one)), FINDINGS)


def read(path: Path | str | Workspace) -> tuple[Workspace, tuple[Resolved, ...]]:
    """The workspace with its tickets' results; what cannot be read is left out with a warning.

    Raises NotFound outside any workspace, SettingsFault where its settings are wrong.
    """
    workspace = path if isinstance(path, Workspace) else Workspace.at(path)
    resolved, broken = all_results(workspace)
    for file in broken:
        _warn(f"{workspace.relative(file.path)} is left out: {file.error}")
    for one in resolved:
        for problem in one.results.problems:
            _warn(f"{one.file.ticket.id}: {problem}")
    return workspace, resolved


def _warn(said: str) -> None:
    warnings.warn(said, UserWarning, stacklevel=_CALLER)
