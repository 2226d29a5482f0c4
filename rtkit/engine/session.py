"""One notebook in one kernel, from start-up to the last socket removed."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from rtkit.engine import probes
from rtkit.engine.kernels import NoKernel, cold_kernel, end_all, process_of
from rtkit.engine.private import private_folder
from rtkit.engine.warm.fork_server import Forked, Refused, ServerGone
from rtkit.model import Cancelled, Completed, Failed, NotStarted

if TYPE_CHECKING:
    from pathlib import Path

    from rtkit.engine.client import TicketClient
    from rtkit.engine.warm import WarmKernels

START_TRIES: Final = 2
"""A kernel that does not come up is started once more: only start-up faults are tried again."""

_IMPORTS_RTKIT = re.compile(r"^[ \t]*(?:import|from)[ \t]+rtkit\b", re.MULTILINE)


class Told:
    """What the kernel told beside its outputs."""

    def __init__(self) -> None:
        self.kernel = probes.Told()
        self.files_read: tuple[str, ...] = ()
        self.warm = False
        self.orphaned = False
        """Whether a warm kernel ended only because its fork server did."""
        self.folders_listed: tuple[str, ...] = ()


def run_session(client: TicketClient, folder: Path, root: Path, kernels: WarmKernels | None = None) -> Told:
    """Start a kernel in `folder`, run the client's cells in it, and leave nothing behind.

    The outcome is the client's. Whatever happens, a cold kernel, its children and its files are gone afterwards; a
    warm one ends beside what comes next, before `kernels` are closed.
    """
    told = Told()
    warm = kernels is not None and not kernels.refusal(client.kernel_name)
    attempts = [kernels] * START_TRIES + [None] if warm else [None] * START_TRIES
    try:
        for number, each in enumerate(attempts, 1):
            with private_folder() as private:
                try:
                    _start(client, private, folder, each)
                except Refused:
                    attempts[number:-1] = []
                    continue
                except NoKernel as fault:
                    client.outcome = NotStarted(fault.reason, fault.hint)
                    return told
                except (RuntimeError, OSError, TimeoutError, ServerGone) as error:
                    client.outcome = NotStarted(*_start_fault(error, private))
                    if number == len(attempts) or client.cancelled.is_set():
                        return told
                    continue
                client.outcome = Completed()
                _run(client, private, root, told)
                return told
    finally:
        if client.cancelled.is_set() and isinstance(client.outcome, NotStarted):
            client.outcome = Cancelled()
    return told


def _start(client: TicketClient, private: Path, folder: Path, kernels: WarmKernels | None) -> None:
    forked = _taken(client, folder, kernels) if kernels is not None else None
    manager = _manager(client, private, forked, kernels)
    client.km, client.owns_km = manager, True
    with (private / "kernel.log").open("wb") as log:
        try:
            client.start_new_kernel(cwd=str(folder), stdout=log, stderr=log)
            client.start_new_kernel_client()
        except BaseException:
            if forked is not None:
                forked.discard()
            _end(client, manager)
            raise


def _manager(client: TicketClient, private: Path, forked: Forked | None, kernels: WarmKernels | None) -> Any:  # noqa: ANN401
    if forked is None or kernels is None:
        return cold_kernel(client.kernel_name, private, client.memory)
    from rtkit.engine.warm.manager import warm_manager

    return warm_manager(client.kernel_name, forked, kernels)


def _taken(client: TicketClient, folder: Path, kernels: WarmKernels) -> Forked:
    arguments = (f"--HistoryManager.hist_file={client.ipython_hist_file}",) if client.ipython_hist_file else ()
    client.extra_arguments = list(arguments)
    forked = kernels.take(client.kernel_name, arguments, str(folder), client.cancelled)
    forked.limit(client.memory)
    return forked


def _end(client: TicketClient, manager: Any) -> None:  # noqa: ANN401
    """End the kernel: a cold one now, a warm one beside what comes next."""
    process = process_of(manager)
    if isinstance(process, Forked):
        from rtkit.engine.warm.manager import leave

        leave(manager, gently=client.shutdown_kernel != "immediate")
    if client.km is not None and client.km.provisioner is not None:
        client._cleanup_kernel()  # noqa: SLF001  # nbclient's public methods cover only a whole execution
    if not isinstance(process, Forked):
        end_all(process)


def _run(client: TicketClient, private: Path, root: Path, told: Told) -> None:
    log, answer = private / "opened", private / "environment.json"
    process = process_of(client.km)
    told.warm = isinstance(process, Forked)
    is_python = _is_python(client)
    try:
        begin = probes.watch_code(log, root) + probes.environment_code(answer, ended=False)
        if is_python and not _prepare(client, begin):
            client.outcome = NotStarted(
                f"the kernel {client.kernel_name!r} cannot import rtkit",
                "install it there: pip install --no-deps rtkit",
            )
            return
        client.run_cells()
        if is_python and isinstance(client.outcome, (Completed, Failed)):
            _ask(client, probes.environment_code(answer, ended=True))
        client.set_widgets_metadata()
    finally:
        told.orphaned = isinstance(process, Forked) and process.orphaned
        if not isinstance(client.outcome, (Completed, Failed)):
            client.shutdown_kernel = "immediate"
        _end(client, client.km)
        told.files_read, told.folders_listed = probes.files_read(log), probes.folders_listed(log)
        told.kernel = probes.environment_told(answer)


def _prepare(client: TicketClient, code: str) -> bool:
    """Run the probes; False where the notebook imports rtkit and the kernel cannot."""
    reply = _ask(client, code, {"rtkit": probes.HAS_RTKIT})
    needs = any(_IMPORTS_RTKIT.search(cell.source) for cell in client.nb.cells if cell.cell_type == "code")
    has = reply.get("user_expressions", {}).get("rtkit", {}).get("data", {}).get("text/plain") == "True"
    return has or not needs


def _ask(client: TicketClient, code: str, expressions: dict[str, str] | None = None) -> dict[str, Any]:
    """Run code that leaves no trace in the notebook: not in its outputs, its counts, nor its history."""
    from nbclient.exceptions import DeadKernelError

    with suppress(DeadKernelError, TimeoutError):
        message = client.kc.execute(code, silent=True, store_history=False, user_expressions=expressions or {})
        reply = client.wait_for_reply(message)
        return dict(reply["content"]) if reply else {}
    return {}


def _is_python(client: TicketClient) -> bool:
    return bool(client.km.kernel_spec.language.lower() == "python")


def _start_fault(error: BaseException, private: Path) -> tuple[str, str]:
    with suppress(OSError):
        lines = (private / "kernel.log").read_text("utf-8", "replace").strip().splitlines()
        if lines:
            return (f"the kernel did not start: {lines[-1].strip()}", "rtkit doctor lists the kernels")
    return (f"the kernel did not start: {error}", "rtkit doctor lists the kernels")
