"""The steps of a walk, in the order of a meeting: what was asked, what was seen, what follows from it.

The page says the answer first, since its readers may stop after a screen. In the room everybody stays: the findings
come before the answer that rests on them, so that it is judged by its evidence and not the other way round.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rtkit.flow.demo.meeting.notes import with_notes
from rtkit.flow.demo.meeting.places import Places
from rtkit.flow.demo.meeting.views import Asked, Step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.flow.demo.answer.views import FindingView, HypothesisView
    from rtkit.flow.demo.meeting.notes import Note
    from rtkit.flow.demo.meeting.views import Kind
    from rtkit.flow.demo.page import Page

_WHITEBOARD: Final = re.compile(r"(?:[\d.]+\s+)?(?:the )?(?:white ?board|kick-?off)\b", re.IGNORECASE)
_FEWEST: Final = 2


def steps_of(page: Page, notes: tuple[Note, ...] = (), whiteboard: tuple[str, ...] = ()) -> tuple[Step, ...]:
    """The steps of a page, none where there is nothing to step through; `whiteboard` are cells tagged as that."""
    places = Places(page.cells)
    steps = tuple(_of_ticket(page, places, whiteboard) if page.is_ticket else _of_notebook(page, places))
    # A single step is no walk, but notes must be found somewhere.
    return with_notes(steps, notes, places) if len(steps) >= _FEWEST or notes else ()


def _of_ticket(page: Page, places: Places, whiteboard: tuple[str, ...]) -> Iterator[Step]:
    first = page.cells[0].anchor if page.cells else ""
    asked = tuple(_asked(one) for one in page.hypotheses)
    broken = ("broken",) if page.banner else ()
    yield Step(
        kind="question", name="Question", at="question", claim=("question", *broken, "why"), cell=first, asked=asked
    )
    yield from _whiteboard(page, places, whiteboard)
    for finding in page.findings:
        yield _finding(finding, places)
    if page.answer and (page.answer.given or page.findings):
        verdicts = (one.anchor for one in page.hypotheses)
        notices = ("notices",) if page.notices else ()
        yield Step(
            kind="answer",
            name="Answer",
            at="answer",
            claim=("answer", *notices),
            evidence=tuple(verdicts),
            cell=places.cell(["answer"]),
        )
    decided = "Decision" if len(page.decisions) == 1 else "Decisions"
    yield from _parts("decisions", decided, "decisions", [one.anchor for one in page.decisions], places)
    yield from _parts("next", "Next tickets", "next-tickets", [one.anchor for one in page.next_tickets], places)


def _parts(kind: Kind, name: str, at: str, anchors: list[str], places: Places) -> Iterator[Step]:
    if anchors:
        yield Step(kind=kind, name=name, at=at, evidence=tuple(anchors), cell=places.cell([*anchors, at]))


def _asked(one: HypothesisView) -> Asked:
    guardrails = (guardrail.measure.criterion for guardrail in one.guardrails)
    return Asked(one.id, one.claim, one.measure.criterion if one.measure else "", tuple(filter(None, guardrails)))


def _whiteboard(page: Page, places: Places, tagged: tuple[str, ...]) -> Iterator[Step]:
    assumptions = tuple(one.anchor for one in page.assumptions)
    section = next((one for one in places.sections if _WHITEBOARD.match(one.text)), None)
    if tagged:
        yield Step(
            kind="whiteboard", name="Whiteboard", at=tagged[0], claim=tagged, evidence=assumptions, cell=tagged[0]
        )
    elif section:
        yield Step(
            kind="whiteboard",
            name=section.text,
            at=section.anchor,
            span=(section.anchor, section.until),
            evidence=assumptions,
            cell=places.cell([section.anchor]),
        )
    elif assumptions:
        cell = places.cell([*assumptions, "assumptions"])
        yield Step(kind="whiteboard", name="Assumptions", at="assumptions", evidence=assumptions, cell=cell)


def _finding(one: FindingView, places: Places) -> Step:
    anchors = tuple(dict.fromkeys(link.href.removeprefix("#") for link in one.evidence if link.href))
    shown = tuple(sorted(anchors, key=_is_metric))
    return Step(
        kind="finding",
        name=f"Finding {one.number}",
        at=one.anchor,
        claim=(one.anchor,),
        evidence=shown,
        cell=places.cell([*shown, one.anchor, "findings"]),
    )


def _is_metric(anchor: str) -> bool:
    """Numbers come below what a room looks at."""
    return anchor.startswith("metric-")


def _of_notebook(page: Page, places: Places) -> Iterator[Step]:
    top = min((one.level for one in places.sections), default=0)
    sections = [one for one in places.sections if one.level == top]
    if not page.cells:
        return
    first = page.cells[0].anchor
    before = (first, sections[0].anchor) if sections else None
    yield Step(kind="question", name="Start", at="question", claim=("question",), span=before, cell=first)
    for one in sections:
        yield Step(
            kind="section",
            name=one.text,
            at=one.anchor,
            span=(one.anchor, one.until),
            cell=places.cell([one.anchor]),
        )
