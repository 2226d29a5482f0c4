"""The papermill engine `rtkit`: what `rtkit run` uses, and what `papermill --engine rtkit` gets.

Imported by papermill, or where something is executed: papermill costs a second.
"""

from __future__ import annotations

from pathlib import Path
from threading import Event as ThreadEvent
from typing import TYPE_CHECKING, Any

from papermill.engines import Engine, NotebookExecutionManager  # noqa: TID253  # see above
from papermill.exceptions import PapermillException  # noqa: TID253

from rtkit.engine.client import TicketClient
from rtkit.engine.session import Told, run_session
from rtkit.engine.warm.shared import shared_kernels
from rtkit.model import Completed, Failed, Outcome, outcome_name

if TYPE_CHECKING:
    from rtkit.engine.execution import Execution
    from rtkit.engine.warm import WarmKernels


class RunEnded(PapermillException):  # type: ignore[misc]  # papermill is untyped
    """A run that ended in another way than completed or failed, for callers that know only papermill."""


class RtkitEngine(Engine):  # type: ignore[misc]
    """Runs a notebook and stamps what really became of each cell.

    The first notebook of a process gets a cold kernel, which is up before a fork server would be; the next get warm
    ones. The option `warm` decides otherwise, and `preload` names the modules that warm kernels have ready.
    """

    notebooks = 0
    """How many this process has run."""

    @classmethod
    def execute_notebook(cls, nb: Any, kernel_name: str, output_path: Any = None, **options: Any) -> Any:  # noqa: ANN401
        """Papermill's entry: as its own engine, but the stamps are the truth, also in the saved copy."""
        keep = ("progress_bar", "log_output", "autosave_cell_every")
        manager = TruthfulManager(nb, output_path, **{name: options[name] for name in keep if name in options})
        manager.notebook_start()
        try:
            cls.execute_managed_notebook(manager, kernel_name, **options)
        finally:
            manager.notebook_complete()
        return manager.nb

    @classmethod
    def execute_managed_notebook(cls, nb_man: Any, kernel_name: str, **options: Any) -> None:  # noqa: ANN401
        """Run all cells; an outcome that papermill has no word for is raised, after what ran was kept."""
        folder = Path(options.get("cwd") or ".").resolve()
        limit = float(options.get("execution_timeout") or options.get("timeout") or 10**9)
        client = TicketClient(
            nb_man,
            kernel_name=kernel_name,
            listen=lambda _event: None,
            cancelled=ThreadEvent(),
            cell_limit=limit,
            budget=float(options.get("budget") or 10**9),
        )
        nb_man.ledger = client.ledger
        cls.notebooks += 1
        run_session(client, folder, folder, cls._kernels(options))
        if not isinstance(client.outcome, (Completed, Failed)):
            raise RunEnded(_sentence(client.outcome))

    @classmethod
    def _kernels(cls, options: dict[str, Any]) -> WarmKernels | None:
        warm = options.get("warm")
        if warm or (warm is None and cls.notebooks > 1):
            return shared_kernels(tuple(options.get("preload") or ()))
        return None


class TruthfulManager(NotebookExecutionManager):  # type: ignore[misc]
    """Papermill's keeper of the copy, whose final stamps come from the ledger."""

    ledger: Any = None

    def notebook_complete(self, **options: Any) -> None:  # noqa: ANN401
        """Stamp, and save once more where the copy has a path."""
        super().notebook_complete(**options)
        if self.ledger is not None:
            self.ledger.stamp()
        self.save()


def run_with_papermill(node: Any, execution: Execution) -> tuple[TicketClient, Told]:  # noqa: ANN401
    """Parameterise and run the notebook object; the client has the outcome, the ledger and the executed copy."""
    from papermill.parameterize import parameterize_notebook

    node.metadata.setdefault("papermill", {})
    for cell in node.cells:
        cell.metadata.setdefault("tags", [])  # papermill asks every cell for them
    if execution.parameters:
        parameters = dict(execution.parameters)
        node = parameterize_notebook(node, parameters, kernel_name=execution.kernel, language=_language(node))
    manager = TruthfulManager(node, None, progress_bar=False)
    manager.notebook_start()
    client = TicketClient(
        manager,
        kernel_name=execution.kernel,
        listen=execution.listen,
        cancelled=execution.cancelled,
        cell_limit=execution.cell_timeout,
        budget=execution.budget,
    )
    manager.ledger = client.ledger
    try:
        told = run_session(client, execution.folder, execution.root, execution.kernels)
    finally:
        manager.notebook_complete()
    return client, told


def _language(node: Any) -> str:  # noqa: ANN401
    from rtkit.notebook.cells import language_of

    return language_of(node)


def _sentence(outcome: Outcome) -> str:
    import msgspec

    fields = {name: value for name, value in msgspec.to_builtins(outcome).items() if name != "type"}
    told = ", ".join(f"{name} {value}" for name, value in fields.items())
    return f"{outcome_name(outcome).replace('_', ' ')}: {told}"
