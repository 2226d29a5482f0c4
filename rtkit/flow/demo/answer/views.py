"""The parts of the answer, as the template gets them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rtkit.flow.demo.parts import NOTHING

if TYPE_CHECKING:
    from markupsafe import Markup

    from rtkit.flow.demo.answer.standing_views import HoldsView
    from rtkit.flow.demo.parts import Chip, Fact, Link, Tone


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
    """One criterion with its numbers: of a hypothesis, or of one of its guardrails.

    `limit` is the number that `wants` comes to, where the criterion does not say it itself.
    """

    metric: str
    anchor: str
    value: str
    criterion: str
    against: tuple[tuple[str, str], ...]
    gauge: Gauge | None
    limit: str = ""

    @property
    def wants(self) -> str:
        """The criterion without the name of the metric that stands beside it."""
        return self.criterion.removeprefix(f"{self.metric} ")


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
    """The other metrics, and which columns have anything to say; nothing rests on those that are `folded`."""

    rows: tuple[MetricRow, ...]
    columns: tuple[str, ...]
    folded: tuple[MetricRow, ...] = ()
    folded_columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NumberSign:
    """A finding's metric, small: its name, its value, its line."""

    name: str
    href: str
    value: str
    gauge: Gauge


@dataclass(frozen=True, slots=True)
class TableSign:
    """A finding's table, small: what the page calls it, and its size."""

    label: str
    href: str
    size: str


@dataclass(frozen=True, slots=True)
class FindingView:
    """A numbered claim and the way to what it rests on.

    One of `picture` (the anchor of its first figure), `line` and `table` shows it small, or none.
    """

    number: int
    id: str
    anchor: str
    statement: Markup
    chips: tuple[Chip, ...]
    hypothesis: Link | None
    evidence: tuple[Link, ...]
    picture: Link | None
    holds: HoldsView | None
    line: NumberSign | None = None
    table: TableSign | None = None


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
    """Work this ticket leads to; `state` is empty while it is open.

    `command` starts it, `became` says what became of it, `instead` what to do with what no command starts.
    """

    id: str
    anchor: str
    title: Markup
    why: Markup
    chips: tuple[Chip, ...]
    command: str
    became: Link | None
    relates_to: Link | None
    instead: str = ""
    state: Chip | None = None


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
