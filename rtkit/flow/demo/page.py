"""The page of a ticket: everything the template gets, as plain frozen data.

A `str` is text, which the template escapes; a `Markup` is HTML that was made safe before it came here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rtkit.flow.demo.brand import PLAIN
from rtkit.flow.demo.parts import NOTHING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markupsafe import Markup

    from rtkit.flow.demo.answer.standing_views import AcceptedView, Notice
    from rtkit.flow.demo.answer.views import (
        AnswerView,
        AssumptionView,
        DecisionView,
        FindingView,
        GoalView,
        HypothesisView,
        LogView,
        MetricTable,
        NextView,
    )
    from rtkit.flow.demo.article.views import ArticleCell
    from rtkit.flow.demo.brand import Brand
    from rtkit.flow.demo.meeting.review_views import ReviewView
    from rtkit.flow.demo.meeting.views import Step
    from rtkit.flow.demo.parts import Chip, Fact, Fold, Link


@dataclass(frozen=True, slots=True)
class Banner:
    """What broke, in red: what and in which cell, what follows from it, and the error in its own words."""

    text: str
    cell: Link
    rest: str = ""
    error: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents list."""

    text: str
    href: str
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The whole page. `backlinks` are, for an anchor, the findings that rest on what stands there.

    `asked` says what the decisions are: asked for, or taken.
    """

    title: str
    language: str
    version: str
    made: Markup
    is_ticket: bool
    id: str = ""
    heading: Markup
    chips: tuple[Chip, ...] = ()
    described: tuple[str, ...] = ()
    answer: AnswerView | None = None
    notices: tuple[Notice, ...] = ()
    why: Markup = NOTHING
    remarks: Markup = NOTHING
    hypotheses: tuple[HypothesisView, ...] = ()
    metrics: MetricTable | None = None
    facts: tuple[Fact, ...] = ()
    folds: tuple[Fold, ...] = ()
    banner: Banner | None = None
    notes: tuple[str, ...] = ()
    findings: tuple[FindingView, ...] = ()
    decisions: tuple[DecisionView, ...] = ()
    asked: str = ""
    next_tickets: tuple[NextView, ...] = ()
    assumptions: tuple[AssumptionView, ...] = ()
    goals: tuple[GoalView, ...] = ()
    accepted: AcceptedView | None = None
    cells: tuple[ArticleCell, ...] = ()
    log: tuple[LogView, ...] = ()
    related: tuple[Markup, ...] = ()
    contents: tuple[Entry, ...] = ()
    steps: tuple[Step, ...] = ()
    review: ReviewView | None = None
    backlinks: Mapping[str, tuple[Link, ...]]
    brand: Brand = PLAIN
    drawing: Markup = NOTHING
