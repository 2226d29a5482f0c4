"""The review list of a ticket: its assumptions, conclusions and implementation, each as a question to look at."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from markupsafe import Markup

from rtkit.flow.demo.meeting.made import made_items
from rtkit.flow.demo.meeting.review_items import item
from rtkit.flow.demo.meeting.review_views import ReviewGroup, ReviewView
from rtkit.flow.demo.parts import Link
from rtkit.model.reasons import ended

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rtkit.flow.demo.answer.standing_views import HoldsView
    from rtkit.flow.demo.answer.views import AssumptionView, FindingView
    from rtkit.flow.demo.meeting.review_views import ReviewItem
    from rtkit.flow.demo.page import Page
    from rtkit.flow.demo.parts import Chip
    from rtkit.flow.demo.subject import Subject
    from rtkit.model import Ticket


def review_list(subject: Subject, page: Page, cells: Mapping[str, str]) -> ReviewView | None:
    """The list, made of what the page shows; None where the notebook is no ticket. `cells` are anchors by id."""
    ticket = subject.ticket
    if ticket is None:
        return None
    return ReviewView(
        key=_key(ticket),
        groups=(
            ReviewGroup("Assumptions", tuple(_assumptions(page))),
            ReviewGroup("Conclusions", tuple(_conclusions(page))),
            ReviewGroup("Implementation", tuple(made_items(subject, ticket, page, cells))),
        ),
        command=f'rtkit review {ticket.id} --by you --remarks "..."',
        pages=subject.pages_url,
    )


def _key(ticket: Ticket) -> str:
    # pages opened from files share what a browser keeps, and another workspace has an RT-0003 too
    born = ticket.created.isoformat() if ticket.created else ticket.question
    return f"rtkit-review-{ticket.id}-{hashlib.sha256(born.encode('utf-8', 'replace')).hexdigest()[:8]}"


def _assumptions(page: Page) -> Iterator[ReviewItem]:
    for one in page.assumptions:
        yield _assumption(one)
    if not page.assumptions:
        says = Markup("No assumption is written down.")
        yield item("assumptions", Link("Assumptions"), says, "Is nothing taken as given?")


def _assumption(one: AssumptionView) -> ReviewItem:
    chip, note = _holding(one.holds)
    note = note or Markup("Nothing measures it.")
    return item(one.id, Link(one.id, f"#{one.anchor}"), one.text, "Do you take it as given too?", chip=chip, note=note)


def _conclusions(page: Page) -> Iterator[ReviewItem]:
    if page.answer:
        ask = "Does it answer the question?" if page.answer.given else "Can it be reviewed without an answer?"
        yield item("answer", Link("Answer", "#answer"), page.answer.text, ask)
    for finding in page.findings:
        yield _finding(finding)
    for one in page.hypotheses:
        place = Link(one.id, f"#{one.anchor}")
        yield item(f"verdict-{one.id}", place, one.claim, "Would you judge it so?", chip=one.chip)
    for decision in page.decisions:
        place = Link(decision.id, f"#{decision.anchor}")
        ask = "Does it follow from the findings?"
        yield item(decision.id, place, decision.subject, ask, chip=decision.chip)


def _finding(one: FindingView) -> ReviewItem:
    chip, note = _holding(one.holds)
    return item(
        one.id,
        Link(f"Finding {one.number}", f"#{one.anchor}"),
        one.statement,
        "Does its evidence show it?" if one.evidence else "It names no evidence. Can you see it all the same?",
        chip=chip,
        note=note,
        more=tuple(replace(link, title="") for link in one.evidence),
    )


def _holding(holds: HoldsView | None) -> tuple[Chip | None, Markup]:
    if holds is None:
        return None, Markup("")
    return holds.chip, Markup("{}").format(ended(holds.because or f"Holds while {holds.expression}"))
