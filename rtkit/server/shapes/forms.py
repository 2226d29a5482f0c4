"""The ticket form: a ticket's metadata looked at while it is typed, its status changed, a criterion revised."""

from __future__ import annotations

from typing import Any, Literal

from msgspec import Struct

from rtkit.model import Status
from rtkit.server.shapes.faults import FaultPlace


class TicketDraft(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The body of POST examinations: the notebook's path, and its metadata under `rtkit` as they stand in the form."""

    path: str
    rtkit: dict[str, Any]


class CriterionRow(Struct, frozen=True, kw_only=True):
    """An expression of the draft. `place` is its path: `$.hypotheses[0].expect`, `$.hypotheses[0].guardrails[1]`.

    `reads` says it in words (`brier at most 0.024`), `now` whether it holds by the ticket's results as they are:
    `true`, `false`, `inconclusive`, or `unknown` where a metric is not measured yet. `message` and `hint` say what is
    wrong with it, and `column` where (from 0), None where nothing is. A hint without a message names a metric that may
    have been meant.
    """

    place: str
    expression: str
    reads: str = ""
    now: Literal["true", "false", "inconclusive", "unknown"] = "unknown"
    message: str = ""
    hint: str = ""
    column: int | None = None


class StatusChoice(Struct, frozen=True, kw_only=True):
    """A status that the ticket may have next; `refusal` says why it may not now, empty where it may.

    A hint without a refusal says what goes with it.
    """

    status: Status
    refusal: str = ""
    hint: str = ""


class Examination(Struct, frozen=True, kw_only=True):
    """The answer of POST examinations.

    `problems` are what a schema or a rule refuses, each at its path; `metrics` the names that criteria may use;
    `sealed` the ids of the hypotheses that are sealed, `sealed_on` when, `broken_seals` those of them that differ from
    what was sealed. `burn` is the timebox in words.
    """

    problems: tuple[FaultPlace, ...]
    criteria: tuple[CriterionRow, ...]
    statuses: tuple[StatusChoice, ...]
    metrics: tuple[str, ...]
    sealed: tuple[str, ...]
    sealed_on: str | None
    broken_seals: tuple[str, ...]
    burn: str


class StatusChange(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The body of POST status. With `rtkit`, the metadata of an open notebook, nothing is written: they are changed.

    `because` is the reason that `frozen` needs; `spent` is told with `review` and `answered`.
    """

    path: str
    status: str
    because: str = ""
    spent: str | None = None
    rtkit: dict[str, Any] | None = None


class NewRevision(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The body of POST revisions: a sealed hypothesis gets new text openly, and why.

    What is None stays as it is. With `rtkit`, the metadata of an open notebook, nothing is written: they are changed.
    """

    path: str
    hypothesis: str
    because: str
    claim: str | None = None
    metric: str | None = None
    expect: str | None = None
    guardrails: tuple[str, ...] | None = None
    rtkit: dict[str, Any] | None = None


class ChangedTicket(Struct, frozen=True, kw_only=True):
    """The answer of POST status and POST revisions: the metadata as they are now, and what one may want to know."""

    rtkit: dict[str, Any]
    notes: tuple[str, ...] = ()
