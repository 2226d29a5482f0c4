"""When the criteria were fixed, and what became of them since."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from markupsafe import Markup

from rtkit.flow.demo.parts import Chip, Fact
from rtkit.flow.demo.text.statements import inline
from rtkit.flow.demo.text.words import criterion, date
from rtkit.flow.standing import sealing_words
from rtkit.model import SealBreak, seal_breaks
from rtkit.model.reasons import ended

if TYPE_CHECKING:
    from rtkit.flow.demo.answer.views import HypothesisView
    from rtkit.flow.standing.sealing import Order
    from rtkit.model import Revision, Ticket


def sealed(ticket: Ticket, order: Order | None) -> Markup | None:
    """`sealed 12 Nov 2026, before the first known result; revised once`; None where there is nothing to seal yet."""
    words = sealing_words(ticket, order)
    if not words:
        return None
    told = Markup("{}").format(words)
    if ticket.sealed and ticket.sealed.revisions:
        told += Markup('; <a href="#log">{}</a>').format(_times(len(ticket.sealed.revisions)))
    return told + Markup("; changed since") if seal_breaks(ticket) else told


def with_seal(view: HypothesisView, ticket: Ticket) -> HypothesisView:
    """The hypothesis with what happened to it after it was sealed: a mark, and the old text behind it."""
    told = ticket.sealed.revisions if ticket.sealed else ()
    revisions = tuple(_revision(one) for one in told if one.hypothesis == view.id)
    changed = any(one.hypothesis == view.id for one in seal_breaks(ticket))
    marks = (*((Chip("revised"),) if revisions else ()), *((Chip("changed after sealing", "warm"),) if changed else ()))
    return replace(view, marks=marks, details=(*view.details, *revisions))


def _revision(one: Revision) -> Fact:
    change = SealBreak(one.hypothesis, one.before, one.after).words
    text = Markup("{}: {} {}").format(date(one.on), criterion(ended(change)), inline(one.because))
    return Fact("Revised", text)


def _times(number: int) -> str:
    return "revised once" if number == 1 else f"revised {number} times"
