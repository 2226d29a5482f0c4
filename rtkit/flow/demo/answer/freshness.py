"""Where the results come from, and whether they were found again: when, on which environment, from which inputs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from rtkit.flow.demo.answer.source import source_sentence
from rtkit.flow.demo.parts import Fold
from rtkit.flow.demo.text.words import clean, count, date, moment
from rtkit.model import FromRecord, FromRun

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from rtkit.flow.demo.parts import Tone
    from rtkit.flow.demo.subject import Subject
    from rtkit.flow.standing import Against
    from rtkit.model import Difference

DIFFERENCES: Final = "differences"
"""The anchor of the list of what is not as it was at acceptance."""

_TONES: Final[dict[str, Tone]] = {"reproduced": "supported", "drifted": "warm", "overturned": "broken"}
_ENVIRONMENT: Final = ("python", "package", "platform", "engine")
_NOUNS: Final = {"evidence": "table"}
_SINGLE: Final = {"python": "Python", "platform": "platform", "engine": "engine"}


def freshness(subject: Subject, now: datetime) -> Iterator[tuple[str, Markup]]:
    """`Re-executed 3 days ago: reproduced` where a run repeated what was accepted; else what the results are."""
    record, against, checked = subject.record, subject.standing.against, subject.standing.checked
    if against is not None and against.repeats:
        yield "Re-executed", _found(moment(against.run.ended, now), against.comparison.outcome, linked=against.differs)
    else:
        yield "Results from", source_sentence(subject.results.source, now)
        if checked is not None and record is not None:
            yield "Last check", _found(moment(checked.on, now), checked.comparison.outcome)
    if against is not None and (against.repeats or against.comparison.differences):
        yield "Ran on", _environment(against)
    if record is not None and not isinstance(subject.results.source, FromRecord):
        yield "Accepted", Markup("{}").format(date(record.accepted))


def inputs(subject: Subject) -> Markup | None:
    """`2 unchanged`, `3, 1 of them changed`; `2 read` where there is nothing to compare them with."""
    run, against = subject.run, subject.standing.against
    if run is None or not isinstance(subject.results.source, FromRun):
        return None
    if against is None:
        return Markup("{} read").format(len(run.inputs)) if run.inputs else None
    changed = [one for one in against.comparison.differences if one.kind == "input"]
    if not changed:
        return Markup("{} unchanged").format(len(run.inputs)) if run.inputs else None
    return Markup('{}, <a href="#{}">{} not as accepted</a>').format(len(run.inputs), DIFFERENCES, len(changed))


def differences_fold(subject: Subject) -> tuple[Fold, ...]:
    """What is not as it was at acceptance, where no section of its own tells it."""
    against = subject.standing.against
    if against is None or against.differs or not against.comparison.differences:
        return ()
    told = against.comparison.differences
    return (Fold("Not as at acceptance", _kinds(told), tuple(map(difference, told)), DIFFERENCES),)


def difference(one: Difference) -> tuple[str, str]:
    """`package numpy`, `was 1.0, is 2.0`."""
    if not one.accepted or not one.now:
        return f"{one.kind} {clean(one.name)}", f"{clean(one.now or one.accepted)}, {'new' if one.now else 'gone'}"
    return f"{one.kind} {clean(one.name)}", f"was {clean(one.accepted)}, is {clean(one.now)}"


def _found(when: Markup, outcome: str, *, linked: bool = False) -> Markup:
    chip = Markup('<span class="chip {}">{}</span>').format(_TONES.get(outcome, "plain"), outcome)
    return Markup("{} {}").format(when, Markup('<a href="#accepted">{}</a>').format(chip) if linked else chip)


def _environment(against: Against) -> Markup:
    """The accepted environment, or what of it is another."""
    other = [one for one in against.comparison.differences if one.kind in _ENVIRONMENT]
    if not other:
        return Markup("the accepted environment")
    return Markup('<a href="#{}">another environment</a>: {}').format(DIFFERENCES, _kinds(other))


def _kinds(differences: Sequence[Difference]) -> str:
    """`Python, 3 packages, 1 input`."""
    kinds = dict.fromkeys(one.kind for one in differences)
    counted = {kind: sum(one.kind == kind for one in differences) for kind in kinds}
    return ", ".join(_SINGLE.get(kind) or count(number, _NOUNS.get(kind, kind)) for kind, number in counted.items())
