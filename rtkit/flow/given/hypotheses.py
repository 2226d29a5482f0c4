"""What a person says of a hypothesis: its new text, checked, and which of a ticket's hypotheses is meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from rtkit.errors import NotFound, TicketFallsShort, UsageFault, nearest
from rtkit.expression import ExpressionFault, parse
from rtkit.expression.fault import quoted
from rtkit.flow.given.reasons import checked_claim, checked_text
from rtkit.mime import METRIC_NAME
from rtkit.model.sealing import SEALED_FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rtkit.model import Hypothesis, Ticket


class Rewording(NamedTuple):
    """What a hypothesis is to say; None leaves a part as it stands in the notebook."""

    claim: str | None = None
    expect: str | None = None
    metric: str | None = None
    guardrails: tuple[str, ...] | None = None
    method: str | None = None
    timebox: str | None = None
    on_success: str | None = None
    on_failure: str | None = None

    @property
    def values(self) -> dict[str, object]:
        """What is given, by field."""
        return {name: value for name, value in self._asdict().items() if value is not None}

    def sealed_changes(self, present: Hypothesis) -> tuple[str, ...]:
        """Which of the fields that a seal keeps would read otherwise than they do."""
        given = self.values
        return tuple(name for name in SEALED_FIELDS if name in given and given[name] != getattr(present, name))


def checked_rewording(rewording: Rewording) -> Rewording:
    """The texts cleaned; UsageFault for one that is none, ExpressionFault for a criterion that cannot be read.

    A timebox is checked by who knows the settings.
    """
    if rewording.metric is not None and not re.fullmatch(METRIC_NAME, rewording.metric):
        raise UsageFault(
            f"{rewording.metric!r} is no name of a metric", "a name is of letters, digits and _", field="metric"
        )
    if rewording.expect is not None:
        check_expression("the criterion", rewording.expect, "expect")
    for index, guardrail in enumerate(rewording.guardrails or ()):
        check_expression("the guardrail", guardrail, f"guardrails[{index}]")
    return rewording._replace(
        claim=None if rewording.claim is None else checked_claim(rewording.claim),
        method=_checked_text(rewording.method, "method"),
        on_success=_checked_text(rewording.on_success, "on_success"),
        on_failure=_checked_text(rewording.on_failure, "on_failure"),
    )


def _checked_text(text: str | None, field: str) -> str | None:
    return None if text is None else checked_text(text, field.replace("_", " "), field)


def check_expression(what: str, text: str, field: str = "") -> None:
    """Raise ExpressionFault, which names what the text is, where it is no expression."""
    try:
        parse(text)
    except ExpressionFault as fault:
        told = ExpressionFault(f"{what} {quoted(text)}: {fault.message}", fault.hint, fault.position)
        told.field = field
        raise told from None


def meant_hypothesis(ticket: Ticket, part: str, known: Iterable[str]) -> str:
    """The one of the known ids that is meant, in either case.

    Raises NotFound where there is none, TicketFallsShort where the ticket has two of them.
    """
    known = set(known)
    found = [id_ for id_ in known if id_ == part] or [id_ for id_ in known if id_.lower() == part.strip().lower()]
    if len(found) != 1:
        hint = nearest(part, known) if known else f'add it first: rtkit hypothesis {ticket.id} --claim "..."'
        raise NotFound(f"{ticket.id} has no hypothesis {part!r}", hint)
    (id_,) = found
    if sum(one.id == id_ for one in ticket.hypotheses) > 1:
        raise TicketFallsShort(f"{ticket.id} has two hypotheses {id_}", "give one of them another id in the notebook")
    return id_


def with_hypothesis(hypotheses: tuple[Hypothesis, ...], id_: str, after: Hypothesis | None) -> tuple[Hypothesis, ...]:
    """The hypotheses with the new text in place of the old, at the end where it is new, gone where it is given up."""
    if after is None:
        return tuple(one for one in hypotheses if one.id != id_)
    if all(one.id != id_ for one in hypotheses):
        return (*hypotheses, after)
    return tuple(after if one.id == id_ else one for one in hypotheses)
