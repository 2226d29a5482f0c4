"""How the results were made, as items of the review list: criteria, rivals, parameters, inputs, run, environment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from rtkit.flow.demo.meeting.review_items import item
from rtkit.flow.demo.meeting.rivals import rival_items
from rtkit.flow.demo.parts import Chip, Link
from rtkit.flow.demo.text.words import clean, count, criterion, date
from rtkit.flow.standing import sealing_words
from rtkit.model import FromNotebook, FromRecord, FromRun, seal_breaks
from rtkit.notebook.cells import cell_id, tags_of
from rtkit.notebook.parameters import TAG, declared_parameters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rtkit.flow.demo.answer.views import HypothesisView
    from rtkit.flow.demo.meeting.review_views import ReviewItem
    from rtkit.flow.demo.page import Page
    from rtkit.flow.demo.subject import Subject
    from rtkit.model import Record, Run, Ticket

_FACTS: Final = "#facts"
_NAMED: Final = 3
_LONGEST: Final = 60
_OUTCOMES: Final = {
    "reproduced": "It gave what was accepted.",
    "drifted": "Numbers left their tolerance since they were accepted.",
    "overturned": "It overturned what was accepted.",
}


def made_items(subject: Subject, ticket: Ticket, page: Page, cells: Mapping[str, str]) -> Iterator[ReviewItem]:
    """The items, those left out of which the ticket has nothing to show; `cells` are anchors by the cell's id."""
    held = _held(subject)
    for one in page.hypotheses:
        yield _criterion(subject, ticket, one)
    yield from rival_items(subject, page, held)
    yield from _parameters(subject, held, cells)
    if held:
        yield _inputs(held)
    yield _run(subject)
    if held and held.environment.python:
        yield _environment(subject, held)


def _criterion(subject: Subject, ticket: Ticket, one: HypothesisView) -> ReviewItem:
    hypothesis = next(own for own in ticket.hypotheses if own.id == one.id)
    says = _code([criterion(hypothesis.expect)]) if hypothesis.expect else Markup("There is none.")
    if hypothesis.guardrails:
        says += Markup(", guarded by {}").format(_code([criterion(text) for text in hypothesis.guardrails]))
    place = Link(f"{one.id}\u2019s criterion", f"#{one.anchor}")
    chip, note = _seal(subject, ticket, one.id)
    return item(f"criterion-{one.id}", place, says, "Is that what the claim means?", chip=chip, note=note)


def _code(texts: list[str]) -> Markup:
    return Markup(", ").join(Markup("<code>{}</code>").format(text) for text in texts)


def _seal(subject: Subject, ticket: Ticket, id_: str) -> tuple[Chip | None, Markup]:
    """Whether the criterion came before the results, and what became of it since."""
    words = sealing_words(ticket, subject.standing.sealed) or "not sealed yet"
    told = Markup("{}.").format(words[0].upper() + words[1:])
    revised = sum(one.hypothesis == id_ for one in (ticket.sealed.revisions if ticket.sealed else ()))
    if revised:
        told += Markup(' <a href="#log">Revised {}</a> since.').format("once" if revised == 1 else f"{revised} times")
    if any(one.hypothesis == id_ for one in seal_breaks(ticket)):
        return Chip("changed after sealing", "warm"), told
    return (Chip("revised"), told) if revised else (None, told)


def _parameters(subject: Subject, held: Run | Record | None, cells: Mapping[str, str]) -> Iterator[ReviewItem]:
    declared = {name: one.default for name, one in (declared_parameters(subject.notebook) or {}).items()}
    given = {name: repr(value) for name, value in (held.parameters if held else {}).items()}
    values = declared | given
    if values:
        says = _code([_short(f"{name} = {value}") for name, value in values.items()])
        note = Markup("Set for this run: {}.").format(clean(", ".join(given))) if given else Markup("")
        place = Link("Parameters", _parameters_cell(subject, cells))
        yield item("parameters", place, says, "Are these the values you would choose?", note=note)


def _short(text: str) -> str:
    text = clean(text)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}\u2026"


def _parameters_cell(subject: Subject, cells: Mapping[str, str]) -> str:
    tagged = (cell_id(cell, index) for index, cell in enumerate(subject.notebook["cells"]) if TAG in tags_of(cell))
    return next((f"#{cells[id_]}" for id_ in tagged if id_ in cells), _FACTS)


def _held(subject: Subject) -> Run | Record | None:
    """What knows the inputs and the environment of these results."""
    if isinstance(subject.results.source, FromRun):
        return subject.run
    return subject.record if isinstance(subject.results.source, FromRecord) else None


def _inputs(held: Run | Record) -> ReviewItem:
    place, paths = Link("Inputs", _FACTS), [clean(one.path) for one in held.inputs]
    if not paths:
        says = Markup("No file was read.")
        return item("inputs", place, says, "Do you see where the data comes from?")
    more = f" and {count(len(paths) - _NAMED, 'file')} more" if len(paths) > _NAMED else ""
    says = Markup("{}{}").format(_code(paths[:_NAMED]), more)
    hashes = Markup("").join(one.sha256 for one in held.inputs)
    return item("inputs", place, says, "Is this the data that the question is about?", known=hashes)


def _run(subject: Subject) -> ReviewItem:
    source, against = subject.results.source, subject.standing.against
    note = when = Markup("")
    match source:
        case FromRun():
            says = Markup("Executed headless: {}.").format(source.outcome.replace("_", " "))
            when = Markup("Run of {}.").format(date(source.ended))
            compared = against.comparison.outcome if against and against.repeats else ""
            nothing = "" if subject.record else "Nothing is accepted yet that it could be compared with."
            note = Markup("{}").format(_OUTCOMES.get(compared, nothing))
        case FromRecord():
            says = Markup("The accepted results are shown; no later run of them is kept here.")
            when = Markup("Accepted on {}.").format(date(source.accepted))
        case FromNotebook():
            says = Markup("Not re-executed: these are the outputs that the notebook was saved with.")
        case _:
            says = Markup("Never run.")
    ask = "Has it been run again, and said the same?"
    return item("run", Link("Re-execution", _FACTS), says, ask, note=note, passing=when)


def _environment(subject: Subject, held: Run | Record) -> ReviewItem:
    environment, against = held.environment, subject.standing.against
    imported = f", {count(len(environment.packages), 'package')}" * bool(environment.packages)
    says = Markup("Python {}{}.").format(clean(environment.python), imported)
    kinds = ("package", "python", "platform")
    others = [one for one in against.comparison.differences if one.kind in kinds] if against else []
    note = Markup("{} from what was accepted.").format(count(len(others), "difference")) if others else Markup("")
    packages = Markup(" ").join(f"{name} {version}" for name, version in sorted(environment.packages.items()))
    ask = "Is it one that you could make again?"
    return item("environment", Link("Environment", _FACTS), says, ask, note=note, known=packages)
