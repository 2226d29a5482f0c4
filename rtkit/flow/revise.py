"""Revising a sealed hypothesis: what is sealed becomes its new text, and the old one is kept with the reason."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from rtkit.errors import TicketFallsShort
from rtkit.flow.given.hypotheses import check_expression, checked_rewording, meant_hypothesis, with_hypothesis
from rtkit.flow.given.reasons import checked_reason
from rtkit.model import Hypothesis, Revision, SealBreak, Ticket
from rtkit.notebook.ticket import change_ticket

if TYPE_CHECKING:
    from rtkit.flow.given.hypotheses import Rewording
    from rtkit.workspace.listing import TicketFile


class Revised(NamedTuple):
    """The ticket as it is written now, and what was revised in it."""

    ticket: Ticket
    revision: Revision


def revise(file: TicketFile, part: str, because: str, rewording: Rewording) -> Revised:
    """Write the new text of a hypothesis and what is sealed of it; without a rewording, as it stands by now.

    Raises UsageFault, NotFound or an ExpressionFault for what was asked wrongly, TicketFallsShort where nothing is
    sealed yet or nothing is different; nothing is written then.
    """
    now = datetime.now(UTC).replace(microsecond=0)
    ticket = change_ticket(file.path, lambda ticket: revised(ticket, part, because, rewording, now))
    assert ticket.sealed is not None  # noqa: S101  # `revised` has just put a revision in it
    return Revised(ticket, ticket.sealed.revisions[-1])


def revised(ticket: Ticket, part: str, because: str, rewording: Rewording, now: datetime) -> Ticket:
    """The ticket with the new text and the revision. Raises as `revise` does."""
    because = checked_reason(because)
    rewording = checked_rewording(rewording)
    if ticket.sealed is None:
        raise TicketFallsShort(
            f"nothing of {ticket.id} is sealed yet",
            f"`rtkit hypothesis` changes them freely until `rtkit status {ticket.id} active` seals them",
        )
    sealed = {one.id: one for one in ticket.sealed.hypotheses}
    present = {one.id: one for one in ticket.hypotheses}
    id_ = meant_hypothesis(ticket, part, {*sealed, *present})
    before, after = sealed.get(id_), _reworded(ticket.id, id_, present.get(id_), rewording)
    _check_different(ticket.id, SealBreak(id_, before, after), rewording)
    _check_criteria(before, after)
    revision = Revision(hypothesis=id_, on=now, because=because, before=before, after=after)
    seal = replace(
        ticket.sealed,
        hypotheses=with_hypothesis(ticket.sealed.hypotheses, id_, after),
        revisions=(*ticket.sealed.revisions, revision),
    )
    return replace(ticket, hypotheses=with_hypothesis(ticket.hypotheses, id_, after), sealed=seal)


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
            check_expression(f"the criterion of {after.id}", expression)
