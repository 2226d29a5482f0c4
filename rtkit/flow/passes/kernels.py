"""The kernels of several tickets that are about to run: warm ones where that is right and pays."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, NamedTuple

from rtkit.engine.warm import WarmKernels
from rtkit.flow.warm import PAYS_FROM, Choice, choose
from rtkit.model import Cancelled, MissingInput

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rtkit.engine.elsewhere import Place
    from rtkit.flow.run import RunRequest
    from rtkit.notebook.read import Notebook
    from rtkit.workspace.listing import TicketFile
    from rtkit.workspace.runs import StoredRun
    from rtkit.workspace.workspace import Workspace

ASKED: Final = "--cold is given"
CONFIRMED: Final = "what is red in a warm kernel is found again in a cold one before it is told"


class Kernels(NamedTuple):
    """What was chosen, and the warm kernels where any ticket has one here; at a place the workers have theirs."""

    choice: Choice
    warm: WarmKernels | None = None

    def warmed(self, request: RunRequest, file: TicketFile) -> RunRequest:
        """The request for a warm kernel, where this ticket is to have one; else as it is, which is for a cold one."""
        if self.choice.why_cold(file.path):
            return request
        if request.place is not None:
            return request._replace(preload=self.choice.preload)
        return request._replace(kernels=self.warm)

    def why_cold(self, file: TicketFile, stored: StoredRun | None) -> str:
        """Why this run was in a cold kernel; empty where it was warm, or there was none."""
        if stored is None or stored.run.engine == "warm":
            return ""
        return self.choice.why_cold(file.path) or "no warm kernel could be had"


@contextmanager
def kernels_for(
    workspace: Workspace,
    tickets: Iterable[tuple[TicketFile, Notebook]],
    *,
    cold: bool,
    jobs: int,
    place: Place | None = None,
) -> Iterator[Kernels]:
    """Choose, and begin to start what is needed here; at the end all of it is gone.

    At a place each worker starts a fork server when the first task comes, so that it takes more tickets to be worth it.
    """
    pays_from = PAYS_FROM if place is None else PAYS_FROM * place.slots
    choice = choose(workspace, tickets, ASKED if cold else "", pays_from)
    if not choice.warm or place is not None:
        yield Kernels(choice)
        return
    with WarmKernels(choice.preload, ahead=min(jobs, choice.warm), kernel=choice.kernel, runs=choice.warm) as warm:
        yield Kernels(choice, warm)


def is_doubtful(stored: StoredRun | None, *, red: bool) -> bool:
    """Whether a result is red and of a warm kernel, and so has to be confirmed in a cold one before it is told.

    One that passed its limit too: to hang is what a fork may do wrong. What was cancelled or had no input is no
    result.
    """
    if not red or stored is None or stored.run.engine == "cold":
        return False
    return not isinstance(stored.run.outcome, (Cancelled, MissingInput))


def forget(stored: StoredRun | None) -> None:
    """Remove a run whose result did not count."""
    if stored is not None:
        shutil.rmtree(stored.folder, ignore_errors=True)
