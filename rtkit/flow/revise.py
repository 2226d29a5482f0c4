"""Revising a sealed hypothesis: what is sealed becomes its new text, and the old one is kept with the reason."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from rtkit.errors import NotFound, TicketFallsShort, UsageFault, nearest
from rtkit.expression import ExpressionFault, parse
from rtkit.expression.fault import quoted
from rtkit.flow.given.reasons import checked_claim, checked_reason
from rtkit.mime import METRIC_NAME
from rtkit.model import Hypothesis, Revision, SealBreak, Ticket
from rtkit.notebook.ticket import change_ticket

if TYPE_CHECKING:
    from rtkit.workspace.listing import TicketFile


class Rewording(NamedTuple):
    """What a hypothesis is to say instead; None leaves a part as it stands in the notebook."""

    claim: str | None = None
    expect: str | None = None
    metric: str | None = None
    guardrails: tuple[str, ...] | None = None

    @property
    def values(self) -> dict[str, object]:
        """What is given, by field."""
        return {name: value for name, value in self._asdict().items() if value is not None}


class Revised(NamedTuple):
    """The ticket as it is written now, and what was revised in it."""

    ticket: Ticket
    revision: Revision


def revise(file: TicketFile, part: str, because: str, rewording: Rewording) -> Revised:
    """Write the new text of a hypothesis and what is sealed of it; without a rewording, as it stands by now.

    Raises UsageFault, NotFound or an ExpressionFault for what was asked wrongly, TicketFallsShort where nothing is
    sealed yet or nothing is different; nothing is written then.
    """
    because = checked_reason(because)
    rewording = _checked(rewording)
    now = datetime.now(UTC).replace(microsecond=0)
    ticket = change_ticket(file.path, lambda ticket: _revised(ticket, part, rewording, because, now))
    assert ticket.sealed is not None  # noqa: S101  # _revised has just put a revision in it
    return Revised(ticket, ticket.sealed.revisions[-1])


def _checked(rewording: Rewording) -> Rewording:
    claim = None if rewording.claim is None else checked_claim(rewording.claim)
    if rewording.metric is not None and not re.fullmatch(METRIC_NAME, rewording.metric):
        raise UsageFault(
            f"{rewording.metric!r} is no name of a metric", "a name is of letters, digits and _", field="metric"
        )
    if rewording.expect is not None:
        _check_expression("the criterion", rewording.expect)
    for guardrail in rewording.guardrails or ():
        _check_expression("the guardrail", guardrail)
    return rewording._replace(claim=claim)


def _revised(ticket: Ticket, part: str, rewording: Rewording, because: str, now: datetime) -> Ticket:
    if ticket.sealed is None:
        raise TicketFallsShort(
            f"nothing of {ticket.id} is sealed yet",
            f"edit its hypotheses freely until `rtkit status {ticket.id} active` seals them",
        )
    sealed = {one.id: one for one in ticket.sealed.hypotheses}
    present = {one.id: one for one in ticket.hypotheses}
    id_ = _known(ticket.id, part, {*sealed, *present})
    if sum(one.id == id_ for one in ticket.hypotheses) > 1:
        raise TicketFallsShort(f"{ticket.id} has two hypotheses {id_}", "give one of them another id in the notebook")
    before, after = sealed.get(id_), _reworded(ticket.id, id_, present.get(id_), rewording)
    _check_different(ticket.id, SealBreak(id_, before, after), rewording)
    _check_criteria(before, after)
    revision = Revision(hypothesis=id_, on=now, because=because, before=before, after=after)
    seal = replace(
        ticket.sealed,
        hypotheses=_with(ticket.sealed.hypotheses, id_, after),
        revisions=(*ticket.sealed.revisions, revision),
    )
    return replace(ticket, hypotheses=_with(ticket.hypotheses, id_, after), sealed=seal)


def _known(ticket: str, part: str, known: set[str]) -> str:
    found = [id_ for id_ in known if id_ == part] or [id_ for id_ in known if id_.lower() == part.strip().lower()]
    if len(found) != 1:
        hint = nearest(part, known) if known else "add it to the ticket's hypotheses first"
        raise NotFound(f"{ticket} has no hypothesis {part!r}", hint)
    return found[0]


def _reworded(ticket: str, id_: str, present: Hypothesis | None, rewording: Rewording) -> Hypothesis | None:
    if present is None and rewording.values:
        raise TicketFallsShort(
            f"{id_} was removed from {ticket}, so it has no text to change",
            "revise it without options to give it up, or put it back into the notebook first",
        )
    return replace(present, **rewording.values) if present is not None else None


def _check_different(ticket: str, change: SealBreak, rewording: Rewording) -> None:
    if change.fields:
        return
    if rewording.values:
        raise TicketFallsShort(
            f"{change.hypothesis} of {ticket} would be as it is sealed already",
            "give it another claim, metric or criterion; going back to what is sealed needs no revision",
        )
    raise TicketFallsShort(
        f"{change.hypothesis} of {ticket} is as it was sealed",
        "give the new text (--expect ..., --claim ...), or edit it in the notebook first",
    )


def _check_criteria(before: Hypothesis | None, after: Hypothesis | None) -> None:
    """A criterion edited by hand has to be one too; what was sealed wrong already does not stop a revision."""
    if after is None:
        return
    old = (before.expect, *before.guardrails) if before else ()
    for expression in (after.expect, *after.guardrails):
        if expression and expression not in old:
            _check_expression(f"the criterion of {after.id}", expression)


def _check_expression(what: str, text: str) -> None:
    try:
        parse(text)
    except ExpressionFault as fault:
        raise ExpressionFault(f"{what} {quoted(text)}: {fault.message}", fault.hint, fault.position) from None


def _with(hypotheses: tuple[Hypothesis, ...], id_: str, after: Hypothesis | None) -> tuple[Hypothesis, ...]:
    """The hypotheses with the new text in place of the old, at the end where it is new, gone where it is given up."""
    if after is None:
        return tuple(one for one in hypotheses if one.id != id_)
    if all(one.id != id_ for one in hypotheses):
        return (*hypotheses, after)
    return tuple(after if one.id == id_ else one for one in hypotheses)
