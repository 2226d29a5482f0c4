"""Everything there is to say of a draft at once."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from rtkit.codec import ready
from rtkit.errors import Invalid
from rtkit.flow.examine.criteria import CriterionSaid, criteria
from rtkit.flow.examine.problems import find_all
from rtkit.flow.given.statuses import STATUSES, refusal
from rtkit.flow.standing import burn_of
from rtkit.model import FIRST_ID, Hypothesis, Seal, Ticket, seal_breaks
from rtkit.notebook.opened import opened

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rtkit.errors import Problem
    from rtkit.model import Results, Status
    from rtkit.workspace.workspace import Workspace


class StatusOffered(NamedTuple):
    """A status that may come next; `refusal` says why it may not now, `hint` what goes with it."""

    status: Status
    refusal: str = ""
    hint: str = ""


class Examined(NamedTuple):
    """What there is to say; `broken_seals` are the sealed hypotheses that are not as they were sealed."""

    problems: tuple[Problem, ...]
    criteria: tuple[CriterionSaid, ...]
    statuses: tuple[StatusOffered, ...]
    metrics: tuple[str, ...]
    sealed: tuple[str, ...]
    sealed_on: datetime | None
    broken_seals: tuple[str, ...]
    burn: str


def examine(workspace: Workspace, metadata: Mapping[str, Any], results: Results) -> Examined:
    """Look at the metadata part by part, so that what is wrong in one hides nothing of the others.

    `results` are those that count by now. Nothing is written, and nothing is raised for what is wrong.
    """
    metrics = {metric.name: metric for metric in results.metrics}
    problems = find_all(workspace, metadata)
    try:
        ticket = opened(metadata).ticket
    except Invalid:
        ticket = None
    burn = burn_of(ticket, datetime.now(UTC).astimezone()) if ticket else None
    seal = _part(metadata.get("sealed"), Seal)
    sealed = tuple(one.id for one in seal.hypotheses) if seal else ()
    return Examined(
        problems=problems,
        criteria=tuple(criteria(metadata, metrics)),
        statuses=_offered(ticket, results) if ticket else _none_yet(metadata, problems),
        metrics=tuple(metrics),
        sealed=sealed,
        sealed_on=seal.on if seal else None,
        broken_seals=tuple(id_ for id_ in _broken(metadata, seal) if id_ in sealed),
        burn=burn.words if burn else "",
    )


def _offered(ticket: Ticket, results: Results) -> tuple[StatusOffered, ...]:
    def offered(status: Status) -> StatusOffered:
        refused = refusal(ticket, status, results.answer)
        if refused is not None:
            return StatusOffered(status, refused.message, refused.hint)
        return StatusOffered(status, hint=_goes_with(ticket, status))

    return tuple(offered(status) for status in STATUSES if status != ticket.status)


def _goes_with(ticket: Ticket, status: Status) -> str:
    if status == "active" and ticket.sealed is None and ticket.hypotheses:
        return "the criteria are sealed as they stand"
    if status == "frozen":
        return "say why: no check runs it any longer"
    return ""


def _none_yet(metadata: Mapping[str, Any], problems: tuple[Problem, ...]) -> tuple[StatusOffered, ...]:
    count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
    now = metadata.get("status", "draft")
    refused = f"the ticket has {count}"
    return tuple(StatusOffered(status, refused, "mend it first") for status in STATUSES if status != now)


def _broken(metadata: Mapping[str, Any], seal: Seal | None) -> tuple[str, ...]:
    present = _part(metadata.get("hypotheses", ()), tuple[Hypothesis, ...])
    if seal is None or present is None:
        return ()
    ticket = Ticket(id=FIRST_ID, question="?", hypotheses=present, sealed=seal)
    return tuple(one.hypothesis for one in seal_breaks(ticket))


def _part(value: object, to: Any) -> Any:  # noqa: ANN401  # any type msgspec knows
    try:
        return msgspec.convert(value, ready(to))
    except (msgspec.ValidationError, RecursionError):
        return None
