"""What a ticket found: the answer, metrics, findings, decisions and next tickets that its cells display."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from rtkit.mime import METRIC_NAME, is_placeholder
from rtkit.model.ids import PartId

Number = float | Literal["NaN", "Infinity", "-Infinity"]
"""A number as JSON can hold it; `float(number)` gives it back, finite or not."""

MetricName = Annotated[str, Meta(pattern=METRIC_NAME)]
Confidence = Literal["low", "medium", "high"]
Choice = Literal["adopt", "reject", "keep", "defer"]
NextKind = Literal["research", "production"]
VerdictName = Literal["supported", "refuted", "inconclusive"]
HoldingState = Literal["holds", "fails", "inconclusive"]


class Absolute(Struct, frozen=True, forbid_unknown_fields=True, tag="absolute"):
    """The value may move by `by`, in the metric's own unit."""

    by: Annotated[float, Meta(ge=0)]


class Relative(Struct, frozen=True, forbid_unknown_fields=True, tag="relative"):
    """The value may move by the fraction `by` of the accepted one: 0.02 is two percent."""

    by: Annotated[float, Meta(ge=0)]


class Range(Struct, frozen=True, forbid_unknown_fields=True, tag="range"):
    """The value may lie anywhere from `low` to `high`."""

    low: float
    high: float


Tolerance = Absolute | Relative | Range


class Spread(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How several values of one metric scatter: their number, sample standard deviation, least and greatest."""

    count: Annotated[int, Meta(ge=2)]
    deviation: Number
    low: Number
    high: Number


class Metric(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """A measured number with what it is compared with."""

    name: MetricName
    value: Number
    unit: str = ""
    direction: Literal["higher", "lower"] | None = None
    baseline: Number | None = None
    champion: Number | None = None
    board: str = ""
    tolerance: Tolerance | None = None
    spread: Spread | None = None


class Answer(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """The answer to the ticket's question, in a sentence."""

    text: str
    because: str = ""

    @property
    def is_placeholder(self) -> bool:
        """Whether the template's `[[...]]` still stands here."""
        return is_placeholder(self.text)


class Finding(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """A claim with its evidence: names of figures, tables, cells or metrics in the notebook.

    `holds` is an expression: a finding that has one is checked like a hypothesis. `cell` is the id of the cell
    that states it (empty in a record).
    """

    statement: str
    id: PartId = "F0"
    evidence: tuple[str, ...] = ()
    confidence: Confidence | None = None
    hypothesis: PartId | None = None
    holds: str = ""
    cell: str = ""

    @property
    def is_placeholder(self) -> bool:
        """Whether the template's `[[...]]` still stands here."""
        return is_placeholder(self.statement)


class Assumption(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """Something taken as given; `holds` is an expression that can check it."""

    text: str
    id: PartId = "A0"
    holds: str = ""
    cell: str = ""

    @property
    def is_placeholder(self) -> bool:
        """Whether the template's `[[...]]` still stands here."""
        return is_placeholder(self.text)


class Decision(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """What is to be done about a subject: adopt, reject, keep or defer it."""

    subject: str
    choice: Choice
    id: PartId = "D0"
    because: str = ""
    cell: str = ""

    @property
    def is_placeholder(self) -> bool:
        """Whether the template's `[[...]]` still stands here."""
        return is_placeholder(self.subject)


class NextTicket(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """Work that this ticket leads to: a new question (research), or a change to the product (production)."""

    title: str
    id: PartId = "N0"
    kind: NextKind = "research"
    why: str = ""
    scope: str | None = None
    size: str = ""
    relates_to: str = ""
    cell: str = ""

    @property
    def is_placeholder(self) -> bool:
        """Whether the template's `[[...]]` still stands here."""
        return is_placeholder(self.title)


class Content(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """A table or array by summary and hash: enough to tell that it changed, and where.

    `columns` says of each column, in order, its type and what is in it (an array has one, named `values`).
    `sha256` is over all values, floating-point ones to six significant digits; empty where there are too many.
    """

    shape: tuple[Annotated[int, Meta(ge=0)], ...]
    columns: dict[str, str] = {}
    sha256: str = ""


class Evidence(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """A named figure, table or output that findings point at; `cell` is the id of the cell that shows it."""

    name: str
    caption: str = ""
    kind: Literal["figure", "table", "output"] = "output"
    content: Content | None = None
    cell: str = ""


class LogEntry(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """A line of the experiment log: what was tried and what came of it; `on` is a date as the author wrote it."""

    text: str
    on: str = ""
    hypothesis: PartId | None = None
    cell: str = ""


class Progress(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """How far a long cell has come."""

    done: Annotated[int, Meta(ge=0)]
    total: Annotated[int, Meta(ge=0)] | None = None
    text: str = ""


class Verdict(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """What the metrics say of a hypothesis; computed, never typed. `broken` names the guardrails that broke."""

    hypothesis: PartId
    verdict: VerdictName
    because: str
    broken: tuple[str, ...] = ()


class Holding(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """Whether a finding or an assumption still holds: its `holds` expression, decided by the metrics."""

    part: PartId
    state: HoldingState
    because: str = ""


class FromRun(Struct, frozen=True, forbid_unknown_fields=True, tag="run"):
    """The results of a headless run, in the folder `run` below the workspace root."""

    run: str
    ended: datetime
    outcome: str


class FromNotebook(Struct, frozen=True, forbid_unknown_fields=True, tag="notebook"):
    """The results in the notebook's own outputs, as it was last saved."""


class FromRecord(Struct, frozen=True, forbid_unknown_fields=True, tag="record"):
    """The accepted results in the ticket's record."""

    accepted: datetime


class NeverRun(Struct, frozen=True, forbid_unknown_fields=True, tag="never-run"):
    """There are no results: the ticket never ran."""


Source = FromRun | FromNotebook | FromRecord | NeverRun


class Results(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Everything a ticket found, and where it was read. `problems` are displayed forms that could not be read."""

    source: Source = field(default_factory=NeverRun)
    answer: Answer | None = None
    metrics: tuple[Metric, ...] = ()
    findings: tuple[Finding, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    decisions: tuple[Decision, ...] = ()
    next_tickets: tuple[NextTicket, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    log: tuple[LogEntry, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    holdings: tuple[Holding, ...] = ()
    problems: tuple[str, ...] = ()
