"""Writing a ticket's hypotheses: one is added, changed or taken away, as far as nothing of it is sealed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from msgspec.structs import replace

from rtkit.errors import TicketFallsShort, UsageFault
from rtkit.flow.given.checks import checked_timebox
from rtkit.flow.given.hypotheses import checked_rewording, meant_hypothesis, with_hypothesis
from rtkit.model import Hypothesis, Ticket
from rtkit.notebook.ticket import change_ticket

if TYPE_CHECKING:
    from collections.abc import Callable

    from rtkit.flow.given.hypotheses import Rewording
    from rtkit.settings import Settings
    from rtkit.workspace.listing import TicketFile

_NUMBERED: Final = re.compile(r"[Hh](\d{1,9})")


class Written(NamedTuple):
    """The ticket as it is written now, and one hypothesis before and after: None where it was added or removed."""

    ticket: Ticket
    before: Hypothesis | None
    after: Hypothesis | None


def write(file: TicketFile, settings: Settings, part: str | None, rewording: Rewording) -> Written:
    """Change the hypothesis that `part` names, or add one with the next free id where it names none.

    One that is added after sealing is written too: that it came later stays visible until it is revised. Raises
    UsageFault, NotFound or an ExpressionFault for what was asked wrongly, TicketFallsShort for what is sealed; nothing
    is written then.
    """
    rewording = checked_rewording(rewording)
    if rewording.timebox is not None:
        rewording = rewording._replace(timebox=checked_timebox(rewording.timebox, settings))
    if part is None:
        return _write(file, lambda ticket: _added(ticket, rewording))
    return _write(file, lambda ticket: _changed(ticket, part, rewording))


def remove(file: TicketFile, part: str) -> Written:
    """Take a hypothesis that is not sealed away; raises as `write` does."""
    return _write(file, lambda ticket: _removed(ticket, part))


def _write(file: TicketFile, change: Callable[[Ticket], Written]) -> Written:
    written: list[Written] = []

    def changed(ticket: Ticket) -> Ticket:
        written.append(change(ticket))
        return written[-1].ticket

    change_ticket(file.path, changed)
    return written[-1]


def _added(ticket: Ticket, rewording: Rewording) -> Written:
    if rewording.claim is None:
        raise UsageFault(
            "a new hypothesis needs a claim",
            f'say what is held to be true (--claim "..."), or name the one to change: rtkit hypothesis {ticket.id} H1',
            field="claim",
        )
    hypothesis = replace(Hypothesis(id=_next_id(ticket), claim=rewording.claim), **rewording.values)
    return _with(ticket, None, hypothesis)


def _changed(ticket: Ticket, part: str, rewording: Rewording) -> Written:
    present = _present(ticket, part)
    if not rewording.values:
        raise UsageFault(
            f"there is nothing to change in {present.id} of {ticket.id}",
            "give what it is to say: --claim ..., --expect ..., --method ...; --remove takes it away",
        )
    fields = rewording.sealed_changes(present)
    if fields and _is_sealed(ticket, present.id):
        raise TicketFallsShort(
            f"{' and '.join(fields)} of {present.id} {'is' if len(fields) == 1 else 'are'} sealed",
            f'change it openly: rtkit revise {ticket.id} {present.id} --because "..."',
        )
    return _with(ticket, present, replace(present, **rewording.values))


def _removed(ticket: Ticket, part: str) -> Written:
    present = _present(ticket, part)
    if _is_sealed(ticket, present.id):
        raise TicketFallsShort(
            f"{present.id} of {ticket.id} is sealed, and is not taken away silently",
            f"take it out of the notebook's metadata, and say why: rtkit revise {ticket.id} {present.id} --because ...",
        )
    return _with(ticket, present, None)


def _present(ticket: Ticket, part: str) -> Hypothesis:
    present = {one.id: one for one in ticket.hypotheses}
    sealed = {one.id for one in ticket.sealed.hypotheses} if ticket.sealed else set()
    id_ = meant_hypothesis(ticket, part, {*present, *sealed})
    if id_ not in present:
        raise TicketFallsShort(
            f"{id_} was removed from {ticket.id} after it was sealed",
            f'put it back into the notebook, or give it up: rtkit revise {ticket.id} {id_} --because "..."',
        )
    return present[id_]


def _is_sealed(ticket: Ticket, id_: str) -> bool:
    return ticket.sealed is not None and any(one.id == id_ for one in ticket.sealed.hypotheses)


def _next_id(ticket: Ticket) -> str:
    """One above the highest that is there, or was when it was sealed or revised."""
    sealed = ticket.sealed
    ids = [one.id for one in (*ticket.hypotheses, *(sealed.hypotheses if sealed else ()))]
    ids += [one.hypothesis for one in sealed.revisions] if sealed else []
    numbers = [int(match[1]) for id_ in ids if (match := _NUMBERED.fullmatch(id_))]
    return f"H{max(numbers, default=0) + 1}"


def _with(ticket: Ticket, before: Hypothesis | None, after: Hypothesis | None) -> Written:
    meant = after or before
    hypotheses = with_hypothesis(ticket.hypotheses, meant.id, after) if meant else ticket.hypotheses
    return Written(replace(ticket, hypotheses=hypotheses), before, after)
