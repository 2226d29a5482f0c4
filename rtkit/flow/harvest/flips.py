"""Conclusions that are no longer what was accepted, and those that no record has yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rtkit.model import Flip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.model import Record, Results
    from rtkit.model.comparison import FlipKind


class _Said(NamedTuple):
    kind: FlipKind
    word: str
    because: str


def flips(results: Results, record: Record) -> tuple[Flip, ...]:
    """Verdicts, `holds` and choices that differ from the accepted ones, or that are no longer there."""
    now = dict(_conclusions(results))
    return tuple(
        Flip(
            id=id_,
            kind=accepted.kind,
            accepted=accepted.word,
            now=now[id_].word if id_ in now else "",
            because=now[id_].because if id_ in now else "",
        )
        for id_, accepted in _conclusions(record)
        if id_ not in now or now[id_].word != accepted.word
    )


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
