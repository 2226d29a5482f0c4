"""What a reader has to know before believing the answer: said under it, a line each, what is broken first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from rtkit.flow.demo.answer.links import ticket_links
from rtkit.flow.demo.answer.placeholders import written
from rtkit.flow.demo.answer.standing_views import Notice
from rtkit.flow.demo.parts import Chip
from rtkit.flow.demo.text.statements import inline
from rtkit.flow.demo.text.words import criterion, date
from rtkit.model import seal_breaks
from rtkit.model.reasons import ended

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rtkit.flow.demo.answer.holds import Holds
    from rtkit.flow.demo.subject import Subject
    from rtkit.model import Flip, Overturn, Ticket

_SHORT: Final = 90
_HELD: Final = {"holds": "held", "fails": "did not hold", "inconclusive": "was inconclusive"}


def notices(subject: Subject, holds: Holds, places: Mapping[str, str]) -> tuple[Notice, ...]:
    """The notices; none where there is nothing to say, or where the notebook is no ticket. `places` are links by id."""
    if subject.ticket is None:
        return ()
    return (
        *_failing(subject, holds, places),
        *_overturned(subject, places),
        *_of_ticket(subject.ticket, subject.standing.superseded_by),
        *(_history(one) for one in (subject.record.overturned if subject.record else ())),
    )


def was(flip: Flip) -> str:
    """`H1 was supported`, `F1 held`, `D1 said adopt`: a conclusion as it was accepted."""
    if flip.kind == "holds":
        return f"{flip.id} {_HELD.get(flip.accepted, flip.accepted)}"
    return f"{flip.id} {'said' if flip.kind == 'decision' else 'was'} {flip.accepted}"


def _failing(subject: Subject, holds: Holds, places: Mapping[str, str]) -> Iterator[Notice]:
    results = subject.results
    named = [(f"Finding {number}", one.id) for number, one in enumerate(written(results.findings), 1)]
    named += [(f"Assumption {one.id}", one.id) for one in written(results.assumptions)]
    for name, id_ in named:
        chip = holds.failed(id_)
        if chip:
            yield Notice(Markup('<a href="{}">{}</a>: {}').format(places[id_], name, ended(holds.because(id_))), chip)


def _overturned(subject: Subject, places: Mapping[str, str]) -> Iterator[Notice]:
    """Conclusions that this run repeated and did not get; a finding that fails is told as such."""
    against = subject.standing.against
    if against is None or not against.repeats:
        return
    for flip in against.comparison.flips:
        if flip.kind == "holds" and flip.now == "fails":
            continue
        now = f"{'says' if flip.kind == 'decision' else 'is'} {flip.now}" if flip.now else "is no longer there"
        place = Markup('<a href="{}">{}</a>').format(places[flip.id], flip.id) if flip.id in places else flip.id
        accepted = was(flip).removeprefix(flip.id)
        text = Markup("{}{} when it was accepted on {}, and {} now.")
        yield Notice(text.format(place, accepted, date(against.accepted), now), Chip("overturned", "broken"))


def _of_ticket(ticket: Ticket, superseded_by: tuple[str, ...]) -> Iterator[Notice]:
    for one in seal_breaks(ticket):
        yield Notice(Markup("{}, without a revision.").format(criterion(str(one))), Chip("criteria changed", "warm"))
    if superseded_by:
        yield Notice(Markup("{} took its place.").format(ticket_links(superseded_by)), Chip("superseded"))
    if ticket.status == "frozen" and ticket.frozen:
        green = ticket.frozen.last_green
        last = f"Last green {date(green)}." if green else "It was never seen green."
        yield Notice(Markup("{} {}").format(inline(ended(ticket.frozen.because)), last), Chip("frozen"))


def _history(one: Overturn) -> Notice:
    before = ", ".join(was(flip) for flip in one.flips)
    text, why = Markup("{} until {}; overturned").format(before, date(one.on)), inline(ended(one.because))
    return Notice(Markup("{}: {}").format(text, why)) if len(why) < _SHORT else Notice(text, more=why)
