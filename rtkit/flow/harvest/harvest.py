"""Everything a ticket found, from one notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from rtkit.expression import judge
from rtkit.fill import fillable
from rtkit.flow.harvest.cells import displayed
from rtkit.flow.harvest.holdings import holdings
from rtkit.flow.harvest.markdown import written
from rtkit.flow.harvest.numbering import number
from rtkit.flow.harvest.revisions import revisions
from rtkit.mask import mask_value
from rtkit.model import Answer, Assumption, Decision, Evidence, Finding, LogEntry, Metric, NextTicket, Results

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rtkit.flow.harvest.found import Entry
    from rtkit.model import Source, Ticket
    from rtkit.notebook.read import Notebook

Part = TypeVar("Part", Finding, Assumption, Decision, NextTicket, Evidence, LogEntry)


def harvest(notebook: Notebook, ticket: Ticket, source: Source) -> Results:
    """Read the results in the notebook; what cannot be read is told in `problems`, and hides nothing else."""
    shown = displayed(notebook)
    metrics = {entry.value.name: entry.value for entry in shown.entries if isinstance(entry.value, Metric)}
    said = written(notebook, _fillable(metrics.values()))
    entries = sorted((*shown.entries, *said.entries), key=lambda entry: entry.position)
    answer, answer_problems = _answer([entry.value for entry in entries if isinstance(entry.value, Answer)])
    findings, finding_problems = number(_parts(entries, Finding))
    assumptions, assumption_problems = number(_parts(entries, Assumption))
    decisions, decision_problems = number(_parts(entries, Decision))
    next_tickets, next_problems = number(_parts(entries, NextTicket))
    evidence, evidence_problems = _evidence(_parts(entries, Evidence))
    found = Results(
        source=source,
        answer=answer,
        metrics=tuple(metrics.values()),
        findings=findings,
        assumptions=assumptions,
        decisions=decisions,
        next_tickets=next_tickets,
        evidence=evidence,
        log=(*_parts(entries, LogEntry), *revisions(ticket)),
        verdicts=tuple(judge(hypothesis, metrics) for hypothesis in ticket.hypotheses),
        holdings=holdings((*findings, *assumptions), metrics),
        problems=(
            *shown.problems,
            *said.problems,
            *answer_problems,
            *finding_problems,
            *assumption_problems,
            *decision_problems,
            *next_problems,
            *evidence_problems,
        ),
    )
    return mask_value(found)  # here, so that record and page, and what is compared, say the same


def _parts(entries: Iterable[Entry], kind: type[Part]) -> list[Part]:
    return [replace(entry.value, cell=entry.cell) for entry in entries if isinstance(entry.value, kind)]


def _answer(answers: list[Answer]) -> tuple[Answer | None, list[str]]:
    """Pick the last answer that is no placeholder; several that differ are a problem."""
    if not answers:
        return None, []
    given = [answer for answer in answers if not answer.is_placeholder]
    if len({answer.text for answer in given}) > 1:
        return given[-1], [f"the question is answered {len(given)} times; the last answer counts"]
    return (given or answers)[-1], []


def _evidence(shown: list[Evidence]) -> tuple[tuple[Evidence, ...], list[str]]:
    """Collect evidence by name; where a name is shown twice, the later one counts."""
    named = {evidence.name: evidence for evidence in shown}
    twice = sorted({one.name for one in shown if one is not named[one.name]})
    return tuple(named.values()), [f"evidence {name!r} is shown twice; the later one counts" for name in twice]


def _fillable(metrics: Iterable[Metric]) -> dict[str, float]:
    """Everything that may stand in braces in a Markdown form."""
    known: dict[str, float] = {}
    for metric in metrics:
        known |= fillable(
            metric.name,
            float(metric.value),
            baseline=_known(metric.baseline),
            champion=_known(metric.champion),
            deviation=_known(metric.spread.deviation) if metric.spread else None,
        )
    return known


def _known(number: float | str | None) -> float | None:
    return None if number is None else float(number)
