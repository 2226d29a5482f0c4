"""Tickets looked at without running them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rtkit.flow.lint import Report
    from rtkit.workspace.workspace import Workspace


def lint_tickets(workspace: Workspace, names: Sequence[str] = (), *, fix: bool = False) -> Report:
    """Every fault in the named tickets, or in all; `fix` mends what is safe."""
    from rtkit.flow.lint import lint  # two dozen modules that no other command needs

    return lint(workspace, names, fix=fix)
