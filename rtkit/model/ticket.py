"""A ticket: what stands in a notebook's metadata under `rtkit`."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Annotated, Final, Literal

from msgspec import Meta, Struct

from rtkit.model.ids import PartId, ReferenceId, TicketId

SCOPES: Final = ("ETL", "preprocessing", "feature extraction", "modeling", "parameter tuning", "metrics")
"""The scopes that bound production tickets; settings may add to them."""

Status = Literal["draft", "active", "review", "answered", "frozen", "superseded"]
TIMEBOX_PATTERN: Final = r"^\d+(\.\d+)?[dh]$"
TOLERANCE_PATTERN: Final = r"^\d+(\.\d+)?([eE]-?\d+)?%$"
SIZE_PATTERN: Final = r"^(none|\d+(\.\d+)? ?(%|[kMGT]B|[MGT]iB))$"
Timebox = Annotated[str, Meta(pattern=TIMEBOX_PATTERN, examples=["2d", "4h", "1.5d"])]
Question = Annotated[str, Meta(min_length=1, max_length=2000)]

ToleranceText = Annotated[float, Meta(ge=0)] | Annotated[str, Meta(pattern=TOLERANCE_PATTERN, examples=["2%"])]
"""The tolerance of metrics that have none of their own: a number (absolute), or `"2%"` (relative)."""

SizeText = Annotated[str, Meta(pattern=SIZE_PATTERN, examples=["4GB", "512MiB", "50%", "none"])]
"""A limit in bytes: a size, a share of the machine's memory, or none."""

_HOURS_A_DAY: Final = 8


def days(timebox: str) -> float:
    """`"2d"` -> 2.0, `"4h"` -> 0.5: working days of eight hours.

    Raises ValueError where the text is no timebox.
    """
    match = re.fullmatch(r"(\d+(?:\.\d+)?)([dh])", timebox)
    if match is None:
        message = f"not a timebox: {timebox!r}"
        raise ValueError(message)
    amount = float(match[1])
    return amount if match[2] == "d" else amount / _HOURS_A_DAY


class Goal(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """A software or metric goal, with what would be bad, acceptable and good, and what may be traded for it."""

    text: str
    kind: Literal["software", "metric"] = "metric"
    bad: str = ""
    acceptable: str = ""
    good: str = ""
    trade_off: str = ""


class Hypothesis(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """A claim with the criterion that decides it: `expect` and every guardrail are expressions over metrics."""

    id: PartId
    claim: str
    method: str = ""
    metric: str = ""
    expect: str = ""
    guardrails: tuple[str, ...] = ()
    timebox: Timebox | None = None
    on_success: str = ""
    on_failure: str = ""


class ParameterLimits(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """What a parameter may be, beyond the type that its cell gives it."""

    min: float | None = None
    max: float | None = None
    choices: tuple[object, ...] = ()


class Execution(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """How this ticket is run where it differs from the settings: limits in seconds, and sizes."""

    cell_timeout: Annotated[float, Meta(gt=0)] | None = None
    budget: Annotated[float, Meta(gt=0)] | None = None
    memory: SizeText | None = None
    outputs: SizeText | None = None
    warm: bool = True
    parameters: dict[str, ParameterLimits] = {}


class Review(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """Who looked at the demo, when, and what they said."""

    by: str
    on: datetime
    remarks: str = ""


class Revision(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """A hypothesis changed after it was sealed, openly: how it read before, how it reads now, and why.

    Without `before` it was added after sealing; without `after` it was given up.
    """

    hypothesis: PartId
    on: datetime
    because: str
    before: Hypothesis | None = None
    after: Hypothesis | None = None


class Seal(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """The hypotheses and criteria as they stood when work began, so that a later change is visible.

    A revision changes what is sealed, and is kept among `revisions`.
    """

    on: datetime
    hypotheses: tuple[Hypothesis, ...] = ()
    revisions: tuple[Revision, ...] = ()


class Freeze(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """Why a ticket is no longer re-executed, and when it last was green."""

    because: str
    last_green: datetime | None = None


class NextState(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """What became of a next ticket: started as a ticket, done, or dropped and why."""

    state: Literal["started", "done", "dropped"]
    ticket: TicketId | None = None
    because: str = ""


class Ticket(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """A bounded piece of research defined by a question."""

    id: TicketId
    question: Question
    related_questions: tuple[str, ...] = ()
    why: str = ""
    template: str = ""
    scope: str | None = None
    owner: str = ""
    status: Status = "draft"
    timebox: Timebox = "2d"
    spent: Timebox | None = None
    created: datetime | None = None
    started: datetime | None = None
    asked_by: ReferenceId | None = None
    tags: tuple[str, ...] = ()
    goals: tuple[Goal, ...] = ()
    hypotheses: tuple[Hypothesis, ...] = ()
    inputs: tuple[str, ...] = ()
    tolerance: ToleranceText | None = None
    execution: Execution = Execution()
    supersedes: tuple[TicketId, ...] = ()
    reviewed: Review | None = None
    sealed: Seal | None = None
    frozen: Freeze | None = None
    next: dict[str, NextState] = {}
