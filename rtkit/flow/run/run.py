"""One headless run of a ticket, from its checks to its folder."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from rtkit.engine import Event, Executed, Execution, bytes_of, execute
from rtkit.files import check_writable
from rtkit.flow.harvest.cells import has_code
from rtkit.flow.run.commit import commit_of
from rtkit.flow.run.in_place import write_outputs
from rtkit.flow.run.inputs import hashed_inputs
from rtkit.flow.run.sendable import check_sendable, check_sendable_values
from rtkit.model import Completed, Environment, MissingInput, Run
from rtkit.model.run import CONCLUSIVE
from rtkit.notebook.cells import cell_id, code_cells, kernel_name
from rtkit.notebook.parameters import declared_parameters, typed_values
from rtkit.notebook.read import parse_notebook, read_bytes
from rtkit.notebook.ticket import dump, source_sha256
from rtkit.workspace.inputs import declared_files, missing_inputs
from rtkit.workspace.runs import StoredRun, forget_old_runs, new_run_folder, store_run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from threading import Event as ThreadEvent

    from rtkit.engine.elsewhere import Place
    from rtkit.engine.warm import WarmKernels
    from rtkit.model import CellRun
    from rtkit.notebook.read import Notebook
    from rtkit.workspace.listing import TicketFile
    from rtkit.workspace.workspace import Workspace


class RunRequest(NamedTuple):
    """How to run: parameters that replace the notebook's, and limits in seconds (None: ticket, then settings).

    With `kernels` the run is warm where it can be; without, cold. At a `place` it runs on one of its workers, warm
    where `preload` names the modules that the worker's own warm kernels are to have imported.
    """

    parameters: Mapping[str, object] = {}  # never changed
    cell_timeout: float | None = None
    budget: float | None = None
    in_place: bool = False
    kernels: WarmKernels | None = None
    place: Place | None = None
    preload: tuple[str, ...] | None = None


def run(
    workspace: Workspace,
    file: TicketFile,
    request: RunRequest,
    listen: Callable[[Event], None],
    cancelled: ThreadEvent,
) -> StoredRun:
    """Run the ticket and store what came of it, whatever that is.

    Before anything runs, raises UsageFault for wrong parameters, Invalid for code that no kernel can be sent, and
    Unwritable where nothing can be stored. Raises Conflict where `in_place` is asked and the notebook changed meanwhile
    (the run is stored all the same).
    """
    before = read_bytes(file.path)
    notebook = parse_notebook(before, file.path.name)
    check_sendable(notebook, file.path.name)
    limits = file.ticket.execution.parameters
    parameters = typed_values(declared_parameters(notebook), request.parameters, limits)
    check_sendable_values(parameters)
    if request.in_place:
        check_writable(file.path)
    folder = new_run_folder(workspace, file.ticket.id)
    try:
        started = datetime.now(UTC)
        executed = _execute(workspace, file, notebook, request._replace(parameters=parameters), listen, cancelled)
        stored = store_run(
            folder, _run(workspace, file, notebook, executed, parameters, started), dump(executed.notebook)
        )
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    forget_old_runs(workspace, file.ticket.id, workspace.settings.keep_runs)
    if request.in_place and isinstance(executed.outcome, CONCLUSIVE):
        write_outputs(file.path, before, executed.notebook)
    return stored._replace(traces=executed.traces)


def _execute(
    workspace: Workspace,
    file: TicketFile,
    notebook: Notebook,
    request: RunRequest,
    listen: Callable[[Event], None],
    cancelled: ThreadEvent,
) -> Executed:
    own, settings = file.ticket.execution, workspace.settings
    missing = missing_inputs(workspace, file.ticket)
    if missing:
        return Executed(notebook, MissingInput(missing), _not_run(notebook), Environment(), (), 0.0)
    if not has_code(notebook):  # a literature review needs no kernel
        return Executed(notebook, Completed(), (), Environment(), (), 0.0)
    execution = Execution(
        notebook=notebook,
        folder=file.path.parent.resolve(),
        root=workspace.root,
        kernel=kernel_name(notebook) or "python3",
        parameters=request.parameters,
        cell_timeout=request.cell_timeout or own.cell_timeout or settings.cell_timeout,
        budget=request.budget or own.budget or settings.budget,
        listen=listen,
        cancelled=cancelled,
        kernels=request.kernels,
        memory=bytes_of(own.memory or settings.memory),
        outputs=bytes_of(own.outputs or settings.outputs),
    )
    if request.place is None:
        return execute(execution)
    from rtkit.engine.elsewhere import execute_elsewhere
    from rtkit.flow.run.supplies import Supplies

    supplies = Supplies(workspace, file, notebook)
    return execute_elsewhere(execution, request.place, supplies, request.preload)._replace(sent=supplies.sent)


def _run(
    workspace: Workspace,
    file: TicketFile,
    notebook: Notebook,
    executed: Executed,
    parameters: Mapping[str, object],
    started: datetime,
) -> Run:
    declared = declared_files(workspace, file.ticket)
    return Run(
        ticket=file.ticket.id,
        outcome=executed.outcome,
        notebook=file.path.name,
        source=workspace.relative(file.path),
        source_sha256=source_sha256(notebook),
        started=started,
        ended=datetime.now(UTC),
        seconds=round(executed.seconds, 3),
        kernel=kernel_name(notebook) or "python3",
        engine="warm" if executed.warm else "cold",
        parameters=dict(parameters),
        inputs=hashed_inputs(workspace, declared, executed.files_read, file.path, executed.sent),
        environment=executed.environment,
        cells=executed.cells,
        commit=commit_of(workspace.root),
    )


def _not_run(notebook: Notebook) -> tuple[CellRun, ...]:
    from rtkit.model import CellRun

    return tuple(
        CellRun(id=cell_id(cell, index), index=index, status="not_run") for index, cell in code_cells(notebook)
    )
