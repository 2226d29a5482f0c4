"""Where the results come from, and what broke on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from rtkit.flow.demo.page import Banner
from rtkit.flow.demo.parts import Link
from rtkit.flow.demo.text.terminal import printed
from rtkit.flow.demo.text.words import clean, moment, seconds
from rtkit.model import Died, Failed, FromNotebook, FromRecord, FromRun, TimedOut
from rtkit.notebook.cells import cell_id, code_cells, joined, tags_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from rtkit.flow.demo.subject import Subject
    from rtkit.model import Outcome, Source
    from rtkit.notebook.read import Notebook


_AFTER: Final = "What would have come after it is missing here."


def source_sentence(source: Source, now: datetime) -> Markup:
    """`headless run of 3 days ago, completed`."""
    match source:
        case FromRun():
            words = source.outcome.replace("_", " ")
            return Markup("headless run of {}, {}").format(moment(source.ended, now), words)
        case FromRecord():
            return Markup("accepted record of {}").format(moment(source.accepted, now))
        case FromNotebook():
            return Markup("the notebook\u2019s own outputs")
        case _:
            return Markup("never run")


def banner(subject: Subject, anchor_of: Mapping[str, str]) -> Banner | None:
    """What the reader must know before believing anything; None where all is well."""
    if subject.run is not None and isinstance(subject.results.source, FromRun):
        return _of_run(subject.run.outcome, anchor_of)
    if isinstance(subject.results.source, FromNotebook) or subject.ticket is None:
        return _of_outputs(subject.notebook, anchor_of)
    return None


def _of_run(outcome: Outcome, anchor_of: Mapping[str, str]) -> Banner | None:
    match outcome:
        case Failed(cell, index, error):
            return Banner("The run failed", _link(cell, index, anchor_of), _AFTER, printed(error).striptags())
        case TimedOut(cell, index, limit, allowed):
            passed = "the limit for one cell" if limit == "cell" else "the budget of the whole notebook"
            why = f"It took longer than {passed}, {seconds(allowed)}. {_AFTER}"
            return Banner("The run was stopped", _link(cell, index, anchor_of), why)
        case Died(cell, index, reason):
            return Banner("The kernel died", _link(cell, index, anchor_of), _AFTER, clean(reason))
    return None


def _of_outputs(notebook: Notebook, anchor_of: Mapping[str, str]) -> Banner | None:
    errors = (
        (index, cell, output)
        for index, cell in code_cells(notebook)
        if "raises-exception" not in tags_of(cell)
        for output in cell.get("outputs", [])
        if isinstance(output, dict) and output.get("output_type") == "error"
    )
    first = next(errors, None)
    if first is None:
        return None
    index, cell, output = first
    error = printed(f"{joined(output.get('ename', ''))}: {joined(output.get('evalue', ''))}").striptags()
    return Banner("The notebook ended in an error", _link(cell_id(cell, index), index, anchor_of), _AFTER, error)


def _link(cell: str, index: int, anchor_of: Mapping[str, str]) -> Link:
    anchor = anchor_of.get(cell)
    return Link(f"cell {index + 1}", f"#{anchor}" if anchor else "")
