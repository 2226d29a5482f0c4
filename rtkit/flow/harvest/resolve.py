"""Which results of a ticket count: those of a run, of the notebook itself, or of the record."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from rtkit.errors import Invalid, RtkitError
from rtkit.flow.harvest.cells import has_code, has_outputs
from rtkit.flow.harvest.found import sentence
from rtkit.flow.harvest.harvest import harvest
from rtkit.model import FromNotebook, FromRecord, FromRun, NeverRun, Results, outcome_name
from rtkit.model.run import CONCLUSIVE
from rtkit.notebook.read import Notebook, read_notebook
from rtkit.notebook.ticket import source_sha256
from rtkit.workspace.records import read_record
from rtkit.workspace.runs import stored_runs

if TYPE_CHECKING:
    from rtkit.model import Record, Run
    from rtkit.workspace.listing import TicketFile
    from rtkit.workspace.workspace import Workspace


class Resolved(NamedTuple):
    """The results that count, with the notebook they are in: the executed copy of a run, else the ticket's own.

    `record` is the ticket's record wherever there is one, also when it is not the source.
    """

    file: TicketFile
    notebook: Notebook
    results: Results
    run: Run | None = None
    record: Record | None = None


def resolve(workspace: Workspace, file: TicketFile, notebook: Notebook | None = None) -> Resolved:
    """Find the results that count: the newest run of this very source, else the notebook's outputs, else the record.

    Markdown forms count as the notebook's results where there is no code to run, and otherwise where there is no
    record either. `notebook` is the ticket's, where it was read before. Raises Invalid where it cannot be read; a
    record that cannot be read is told among the problems.
    """
    notebook = notebook or read_notebook(file.path)
    record, problems = _record(workspace, file.ticket.id)
    resolved = _from_run(workspace, file, notebook)
    if resolved is None:
        resolved = Resolved(file, notebook, _without_run(notebook, file, record))
    results = replace(resolved.results, problems=resolved.results.problems + problems)
    return resolved._replace(results=results, record=record)


def _from_run(workspace: Workspace, file: TicketFile, notebook: Notebook) -> Resolved | None:
    wanted = source_sha256(notebook)
    for stored in stored_runs(workspace, file.ticket.id):
        run = stored.run
        if run.source_sha256 != wanted or not isinstance(run.outcome, CONCLUSIVE):
            continue
        try:
            executed = read_notebook(stored.notebook)
        except RtkitError:  # an executed copy that is gone: an older run may still have its own
            continue
        source = FromRun(workspace.relative(stored.folder), run.ended, outcome_name(run.outcome))
        return Resolved(file, executed, harvest(executed, file.ticket, source), run)
    return None


def _without_run(notebook: Notebook, file: TicketFile, record: Record | None) -> Results:
    own = harvest(notebook, file.ticket, FromNotebook())
    if has_outputs(notebook) or (_says_something(own) and (record is None or not has_code(notebook))):
        return own
    if record is not None:
        return _from_record(record, own)
    return replace(own, source=NeverRun())


def _says_something(results: Results) -> bool:
    """Whether the Markdown forms tell a result; assumptions and the log are written before there is any."""
    answers = () if results.answer is None else (results.answer,)
    waiting = [
        part.is_placeholder
        for parts in (answers, results.findings, results.decisions, results.next_tickets)
        for part in parts
    ]
    return not all(waiting)


def _from_record(record: Record, own: Results) -> Results:
    """Take the accepted results, and the log, which no record keeps, from the notebook."""
    return Results(
        source=FromRecord(record.accepted),
        answer=record.answer,
        metrics=record.metrics,
        findings=record.findings,
        assumptions=record.assumptions,
        decisions=record.decisions,
        next_tickets=record.next_tickets,
        verdicts=record.verdicts,
        holdings=record.holdings,
        log=own.log,
    )


def _record(workspace: Workspace, ticket: str) -> tuple[Record | None, tuple[str, ...]]:
    try:
        return read_record(workspace, ticket), ()
    except Invalid as error:
        return None, (sentence(error),)
    except RtkitError as error:
        return None, (str(error),)
