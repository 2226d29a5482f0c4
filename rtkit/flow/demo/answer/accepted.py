"""The results beside the accepted ones: what left its tolerance, what flipped, what else is different."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from rtkit.flow.demo.answer.freshness import difference
from rtkit.flow.demo.answer.standing_views import AcceptedView, ChangeRow
from rtkit.flow.demo.parts import Chip, Link
from rtkit.flow.demo.text.words import clean, count, date, number
from rtkit.model.allowance import allowed

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from rtkit.flow.demo.subject import Subject
    from rtkit.flow.standing import Against
    from rtkit.model import Flip, MetricChange

_GONE: Final = "no longer there"


def accepted_view(subject: Subject, places: Mapping[str, str]) -> AcceptedView | None:
    """The comparison; None where nothing differs or there is nothing to compare. `places` are anchors by name."""
    against = subject.standing.against
    if against is None or not against.differs:
        return None
    comparison = against.comparison
    assumed = {one.id for one in subject.results.assumptions}
    flips = (_flipped(flip, against, places, _kind(flip, assumed)) for flip in comparison.flips)
    drifts = (_drifted(change, against, places, _unit(subject, change.name)) for change in comparison.drifted)
    return AcceptedView(
        summary=_summary(against),
        caution=_caution(against),
        rows=(*flips, *drifts),
        fresh=tuple(_link(id_, places) for id_ in comparison.fresh),
        differences=tuple(map(difference, comparison.differences)),
    )


def _summary(against: Against) -> Markup:
    comparison = against.comparison
    drifted, measured = len(comparison.drifted), sum(one.state != "new" for one in comparison.metrics)
    said = [f"{count(len(comparison.flips), 'conclusion')} flipped"] if comparison.flips else []
    said += [f"{drifted} of {count(measured, 'metric')} left {'its' if drifted == 1 else 'their'} tolerance"] * bool(
        drifted
    )
    return Markup("This run, of {}, beside what was accepted on {}: {}.").format(
        date(against.run.ended), date(against.accepted), " and ".join(said)
    )


def _caution(against: Against) -> str:
    if not against.alike:
        return "The parameters are not those of the accepted run, so this does not say that its results no longer hold."
    if not against.later:
        return "The run is older than the accepted results, so it is the run that is out of date."
    return ""


def _kind(flip: Flip, assumed: Container[str]) -> str:
    if flip.kind != "holds":
        return flip.kind
    return "assumption" if flip.id in assumed else "finding"


def _flipped(flip: Flip, against: Against, places: Mapping[str, str], kind: str) -> ChangeRow:
    chip = Chip("overturned", "broken") if against.repeats else Chip("differs")
    now = flip.now or _GONE
    return ChangeRow(_link(flip.id, places), kind, flip.accepted, now, "", chip)


def _drifted(change: MetricChange, against: Against, places: Mapping[str, str], unit: str) -> ChangeRow:
    chip = Chip("drifted", "warm") if against.repeats else Chip("differs")
    now = "not measured" if change.now is None else number(float(change.now), unit)
    accepted = "" if change.accepted is None else number(float(change.accepted), unit)
    if now == accepted and change.now is not None and change.accepted is not None:
        # four digits hide a small difference: show them all
        now, accepted = f"{float(change.now)!r}", f"{float(change.accepted)!r}"
    may = allowed(change.tolerance, number) if change.tolerance else ""
    return ChangeRow(_link(change.name, places), "metric", accepted, now, may, chip)


def _unit(subject: Subject, name: str) -> str:
    metrics = (*subject.results.metrics, *(subject.record.metrics if subject.record else ()))
    return next((one.unit for one in metrics if one.name == name), "")


def _link(name: str, places: Mapping[str, str]) -> Link:
    return Link(clean(name), places.get(name, ""))
