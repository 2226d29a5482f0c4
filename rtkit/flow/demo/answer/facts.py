"""The facts of a ticket: who, how long, what came before and after, and where the results were made."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from markupsafe import Markup

from rtkit.flow.demo.answer.freshness import differences_fold, freshness, inputs
from rtkit.flow.demo.answer.links import ticket_link, ticket_links
from rtkit.flow.demo.answer.placeholders import written
from rtkit.flow.demo.answer.sealed import sealed
from rtkit.flow.demo.answer.timebox import timebox
from rtkit.flow.demo.parts import Fact, Fold
from rtkit.flow.demo.text.words import clean, count, date, seconds
from rtkit.flow.standing import led_to
from rtkit.model import FromRecord, FromRun

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from rtkit.flow.demo.subject import Subject
    from rtkit.model import Environment, Ticket

_COMMIT = 10
_INSTANT = 0.05


def facts_of(subject: Subject, now: datetime) -> tuple[Fact, ...]:
    """The facts that are known, in the order of the page; none for an ordinary notebook."""
    ticket = subject.ticket
    if ticket is None:
        return ()
    told = (
        ("Owner", _text(ticket.owner)),
        ("Timebox", timebox(ticket, now)),
        ("Asked by", ticket_link(ticket.asked_by) if ticket.asked_by else None),
        ("Led to", ticket_links(subject.standing.led_to or led_to(ticket, ()))),
        ("Supersedes", ticket_links(ticket.supersedes)),
        ("Confidence", _confidence(subject)),
        *freshness(subject, now),
        ("Criteria", sealed(ticket, subject.standing.sealed)),
        ("Inputs", inputs(subject)),
        ("Reviewed", _reviewed(ticket)),
        ("Took", _took(subject)),
        ("Commit", _commit(subject)),
        ("Tags", _text(", ".join(ticket.tags))),
    )
    return tuple(Fact(name, value) for name, value in told if value)


def folds_of(subject: Subject) -> tuple[Fold, ...]:
    """What is not as it was at acceptance; parameters, inputs and environment of the run that gave the results."""
    held = (
        subject.run
        if _from_run(subject)
        else subject.record
        if isinstance(subject.results.source, FromRecord)
        else None
    )
    if held is None:
        return ()
    parameters = tuple((clean(name), _value(value)) for name, value in held.parameters.items())
    inputs = tuple((clean(file.path), f"{file.size:,} bytes, SHA-256 {file.sha256[:12]}") for file in held.inputs)
    folds = (
        Fold("Parameters", ", ".join(f"{name} = {value}" for name, value in parameters)[:80], parameters),
        Fold("Inputs", count(len(inputs), "file"), inputs),
        Fold("Environment", _environment(held.environment), tuple(_packages(held.environment))),
    )
    return (*differences_fold(subject), *(fold for fold in folds if fold.rows))


def _from_run(subject: Subject) -> bool:
    return isinstance(subject.results.source, FromRun)


def _text(text: str) -> Markup | None:
    return Markup("{}").format(clean(text)) if text.strip() else None


def _confidence(subject: Subject) -> Markup | None:
    """`2 findings high, 1 medium`: how sure the author is of what the answer rests on."""
    counted: Counter[str] = Counter(one.confidence or "" for one in written(subject.results.findings))
    if not any(counted):
        return None
    order = [level for level in ("high", "medium", "low", "") if counted[level]]
    noun = "finding" if counted[order[0]] == 1 else "findings"
    told = [f"{counted[level]} {level or 'not said'}" for level in order]
    told[0] = told[0].replace(" ", f" {noun} ", 1)
    return Markup('<a href="#findings">{}</a>').format(", ".join(told))


def _took(subject: Subject) -> Markup | None:
    """How long the run took; nothing where there was nothing to run."""
    if subject.run is None or not _from_run(subject) or subject.run.seconds < _INSTANT:
        return None
    return _text(seconds(subject.run.seconds))


def _reviewed(ticket: Ticket) -> Markup | None:
    return _text(f"{ticket.reviewed.by}, {date(ticket.reviewed.on)}") if ticket.reviewed else None


def _commit(subject: Subject) -> Markup | None:
    commit = subject.run.commit if subject.run and _from_run(subject) else ""
    return Markup("<code>{}</code>").format(clean(commit[:_COMMIT])) if commit else None


def _value(value: object) -> str:
    return clean(json.dumps(value, ensure_ascii=False, default=str))


def _environment(environment: Environment) -> str:
    python, packages = environment.python, environment.packages
    parts = (f"Python {python}" * bool(python), count(len(packages), "package") * bool(packages))
    return clean(", ".join(filter(None, parts)))


def _packages(environment: Environment) -> Iterator[tuple[str, str]]:
    for name, value in (("Python", environment.python), ("Platform", environment.platform)):
        if value:
            yield name, clean(value)
    for name, version in sorted(environment.packages.items()):
        yield clean(name), clean(version)
