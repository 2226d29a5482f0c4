"""Conclusions that are no longer what was accepted, and those that no record has yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rtkit.expression import judge
from rtkit.model import Flip
from rtkit.model.moments import aware

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.model import Record, Results, Ticket
    from rtkit.model.comparison import FlipKind


class _Said(NamedTuple):
    kind: FlipKind
    word: str
    because: str


def flips(results: Results, record: Record, ticket: Ticket | None = None) -> tuple[Flip, ...]:
    """Verdicts, `holds` and choices that differ from the accepted ones, or that are no longer there.

    `ticket` tells which criteria were revised after the acceptance.
    """
    now = dict(_conclusions(results))
    revised = _revised(record, ticket) if ticket else {}
    return tuple(
        Flip(
            id=id_,
            kind=accepted.kind,
            accepted=accepted.word,
            now=now[id_].word if id_ in now else "",
            because=now[id_].because if id_ in now else "",
            revised=revised.get((id_, now[id_].word if id_ in now else ""), ""),
        )
        for id_, accepted in _conclusions(record)
        if id_ not in now or now[id_].word != accepted.word
    )


def _revised(record: Record, ticket: Ticket) -> dict[tuple[str, str], str]:
    """By hypothesis and new verdict: why a criterion was revised that makes of the accepted numbers that verdict."""
    metrics = {metric.name: metric for metric in record.metrics}
    present = {one.id: one for one in ticket.hypotheses}
    accepted = aware(record.accepted).replace(microsecond=0)  # a revision knows whole seconds
    since = [one for one in (ticket.sealed.revisions if ticket.sealed else ()) if aware(one.on) >= accepted]
    verdicts = ((one, judge(present[one.hypothesis], metrics)) for one in since if one.hypothesis in present)
    judged = {(one.hypothesis, verdict.verdict): one.because for one, verdict in verdicts}
    given_up = {(one.hypothesis, ""): one.because for one in since if one.hypothesis not in present}
    return judged | given_up


def fresh(results: Results, record: Record) -> tuple[str, ...]:
    """The ids of conclusions that were not accepted yet."""
    accepted = dict(_conclusions(record))
    return tuple(id_ for id_, _ in _conclusions(results) if id_ not in accepted)


def _conclusions(told: Results | Record) -> Iterator[tuple[str, _Said]]:
    for verdict in told.verdicts:
        yield verdict.hypothesis, _Said("verdict", verdict.verdict, verdict.because)
    for holding in told.holdings:
        yield holding.part, _Said("holds", holding.state, holding.because)
    for decision in told.decisions:
        if not decision.is_placeholder:
            yield decision.id, _Said("decision", decision.choice, decision.because)
