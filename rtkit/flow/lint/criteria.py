"""Rules on what is measured: criteria, guardrails and `holds` that can be decided, and seals that were kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rtkit.errors import nearest
from rtkit.expression import ExpressionFault, check_names, names, parse
from rtkit.flow.lint.fault import Told
from rtkit.mime import is_placeholder
from rtkit.model import Assumption, Finding, LogEntry, seal_breaks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.expression import Expression
    from rtkit.flow.lint.case import Case


class _Text(NamedTuple):
    """An expression that somebody wrote, what it is called, and where it stands."""

    kind: str
    what: str
    text: str
    cell: str = ""
    field: str = ""


def expression(case: Case) -> Iterator[Told]:
    """Tell of what is not in the language of criteria."""
    for one in _written(case):
        try:
            parse(one.text)
        except ExpressionFault as fault:
            yield Told(f"{one.what} cannot be read: {fault.message}", fault.hint, cell=one.cell, field=one.field)


def criterion(case: Case) -> Iterator[Told]:
    """Tell of hypotheses that do not say when they are right, or say it by what was not measured."""
    for index, one in enumerate(case.ticket.hypotheses):
        if not one.expect.strip():
            hint = "write one as `expect`, such as eer <= baseline * 0.95"
            yield Told(f"{one.id} has no criterion", hint, field=f"hypotheses[{index}].expect")
    yield from _unmeasured(case, "criterion")


def guardrail(case: Case) -> Iterator[Told]:
    """Tell of guardrails on what was not measured."""
    yield from _unmeasured(case, "guardrail")


def holds(case: Case) -> Iterator[Told]:
    """Tell of findings and assumptions that hold by what was not measured."""
    yield from _unmeasured(case, "holds")


def hypothesis(case: Case) -> Iterator[Told]:
    """Tell of hypotheses whose metric is not what decides them, and of those that are named and not there."""
    for index, one in enumerate(case.ticket.hypotheses):
        expect = _read(one.expect)
        read = names(expect) if expect else frozenset()
        if one.metric and not is_placeholder(one.metric) and read and one.metric not in read:
            message = f"the metric of {one.id} is {one.metric!r}, and its criterion reads {', '.join(sorted(read))}"
            hint = "name in `metric` what `expect` decides by"
            yield Told(message, hint, field=f"hypotheses[{index}].metric")
    known = [one.id for one in case.ticket.hypotheses]
    speaking: tuple[Finding | LogEntry, ...] = (*case.results.findings, *case.results.log)
    for part in speaking:
        if part.hypothesis and part.hypothesis not in known:
            what = part.id if isinstance(part, Finding) else "the log"
            message = f"{what} speaks of {part.hypothesis}, and there is no such hypothesis"
            yield Told(message, nearest(part.hypothesis, known), cell=part.cell)


def seal(case: Case) -> Iterator[Told]:
    """Tell of criteria that were changed silently after they were sealed."""
    id_ = case.ticket.id
    index = {one.id: f"hypotheses[{number}]" for number, one in enumerate(case.ticket.hypotheses)}
    for broken in seal_breaks(case.ticket):
        hint = f'say why: rtkit revise {id_} {broken.hypothesis} --because "..."; or take the change back'
        yield Told(str(broken), hint, field=index.get(broken.hypothesis, "sealed"))
    if case.ticket.status == "active" and case.ticket.hypotheses and case.ticket.sealed is None:
        hint = f"seal them as they stand: rtkit status {id_} active"
        yield Told("work has begun, and the hypotheses are not sealed", hint, field="sealed", level="warning")


def _written(case: Case) -> Iterator[_Text]:
    """Every expression, but for those that are still to be written."""
    return (one for one in _all(case) if one.text.strip() and not is_placeholder(one.text))


def _all(case: Case) -> Iterator[_Text]:
    for index, one in enumerate(case.ticket.hypotheses):
        field = f"hypotheses[{index}]"
        yield _Text("criterion", f"the criterion of {one.id}", one.expect, field=f"{field}.expect")
        for number, text in enumerate(one.guardrails):
            what = f"guardrail {number + 1} of {one.id}"
            yield _Text("guardrail", what, text, field=f"{field}.guardrails[{number}]")
    parts: tuple[Finding | Assumption, ...] = (*case.results.findings, *case.results.assumptions)
    for part in parts:
        if not part.is_placeholder:
            yield _Text("holds", f"`holds` of {part.id}", part.holds, cell=part.cell)


def _unmeasured(case: Case, kind: str) -> Iterator[Told]:
    metrics = [metric.name for metric in case.results.metrics]
    for one in _written(case) if case.is_complete else ():
        read = _read(one.text) if one.kind == kind else None
        if read is None:
            continue
        try:
            check_names(read, metrics)
        except ExpressionFault as fault:
            message = f"{one.what} reads what was not measured: {fault.message}"
            hint = f"{fault.hint}; measure it with rt.measure, or mend the name"
            yield Told(message, hint, cell=one.cell, field=one.field)


def _read(text: str) -> Expression | None:
    """The expression; None where it is none, which is told by itself, and where it is still to be written."""
    try:
        return None if is_placeholder(text) or not text.strip() else parse(text)
    except ExpressionFault:
        return None
