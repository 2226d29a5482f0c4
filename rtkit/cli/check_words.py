"""Checks in words for a terminal, and in the documented JSON."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

import msgspec

from rtkit.cli.common import secret_rows
from rtkit.cli.words import doubted_words
from rtkit.flow.check import FellShort, Refused, Remembered, Skipped, Unchanged
from rtkit.flow.standing.words import change_lines, difference_words, outcome_words, resting_words
from rtkit.model import Cancelled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rtkit.flow.passes import CheckReport
    from rtkit.model import Comparison
    from rtkit.workspace.workspace import Workspace

_ORDER: Final = ("reproduced", "unchanged", "unrecorded", "drifted", "overturned", "failed", "timed_out", "died")


def seconds_of(report: CheckReport) -> float | None:
    """How long the run took; None where nothing ran."""
    stored = report.check.stored
    return stored.run.seconds if stored else None


def detail_lines(report: CheckReport) -> Iterator[str]:
    """What there is to say beyond the outcome; nothing where all is well."""
    check = report.check
    match check.found:
        case Skipped(because=because):
            yield because
        case Refused(error=error):
            yield str(error)
        case FellShort(stored=stored) if not isinstance(stored.run.outcome, Cancelled):
            yield outcome_words(stored.run.outcome)
            yield f"see {stored.notebook.name} in {stored.folder.name}"
        case Remembered(last=last):
            yield f"as on {last.on:%d %b %Y %H:%M}; nothing changed since (--force runs it again)"
    if check.changed and check.is_red():
        yield f"ran again since this changed: {', '.join(check.changed)}"
    if check.comparison is not None and not isinstance(check.found, Unchanged):
        yield from _comparison_lines(check.comparison)
    yield from _report_lines(report)


def _report_lines(report: CheckReport) -> Iterator[str]:
    if report.doubted and not report.check.is_red():
        yield doubted_words(report.doubted)
    if report.record is not None:
        yield "accepted"
    if report.fault is not None:
        yield f"not accepted: {report.fault}"
    if report.resting:
        yield f"rests on it: {resting_words(report.resting)}"


def _comparison_lines(comparison: Comparison) -> Iterator[str]:
    yield from change_lines(comparison)
    if comparison.outcome in ("drifted", "overturned"):
        yield difference_words(comparison.differences, rest=" (--json lists all)")
    if comparison.fresh:
        yield f"not in the record yet: {', '.join(comparison.fresh)}"


def report_row(workspace: Workspace, report: CheckReport) -> dict[str, Any]:
    """A check as `rtkit check --json` tells it."""
    check, found, ticket = report.check, report.check.found, report.check.file.ticket
    comparison = msgspec.to_builtins(check.comparison) if check.comparison else {}
    return {
        "id": ticket.id,
        "outcome": check.outcome,
        "question": ticket.question,
        "status": ticket.status,
        "path": workspace.relative(check.file.path),
        "seconds": seconds_of(report),
        "engine": check.stored.run.engine if check.stored else None,
        "why_cold": report.why_cold,
        "changed": list(check.changed),
        "metrics": comparison.get("metrics", []),
        "flips": comparison.get("flips", []),
        "fresh": comparison.get("fresh", []),
        "differences": comparison.get("differences", []),
        "resting": {one: [link._asdict() for link in links] for one, links in report.resting.items()},
        "details": _details(report),
        "run": _run(workspace, report),
        "record": workspace.relative(report.record) if report.record else None,
        "masked": secret_rows(report.secrets),
        "last": found.last.on.isoformat() if isinstance(found, (Unchanged, Remembered)) else None,
    }


def _run(workspace: Workspace, report: CheckReport) -> str | None:
    found, stored = report.check.found, report.check.stored
    if stored is not None:
        return workspace.relative(stored.folder)
    return found.last.run if isinstance(found, (Unchanged, Remembered)) else None


def _details(report: CheckReport) -> dict[str, Any]:
    match report.check.found:
        case FellShort(stored=stored):
            details: dict[str, Any] = msgspec.to_builtins(stored.run.outcome)
            del details["type"]
            return details
        case Refused(error=error):
            return {"reason": str(error), "hint": error.hint}
        case Skipped(because=because):
            return {"reason": because}
    return {"reason": str(report.fault), "hint": report.fault.hint} if report.fault else {}


def summary_row(reports: Sequence[CheckReport], red: int) -> dict[str, int]:
    """How many tickets, how many of each outcome, and how many fell short (notebooks that cannot be read too)."""
    return {"tickets": len(reports), **_counts(reports), "red": red}


def summary_words(reports: Sequence[CheckReport], broken: int) -> str:
    """`8 tickets: 6 reproduced, 1 drifted, 1 overturned`."""
    total = f"{len(reports)} ticket{'' if len(reports) == 1 else 's'}"
    counts = [f"{count} {outcome.replace('_', ' ')}" for outcome, count in _counts(reports).items()]
    counts += [f"{broken} unreadable"] if broken else []
    return f"{total}: {', '.join(counts)}"


def _counts(reports: Sequence[CheckReport]) -> dict[str, int]:
    counted = Counter(report.check.outcome for report in reports)
    order = sorted(counted, key=lambda name: (_ORDER.index(name) if name in _ORDER else len(_ORDER), name))
    return {name: counted[name] for name in order}
