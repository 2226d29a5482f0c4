"""Which tickets run in warm kernels, why the others do not, and what is imported before the fork."""

from __future__ import annotations

from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from rtkit.engine.warm import refusal, unsafe
from rtkit.flow.harvest.cells import has_code
from rtkit.flow.warm.places import places_of
from rtkit.flow.warm.reading import read
from rtkit.notebook.cells import kernel_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from rtkit.notebook.read import Notebook
    from rtkit.workspace.listing import TicketFile
    from rtkit.workspace.workspace import Workspace

PAYS_FROM: Final = 3
"""So many tickets make the fork server's own start worth its while: two cores start two kernels as fast."""

SHARED_BY: Final = 2
"""What fewer tickets import is left to their own kernels: the server would take as long as they."""


class Warmth(NamedTuple):
    """One ticket: its kernel's name, the installed modules it imports, why its kernel is cold (empty: it may be warm).

    The reason is a clause: `cell 2 sets OMP_NUM_THREADS before numpy is imported`.
    """

    kernel: str
    modules: tuple[str, ...] = ()
    cold: str = ""


class Choice(NamedTuple):
    """What was chosen for several tickets, by their files; `preload` is to be imported before the fork.

    `passed_over` are modules that would be preloaded too, but for a reason; `kernel` is the name most of them have.
    """

    warmth: Mapping[Path, Warmth]
    preload: tuple[str, ...] = ()
    passed_over: Mapping[str, str] = MappingProxyType({})
    kernel: str = "python3"

    @property
    def warm(self) -> int:
        """How many are to run in a warm kernel."""
        return sum(not one.cold for one in self.warmth.values())

    def why_cold(self, path: Path) -> str:
        """Why the kernel of this ticket is cold; empty where it is to be warm."""
        return self.warmth[path].cold if path in self.warmth else "nothing of it was to run when that was chosen"


def choose(
    workspace: Workspace,
    tickets: Iterable[tuple[TicketFile, Notebook]],
    why_cold: str = "",
    pays_from: int = PAYS_FROM,
) -> Choice:
    """Choose for the tickets that are about to run; `why_cold` is a reason that counts for them all.

    Fewer tickets than `pays_from` are all cold.
    """
    those, few = list(tickets), f"a warm kernel pays from {pays_from} tickets on"
    if why_cold or len(those) < pays_from:  # nothing of them is read
        why = why_cold or few
        return Choice({file.path: Warmth(_kernel(notebook), (), why) for file, notebook in those})
    found = {file.path: warmth_of(workspace, file, notebook) for file, notebook in those}
    warm = [one for one in found.values() if not one.cold]
    if len(warm) < pays_from:
        return Choice({path: one._replace(cold=one.cold or few) for path, one in found.items()})
    wanted = Counter(module for one in warm for module in {*one.modules})
    shared = sorted(module for module, tickets in wanted.items() if tickets >= SHARED_BY)
    passed_over = {module: why for module in shared if (why := unsafe(module))}
    preload = tuple(module for module in shared if module not in passed_over)
    return Choice(found, preload, passed_over, Counter(one.kernel for one in warm).most_common(1)[0][0])


def warmth_of(workspace: Workspace, file: TicketFile, notebook: Notebook) -> Warmth:
    """Choose for one ticket, regardless of how many run with it."""
    kernel = _kernel(notebook)
    why = _set_cold(workspace, file, notebook) or refusal(kernel)
    if why:
        return Warmth(kernel, (), why)
    return Warmth(kernel, *read(notebook, file.path.parent.resolve(), places_of(kernel)))


def _kernel(notebook: Notebook) -> str:
    return kernel_name(notebook) or "python3"


def _set_cold(workspace: Workspace, file: TicketFile, notebook: Notebook) -> str:
    if not has_code(notebook):
        return "it has no code"
    if not workspace.settings.warm:
        return "the settings say warm = false"
    return "" if file.ticket.execution.warm else "the ticket says execution.warm = false"
