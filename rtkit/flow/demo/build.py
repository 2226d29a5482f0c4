"""From a notebook and its results to the page."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from importlib.metadata import version
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from rtkit.flow.demo.answer import summary
from rtkit.flow.demo.answer.accepted import accepted_view
from rtkit.flow.demo.answer.facts import facts_of, folds_of
from rtkit.flow.demo.answer.findings import Places, backlinks, finding_views
from rtkit.flow.demo.answer.gauge import style_rules
from rtkit.flow.demo.answer.holds import Holds
from rtkit.flow.demo.answer.metrics import metric_table
from rtkit.flow.demo.answer.notices import notices
from rtkit.flow.demo.answer.placeholders import placeholder_note, written
from rtkit.flow.demo.answer.resting import rested_on
from rtkit.flow.demo.answer.sealed import with_seal
from rtkit.flow.demo.answer.signs import Signs
from rtkit.flow.demo.answer.source import banner
from rtkit.flow.demo.answer.timebox import timebox_rule
from rtkit.flow.demo.answer.timeline import log_views
from rtkit.flow.demo.answer.verdicts import Verdicts
from rtkit.flow.demo.article.article import Article
from rtkit.flow.demo.article.cards import CardMaker
from rtkit.flow.demo.article.contents import contents_of
from rtkit.flow.demo.article.exhibits import Exhibits
from rtkit.flow.demo.meeting.review import review_list
from rtkit.flow.demo.meeting.walk import with_walk
from rtkit.flow.demo.page import Page
from rtkit.flow.demo.paper.foot import foot_rule
from rtkit.flow.demo.parts import Chip, Link
from rtkit.flow.demo.secrets import without_secrets
from rtkit.flow.demo.text.anchors import Anchors
from rtkit.flow.demo.text.statements import inline
from rtkit.flow.demo.text.words import clean, date
from rtkit.flow.demo.title import title_of
from rtkit.mime import is_placeholder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rtkit.flow.demo.answer.views import FindingView, Gauge, HypothesisView
    from rtkit.flow.demo.subject import Subject
    from rtkit.model import Assumption, Decision, NextTicket, Ticket


class _Addresses(NamedTuple):
    """Where the ticket's own parts stand: `parts` by id, with the number or name to call them by."""

    parts: dict[str, Link]
    hypotheses: dict[str, str]
    metrics: dict[str, str]

    @property
    def places(self) -> dict[str, str]:
        """The links to parts, hypotheses and metrics, by name."""
        parts = {id_: link.href for id_, link in self.parts.items()}
        return {name: f"#{anchor}" for name, anchor in (*self.metrics.items(), *self.hypotheses.items())} | parts


def build_page(subject: Subject, now: datetime | None = None) -> Page:
    """The page of a subject, its freshness told against `now`."""
    now = now or datetime.now(UTC)
    subject = without_secrets(subject)
    anchors = Anchors()
    addresses = _addresses(subject, anchors)
    exhibits = Exhibits(anchors)
    title = title_of(subject)
    holds = Holds(subject)
    cards = CardMaker(subject.results, {**addresses.parts, **_metric_links(addresses.metrics)}, holds)
    article = Article(subject, title, anchors, exhibits, cards)
    verdicts = _verdicts(subject, addresses)
    hypotheses = _hypotheses(subject, addresses, verdicts)
    places = Places(
        exhibits.by_name, addresses.metrics, article.anchor_of, article.heading_of, addresses.hypotheses, holds,
        Signs(subject.results, verdicts.limits, holds),
    )  # fmt: skip
    ticket, results = subject.ticket, subject.results
    findings = finding_views(written(subject.results.findings), addresses.parts, places)
    page = Page(
        title=f"{ticket.id} {title}" if ticket else title,
        language=subject.language,
        version=version("rtkit"),
        made=_made(subject, now),
        is_ticket=ticket is not None,
        id=ticket.id if ticket else "",
        heading=inline(ticket.question) if ticket else Markup("{}").format(title),
        chips=_chips(ticket, hypotheses),
        described=tuple(clean(word) for word in (ticket.template, ticket.scope or "") if word) if ticket else (),
        answer=summary.answer_view(results, addresses.places) if ticket else None,
        notices=notices(subject, holds, addresses.places),
        why=inline(ticket.why) if ticket and not is_placeholder(ticket.why) else Markup(""),
        remarks=inline(ticket.reviewed.remarks) if ticket and ticket.reviewed else Markup(""),
        hypotheses=hypotheses,
        metrics=metric_table(
            (one for one in results.metrics if one.name not in verdicts.measured),
            addresses.metrics,
            rested_on(results),
        ),
        facts=facts_of(subject, now),
        folds=folds_of(subject),
        banner=banner(subject, article.anchor_of),
        notes=_notes(subject),
        findings=tuple(findings),
        decisions=summary.decision_views(results, addresses.parts, addresses.places),
        asked=summary.asked(ticket, results) if ticket else "",
        next_tickets=summary.next_views(ticket, results, addresses.parts, addresses.places) if ticket else (),
        assumptions=summary.assumption_views(results, addresses.parts, holds),
        goals=summary.goal_views(ticket) if ticket else (),
        accepted=accepted_view(subject, addresses.places),
        cells=article.cells,
        log=log_views(subject, addresses.hypotheses),
        related=tuple(inline(one) for one in ticket.related_questions if not is_placeholder(one)) if ticket else (),
        backlinks=backlinks(findings),
        brand=subject.brand,
        drawing=_drawing(
            style_rules(_gauges(hypotheses, findings)),
            timebox_rule(ticket, now) if ticket else "",
            article.sheet.rules,
            subject.brand.rules,
            foot_rule(_foot(ticket, title)),
        ),
    )
    page = with_walk(contents_of(page, article.outline.entries), subject, article.anchor_of, anchors.take)
    return replace(page, review=review_list(subject, page, article.anchor_of))


def _drawing(*rules: str) -> Markup:
    return Markup("".join(rules))  # noqa: S704  # numbers, colours and names of our own


def _addresses(subject: Subject, anchors: Anchors) -> _Addresses:
    # The ticket's own parts first: `RT-0003.html#F1` must lead to F1 whatever else a notebook calls so.
    results, ticket = subject.results, subject.ticket
    parts = {}
    for number, finding in enumerate(written(results.findings), start=1):
        parts[finding.id] = Link(str(number), "#" + anchors.take(finding.id))
    others: tuple[Decision | NextTicket | Assumption, ...]
    others = (*written(results.decisions), *written(results.next_tickets), *written(results.assumptions))
    for part in others:
        parts[part.id] = Link("above", "#" + anchors.take(part.id))
    claimed = (one for one in ticket.hypotheses if not is_placeholder(one.claim)) if ticket else ()
    hypotheses = {one.id: anchors.take(one.id) for one in claimed}
    metrics = {one.name: anchors.take(f"metric-{one.name}") for one in results.metrics}
    return _Addresses(parts, hypotheses, metrics)


def _metric_links(metrics: dict[str, str]) -> dict[str, Link]:
    return {f"metric:{name}": Link("above", f"#{anchor}") for name, anchor in metrics.items()}


def _verdicts(subject: Subject, addresses: _Addresses) -> Verdicts:
    metrics = {one.name: one for one in subject.results.metrics}
    verdicts = {one.hypothesis: one for one in subject.results.verdicts}
    return Verdicts(metrics, verdicts, addresses.metrics)


def _hypotheses(subject: Subject, addresses: _Addresses, made: Verdicts) -> tuple[HypothesisView, ...]:
    ticket = subject.ticket
    if ticket is None:
        return ()
    claimed = (one for one in ticket.hypotheses if not is_placeholder(one.claim))
    return tuple(with_seal(made.view(one, addresses.hypotheses[one.id]), ticket) for one in claimed)


def _gauges(hypotheses: Iterable[HypothesisView], findings: Iterable[FindingView]) -> Iterator[Gauge]:
    for one in hypotheses:
        measures = (one.measure, *(guardrail.measure for guardrail in one.guardrails))
        yield from (measure.gauge for measure in measures if measure and measure.gauge)
    yield from (finding.line.gauge for finding in findings if finding.line)


def _chips(ticket: Ticket | None, hypotheses: tuple[HypothesisView, ...]) -> tuple[Chip, ...]:
    if ticket is None:
        return ()
    return (*(Chip(f"{one.id} {one.chip.text}", one.chip.tone) for one in hypotheses), Chip(ticket.status))


def _notes(subject: Subject) -> tuple[str, ...]:
    problems = map(clean, subject.results.problems)
    return tuple(note for note in (*subject.notes, placeholder_note(subject), *problems) if note)


def _foot(ticket: Ticket | None, title: str) -> str:
    return f"{ticket.id} · {title}" if ticket else title


def _made(subject: Subject, now: datetime) -> Markup:
    return Markup("{}, made {} with rtkit {}").format(clean(subject.name), date(now), version("rtkit"))
