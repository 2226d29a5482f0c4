"""Rules on records, and on the runs that results come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtkit.errors import Invalid
from rtkit.flow.lint.fault import Told
from rtkit.model import FromRecord, outcome_name
from rtkit.notebook.ticket import source_sha256

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.flow.lint.case import Case


def record(case: Case) -> Iterator[Told]:
    """Tell of conclusions that were never accepted."""
    if case.record is None and case.record_error is None:
        yield Told("there is no record of its results", f"accept them: rtkit run {case.ticket.id} --record")


def broken_record(case: Case) -> Iterator[Told]:
    """Tell of a record that cannot be read."""
    error = case.record_error
    if error is not None:
        told = "; ".join(map(str, error.problems)) if isinstance(error, Invalid) else ""
        yield Told(f"{error.message}{': ' + told if told else ''}", error.hint)


def stale_record(case: Case) -> Iterator[Told]:
    """Tell that the notebook is not the one whose results were accepted."""
    if case.record is not None and case.record.source_sha256 != source_sha256(case.notebook):
        hint = f"see what became of them: rtkit check {case.ticket.id}"
        yield Told("the notebook was changed after its results were accepted", hint)


def run(case: Case) -> Iterator[Told]:
    """Tell that the results are those of a run that did not end well."""
    stored = case.resolved.run
    if stored is not None and not case.is_complete and not isinstance(case.results.source, FromRecord):
        outcome = stored.outcome
        message = f"its last run {outcome_name(outcome).replace('_', ' ')}, and its results are only half of them"
        yield Told(message, f"mend the cell, then: rtkit run {case.ticket.id}", cell=getattr(outcome, "cell", ""))
