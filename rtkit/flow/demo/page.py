"""The page of a ticket: everything the template gets, as plain frozen data.

A `str` is text, which the template escapes; a `Markup` is HTML that was made safe before it came here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rtkit.flow.demo.standing_types import AcceptedView, HoldsView, Notice
    from rtkit.flow.demo.walk_types import WalkCell

NOTHING: Final = Markup("")

Tone = Literal["plain", "supported", "refuted", "inconclusive", "broken", "accent", "warm"]


@dataclass(frozen=True, slots=True)
class Chip:
    """A word or two in a small field; the tone is its colour, never its only message."""

    text: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Link:
    """A way to somewhere; without an address, only its name."""

    text: str
    href: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One entry of the facts: a name and what it is."""

    name: str
    value: Markup


@dataclass(frozen=True, slots=True)
class Fold:
    """A fact too long to stand open: its summary, and name-value pairs behind it."""

    name: str
    summary: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class AnswerView:
    """The headline; `given` is false where `text` only says that there is no answer yet."""

    given: bool
    text: Markup
    because: Markup = NOTHING


@dataclass(frozen=True, slots=True)
class Mark:
    """A number that a value is compared with, drawn on its line: the champion, the baseline."""

    name: str
    value: str
    at: float


@dataclass(frozen=True, slots=True)
class Gauge:
    """A number line, positions in percent: the value, its spread, what is wanted, what it is compared with."""

    name: str
    text: str
    tone: Tone
    at: float
    marks: tuple[Mark, ...] = ()
    spread: tuple[float, float] | None = None
    wanted: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """One criterion with its numbers: of a hypothesis, or of one of its guardrails."""

    metric: str
    anchor: str
    value: str
    wants: str
    against: tuple[tuple[str, str], ...]
    gauge: Gauge | None


@dataclass(frozen=True, slots=True)
class GuardrailView:
    """A guardrail: whether it was kept, and its numbers."""

    chip: Chip
    measure: Measure


@dataclass(frozen=True, slots=True)
class HypothesisView:
    """A hypothesis with its verdict; `marks` say what became of its seal, `details` the method and what follows."""

    id: str
    anchor: str
    claim: Markup
    chip: Chip
    because: str
    measure: Measure | None
    guardrails: tuple[GuardrailView, ...]
    details: tuple[Fact, ...]
    marks: tuple[Chip, ...] = ()


@dataclass(frozen=True, slots=True)
class MetricRow:
    """A measured number beside what it is compared with; empty text where there is none."""

    name: str
    anchor: str
    value: str
    spread: str
    baseline: str
    champion: str
    change: str
    better: bool | None


@dataclass(frozen=True, slots=True)
class MetricTable:
    """The other metrics, and which columns have anything to say."""

    rows: tuple[MetricRow, ...]
    columns: frozenset[str]


@dataclass(frozen=True, slots=True)
class FindingView:
    """A numbered claim and the way to what it rests on; `picture` is the anchor of its first figure."""

    number: int
    id: str
    anchor: str
    statement: Markup
    chips: tuple[Chip, ...]
    hypothesis: Link | None
    evidence: tuple[Link, ...]
    picture: Link | None
    holds: HoldsView | None


@dataclass(frozen=True, slots=True)
class DecisionView:
    """What is to be done about a subject."""

    id: str
    anchor: str
    subject: Markup
    chip: Chip
    because: Markup


@dataclass(frozen=True, slots=True)
class NextView:
    """Work this ticket leads to: `command` starts it, `became` says what became of it."""

    id: str
    anchor: str
    title: Markup
    why: Markup
    chips: tuple[Chip, ...]
    command: str
    became: Link | None
    relates_to: Link | None


@dataclass(frozen=True, slots=True)
class AssumptionView:
    """Something taken as given."""

    id: str
    anchor: str
    text: Markup
    holds: HoldsView | None


@dataclass(frozen=True, slots=True)
class GoalView:
    """A goal with what would be bad, acceptable and good."""

    text: Markup
    kind: str
    levels: tuple[tuple[str, str], ...]
    trade_off: Markup


@dataclass(frozen=True, slots=True)
class LogView:
    """A line of the experiment log; the chip names what rtkit knows of: revised, overturned."""

    on: str
    text: Markup
    hypothesis: Link | None
    chip: Chip | None = None


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
    """The whole page. `backlinks` are, for an anchor, the findings that rest on what stands there."""

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
    next_tickets: tuple[NextView, ...] = ()
    assumptions: tuple[AssumptionView, ...] = ()
    goals: tuple[GoalView, ...] = ()
    accepted: AcceptedView | None = None
    cells: tuple[WalkCell, ...] = ()
    log: tuple[LogView, ...] = ()
    related: tuple[Markup, ...] = ()
    contents: tuple[Entry, ...] = ()
    backlinks: Mapping[str, tuple[Link, ...]]
    drawing: str = ""
