"""A case: everything that is known of one ticket while it is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rtkit.errors import RtkitError
from rtkit.flow.harvest import Resolved, resolve
from rtkit.flow.harvest.cells import has_code, has_outputs
from rtkit.flow.lint.code import Code, read_code
from rtkit.flow.lint.parts import Parts, parts_of
from rtkit.flow.lint.sites import Site, sites
from rtkit.model import Completed, FromNotebook, FromRecord, FromRun, Results
from rtkit.notebook.read import Notebook, read_notebook
from rtkit.workspace.records import read_record

if TYPE_CHECKING:
    from rtkit.flow.lint.house import House
    from rtkit.model import Record, Ticket
    from rtkit.workspace.listing import TicketFile

_NOTHING: Final[Notebook] = {"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


@dataclass(frozen=True, slots=True)
class Case:
    """One ticket: its notebook as it is written, the results that count, and the house it stands in.

    `unreadable` says why the cells cannot be read, `record_error` why the record cannot; both are None otherwise.
    """

    house: House
    file: TicketFile
    notebook: Notebook
    code: Code
    resolved: Resolved
    sites: tuple[Site, ...]
    parts: Parts
    unreadable: RtkitError | None
    record_error: RtkitError | None

    @property
    def ticket(self) -> Ticket:
        """The ticket in the notebook's metadata."""
        return self.file.ticket

    @property
    def results(self) -> Results:
        """The results that count."""
        return self.resolved.results

    @property
    def record(self) -> Record | None:
        """The accepted results."""
        return self.resolved.record

    @property
    def was_run(self) -> bool:
        """Whether there are results of its code."""
        return _was_run(self.resolved) and has_code(self.notebook)

    @property
    def is_complete(self) -> bool:
        """Whether the results are all that the notebook has to say: not those of half a run, or of none."""
        return _is_complete(self.resolved)

    @property
    def relative(self) -> str:
        """The notebook's path below the root."""
        return self.house.workspace.relative(self.file.path)


def open_case(house: House, file: TicketFile) -> Case:
    """Read everything about the ticket; what cannot be read is kept as the error that it is."""
    record_error = _record_error(house, file)
    try:
        notebook = read_notebook(file.path)
        resolved = resolve(house.workspace, file, notebook)
    except RtkitError as error:
        resolved = Resolved(file, _NOTHING, Results())
        return Case(house, file, _NOTHING, Code((), (), {}), resolved, (), Parts((), ()), error, record_error)
    code = read_code(notebook)
    found = sites(notebook, code)
    parts = parts_of(resolved, found, code, complete=_is_complete(resolved))
    return Case(house, file, notebook, code, resolved, found, parts, None, record_error)


def _was_run(resolved: Resolved) -> bool:
    of_notebook = isinstance(resolved.results.source, FromNotebook) and has_outputs(resolved.notebook)
    return of_notebook or isinstance(resolved.results.source, (FromRun, FromRecord))


def _is_complete(resolved: Resolved) -> bool:
    if isinstance(resolved.results.source, FromNotebook) and not has_code(resolved.notebook):
        return True
    ended_well = resolved.run is None or isinstance(resolved.run.outcome, Completed)
    return _was_run(resolved) and ended_well


def _record_error(house: House, file: TicketFile) -> RtkitError | None:
    try:
        read_record(house.workspace, file.ticket.id)
    except RtkitError as error:
        return error
    return None
