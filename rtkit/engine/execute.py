"""Executing one notebook and telling the truth about it."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from rtkit.engine.execution import Executed
from rtkit.engine.packages import packages_of
from rtkit.model import Died, Traces
from rtkit.notebook.nodes import to_node, to_plain

if TYPE_CHECKING:
    from rtkit.engine.execution import Execution
    from rtkit.engine.probes import Told


def execute(execution: Execution) -> Executed:
    """Run the notebook headlessly in a kernel; the notebook passed in stays as it is.

    Never raises for what the notebook or its kernel does: that is the outcome.
    """
    import papermill.engines  # noqa: F401  # first: importing it loads our engine, which needs it half loaded

    from rtkit.engine.papermill_engine import run_with_papermill

    began = time.monotonic()
    for kernels in (execution.kernels, execution.kernels, None):
        client, told = run_with_papermill(to_node(execution.notebook), execution._replace(kernels=kernels))
        if not (told.orphaned and isinstance(client.outcome, Died)):
            break  # else the fork server ended and took the kernel with it, which says nothing about the notebook
    return Executed(
        notebook=to_plain(client.nb),
        outcome=client.outcome,
        cells=client.ledger.runs(),
        environment=told.kernel.environment,
        files_read=tuple(map(Path, told.files_read)),
        folders_listed=tuple(map(Path, told.folders_listed)),
        traces=_traces(told.kernel),
        warm=told.warm,
        seconds=time.monotonic() - began,
    )


def _traces(told: Told) -> Traces:
    """Not whole where a Python kernel began and told no modules in the end: it died, or its cells broke what tells."""
    is_silent = bool(told.environment.python and not told.installed)
    return Traces(packages=packages_of(told.installed), modules=told.local, whole=not is_silent)
