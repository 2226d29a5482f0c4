"""The facts of a ticket: who, how long, what came before and after, and where the results were made."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from markupsafe import Markup

from rtkit.flow.demo.page import Fact, Fold
from rtkit.flow.demo.source import source_sentence
from rtkit.flow.demo.words import clean, count, date, moment, seconds
from rtkit.model import FromRecord, FromRun, days, parse_reference

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from rtkit.flow.demo.subject import Subject
    from rtkit.model import Environment, Ticket

_COMMIT = 10


def facts_of(subject: Subject, now: datetime) -> tuple[Fact, ...]:
    """The facts that are known, in the order of the page; none for an ordinary notebook."""
    ticket = subject.ticket
    if ticket is None:
        return ()
    told = (
        ("Owner", _text(ticket.owner)),
        ("Timebox", _text(_timebox(ticket.timebox))),
        ("Asked by", ticket_link(ticket.asked_by) if ticket.asked_by else None),
        ("Led to", _led_to(ticket)),
        ("Supersedes", Markup(", ").join(map(ticket_link, ticket.supersedes)) if ticket.supersedes else None),
        ("Results from", source_sentence(subject.results.source, now)),
        ("Took", _text(seconds(subject.run.seconds)) if subject.run and _from_run(subject) else None),
        ("Criteria", _sealed(ticket, now)),
        ("Reviewed", _reviewed(ticket)),
        ("Frozen", _text(ticket.frozen.because) if ticket.frozen else None),
        ("Commit", _commit(subject)),
        ("Tags", _text(", ".join(ticket.tags))),
    )
    return tuple(Fact(name, value) for name, value in told if value)


def folds_of(subject: Subject) -> tuple[Fold, ...]:
    """Parameters, inputs and environment of the run that gave the results."""
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
    return tuple(fold for fold in folds if fold.rows)


def ticket_link(reference: str) -> Markup:
    """A ticket's page, which lies beside this one under its id: `RT-0003#F1` is `RT-0003.html#F1`."""
    parsed = parse_reference(reference)
    if parsed is None:
        return Markup("{}").format(clean(reference))
    part = f"#{parsed.part}" if parsed.part else ""
    text = f"{parsed.ticket} · {parsed.part}" if parsed.part else parsed.ticket
    return Markup('<a href="{}.html{}">{}</a>').format(parsed.ticket, part, text)


def _from_run(subject: Subject) -> bool:
    return isinstance(subject.results.source, FromRun)


def _text(text: str) -> Markup | None:
    return Markup("{}").format(clean(text)) if text.strip() else None


def _timebox(timebox: str) -> str:
    length = days(timebox)
    return f"{length:g} day" if length == 1 else f"{length:g} days"


def _led_to(ticket: Ticket) -> Markup | None:
    started = dict.fromkeys(state.ticket for state in ticket.next.values() if state.ticket)
    return Markup(", ").join(map(ticket_link, started)) if started else None


def _sealed(ticket: Ticket, now: datetime) -> Markup | None:
    if ticket.sealed is None or not ticket.hypotheses:
        return None
    same = ticket.sealed.hypotheses == ticket.hypotheses
    return Markup("{} {}").format("sealed" if same else "changed since they were sealed", moment(ticket.sealed.on, now))


def _reviewed(ticket: Ticket) -> Markup | None:
    return _text(f"{ticket.reviewed.by}, {date(ticket.reviewed.on)}") if ticket.reviewed else None


def _commit(subject: Subject) -> Markup | None:
    commit = subject.run.commit if subject.run and _from_run(subject) else ""
    return Markup("<code>{}</code>").format(clean(commit[:_COMMIT])) if commit else None


def _value(value: object) -> str:
    return clean(json.dumps(value, ensure_ascii=False, default=str))


def _environment(environment: Environment) -> str:
    return clean(", ".join(part for part in (f"Python {environment.python}" * bool(environment.python),
                                             count(len(environment.packages), "package")) if part))  # fmt: skip


def _packages(environment: Environment) -> Iterator[tuple[str, str]]:
    for name, value in (("Python", environment.python), ("Platform", environment.platform)):
        if value:
            yield name, clean(value)
    for name, version in sorted(environment.packages.items()):
        yield clean(name), clean(version)
