"""The experiment log with what happened to the conclusions, in the order of time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from rtkit.flow.demo.answer.notices import was
from rtkit.flow.demo.answer.views import LogView
from rtkit.flow.demo.parts import Chip, Link
from rtkit.flow.demo.text.statements import inline
from rtkit.flow.demo.text.words import clean, criterion
from rtkit.flow.harvest.revisions import revisions
from rtkit.mime import is_placeholder
from rtkit.model import SealBreak
from rtkit.model.reasons import ended

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rtkit.flow.demo.subject import Subject
    from rtkit.model import LogEntry, Overturn, Revision

_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d")


def log_views(subject: Subject, hypotheses: Mapping[str, str]) -> tuple[LogView, ...]:
    """The author's entries as they stand; revisions and overturned conclusions where their dates put them."""
    entries = [_entry(one, hypotheses) for one in _own(subject) if not is_placeholder(one.text)]
    revised = subject.ticket.sealed.revisions if subject.ticket and subject.ticket.sealed else ()
    overturned = subject.record.overturned if subject.record else ()
    happened = [*(_revised(one, hypotheses) for one in revised), *(_overturned(one) for one in overturned)]
    for one in sorted(happened, key=lambda view: view.on):
        later = (place for place, entry in enumerate(entries) if _DATE.match(entry.on) and entry.on[:10] > one.on)
        entries.insert(next(later, len(entries)), one)
    return tuple(entries)


def _own(subject: Subject) -> Iterable[LogEntry]:
    # harvest tells revisions as entries too; here they are made from what was sealed, expressions kept as they are
    told = set(revisions(subject.ticket)) if subject.ticket else set()
    return (entry for entry in subject.results.log if entry not in told)


def _entry(entry: LogEntry, hypotheses: Mapping[str, str]) -> LogView:
    return LogView(clean(entry.on), inline(entry.text), _hypothesis(entry.hypothesis, hypotheses))


def _revised(one: Revision, hypotheses: Mapping[str, str]) -> LogView:
    change = SealBreak(one.hypothesis, one.before, one.after).words
    text = Markup("{} {}").format(criterion(ended(change)), inline(one.because))
    return LogView(f"{one.on:%Y-%m-%d}", text, _hypothesis(one.hypothesis, hypotheses), Chip("revised"))


def _overturned(one: Overturn) -> LogView:
    flips = "; ".join(f"{was(flip)}, now {flip.now or 'gone'}" for flip in one.flips)
    text = Markup("{} {}").format(ended(flips), inline(one.because))
    return LogView(f"{one.on:%Y-%m-%d}", text, None, Chip("overturned"))


def _hypothesis(id_: str | None, hypotheses: Mapping[str, str]) -> Link | None:
    return Link(id_, f"#{hypotheses[id_]}" if id_ in hypotheses else "") if id_ else None
