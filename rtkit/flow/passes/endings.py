"""How a run or a check of one ticket ended, told to whoever did not watch: a sentence, and what is not as accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rtkit.errors import Invalid, RtkitError
from rtkit.flow.check import Compared, FellShort, Refused, Remembered, Skipped, Unchanged
from rtkit.flow.standing.against import against
from rtkit.flow.standing.words import change_lines, difference_words, outcome_words, resting_words
from rtkit.mask import masked, mending, told
from rtkit.model import Completed, NotStarted, outcome_name
from rtkit.model.comparison import REPRODUCED
from rtkit.workspace.records import read_record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rtkit.flow.passes.checking import CheckReport
    from rtkit.flow.passes.runs import RunReport
    from rtkit.flow.standing import Against
    from rtkit.mask import Secret
    from rtkit.model import Checked, Comparison
    from rtkit.workspace.runs import StoredRun
    from rtkit.workspace.workspace import Workspace

_SINCE = {"drifted": "a metric left its tolerance", "overturned": "a conclusion is not what was accepted"}


class Ending(NamedTuple):
    """The outcome's word, a sentence and a hint; `cell` is the id of the cell that it ended in.

    `changes` are what is not as in the record, a sentence each; `stored` is the run where there was one.
    """

    outcome: str
    words: str
    hint: str = ""
    cell: str = ""
    changes: tuple[str, ...] = ()
    stored: StoredRun | None = None


def run_ending(workspace: Workspace, report: RunReport) -> Ending:
    """How the run ended, beside the record where there is one."""
    stored = report.stored
    if not isinstance(stored.run.outcome, Completed):
        return _fell_short(stored, report.secrets)
    ticket, problems = stored.run.ticket, report.resolved.results.problems
    told_too = (*_masked(report.secrets), *(f"problem: {problem}" for problem in problems))
    try:
        record = read_record(workspace, ticket)
    except RtkitError as error:
        return Ending("completed", f"completed, but {_sentence(error)}", _hints(error.hint, *told_too), stored=stored)
    beside = against(workspace, report.resolved._replace(record=record))
    if beside is None:
        hint = f"accept the results: rtkit run {ticket} --record"
        return Ending("completed", "completed; nothing is accepted yet", _hints(hint, *told_too), stored=stored)
    hint = _hints(_fresh(beside.comparison), *told_too)
    return Ending("completed", _beside(beside), hint, "", _changes(beside.comparison), stored)


def check_ending(report: CheckReport) -> Ending:
    """How the check ended."""
    check = report.check
    resting = f"rests on it: {resting_words(report.resting)}" if report.resting else ""
    hints = (resting, *_masked(report.secrets))
    match check.found:
        case Refused(error=error):
            return refused_ending(error)
        case Skipped(because=because):
            return Ending(check.outcome, because)
        case FellShort(stored=stored):
            return _fell_short(stored, report.secrets, resting)
        case Unchanged(last=last):
            return Ending(check.outcome, f"nothing changed since it was reproduced {_on(last)}")
        case Remembered(last=last):
            words = f"{last.comparison.outcome} {_on(last)}, and nothing changed since"
            return Ending(check.outcome, words, _hints(*hints), "", _changes(last.comparison))
        case Compared(comparison=comparison, stored=stored):
            words, hint = _compared(comparison, check.file.ticket.id)
            return Ending(check.outcome, words, _hints(hint, *hints), "", _changes(comparison), stored)


def refused_ending(error: RtkitError) -> Ending:
    """A run or a check that could not begin, and why."""
    return Ending("refused", _sentence(error), masked(error.hint))


def _fell_short(stored: StoredRun, secrets: Sequence[Secret], resting: str = "") -> Ending:
    outcome = stored.run.outcome
    own = outcome.hint if isinstance(outcome, NotStarted) else ""
    cell = getattr(outcome, "cell", "")  # the outcomes that happen in a cell have it
    hint = _hints(own, resting, *_masked(secrets))
    return Ending(outcome_name(outcome), outcome_words(outcome), hint, cell, stored=stored)


def _compared(comparison: Comparison, ticket: str) -> tuple[str, str]:
    if comparison.outcome == "unrecorded":
        return "completed, and there is no record to compare with", f"accept the results: rtkit run {ticket} --record"
    if comparison.outcome == REPRODUCED:
        return "reproduced: everything is as accepted", _fresh(comparison)
    return f"{comparison.outcome}: {_SINCE[comparison.outcome]}", _fresh(comparison)


def _beside(beside: Against) -> str:
    if not beside.alike:
        return "completed, with other parameters than were accepted"
    if beside.comparison.outcome == REPRODUCED:
        return "completed; everything is as accepted"
    return f"completed; {_SINCE[beside.comparison.outcome]}"


def _changes(comparison: Comparison) -> tuple[str, ...]:
    lines = tuple(change_lines(comparison))
    return (*lines, difference_words(comparison.differences)) if lines else ()


def _fresh(comparison: Comparison) -> str:
    return f"not in the record yet: {', '.join(comparison.fresh)}" if comparison.fresh else ""


def _on(last: Checked) -> str:
    return f"on {last.on.astimezone():%d %b %Y %H:%M}"


def _masked(secrets: Sequence[Secret]) -> tuple[str, ...]:
    return (f"masked {told(secrets)}: {mending(secrets)}",) if secrets else ()


def _sentence(error: RtkitError) -> str:
    problems = error.problems if isinstance(error, Invalid) else ()
    return masked("; ".join([error.message, *map(str, problems)]))


def _hints(*hints: str) -> str:
    return masked("; ".join(filter(None, hints)))
