"""How a ticket stands in words for a terminal, and in JSON: its seal, its record, what followed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import msgspec

from rtkit.flow.standing import sealing_words
from rtkit.flow.standing.words import change_words, flip_words
from rtkit.model import SealBreak, seal_breaks
from rtkit.model.reasons import ended, unended

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from rtkit.flow.harvest import Resolved
    from rtkit.flow.passes import Standing
    from rtkit.flow.standing import Against
    from rtkit.model import Freeze, Record, Ticket

_FIRST_RESULT: Final = {"before": "later", "after": "earlier", None: None}


def seal_row(ticket: Ticket, standing: Standing) -> dict[str, Any] | None:
    """When the criteria were sealed, and every change without a revision; None where nothing is sealed."""
    if ticket.sealed is None:
        return None
    return {
        "on": ticket.sealed.on.isoformat(),
        "first_result": _FIRST_RESULT[standing.sealed],
        "revisions": len(ticket.sealed.revisions),
        "breaks": [str(one) for one in seal_breaks(ticket)],
    }


def record_row(record: Record, against: Against | None) -> dict[str, Any]:
    """When results were accepted, what was overturned since the first, and how the run compares; null without one."""
    return {
        "accepted": record.accepted.isoformat(),
        "overturned": msgspec.to_builtins(record.overturned),
        "comparison": msgspec.to_builtins(against.comparison) if against else None,
        "repeats": against.repeats if against else None,
    }


def standing_facts(resolved: Resolved, standing: Standing) -> Iterator[str]:
    """Seal, record, followers, review and freeze, a line each; only what there is."""
    ticket, record = resolved.file.ticket, resolved.record
    sealing = sealing_words(ticket, standing.sealed)
    if sealing:
        times = len(ticket.sealed.revisions) if ticket.sealed else 0
        revised = f"; revised {'once' if times == 1 else f'{times} times'}" if times else ""
        yield f"criteria {sealing}{revised}"
    if record:
        yield f"accepted {_date(record.accepted)}{_by_this_run(standing.against)}"
    if standing.led_to:
        yield f"led to {', '.join(standing.led_to)}"
    if standing.superseded_by:
        yield f"superseded by {', '.join(standing.superseded_by)}"
    if ticket.reviewed:
        remarks = f": {ticket.reviewed.remarks}" if ticket.reviewed.remarks else ""
        yield f"reviewed by {ticket.reviewed.by}, {_date(ticket.reviewed.on)}{remarks}"
    if ticket.status == "frozen" and ticket.frozen:
        yield f"frozen: {ticket.frozen.because} ({_last_green(ticket.frozen)})"


def standing_lines(ticket: Ticket, record: Record | None, standing: Standing) -> Iterator[str]:
    """What changed after sealing and since acceptance, openly or not."""
    for revision in ticket.sealed.revisions if ticket.sealed else ():
        change = SealBreak(revision.hypothesis, revision.before, revision.after).words
        yield f"revised  {revision.hypothesis} on {_date(revision.on)}: {ended(change)} {revision.because}"
    for one in seal_breaks(ticket):
        yield f"changed  {one}, without a revision"
    if standing.against:
        word = "" if standing.against.repeats else "differs"
        for flip in standing.against.comparison.flips:
            yield f"{word or 'overturned'}  {flip_words(flip)}"
        for change_ in standing.against.comparison.drifted:
            yield f"{word or 'drifted'}  {change_words(change_)}"
    for overturn in record.overturned if record else ():
        told = "; ".join(unended(flip_words(flip)) for flip in overturn.flips)
        yield f"history  overturned {_date(overturn.on)}: {ended(told)} {overturn.because}"


def _by_this_run(against: Against | None) -> str:
    if against is None:
        return ""
    if against.repeats:
        return f", {against.comparison.outcome} by this run"
    if against.differs:
        return "; this run is older, and differs" if against.alike else "; this run had other parameters, and differs"
    return ""


def _last_green(frozen: Freeze) -> str:
    return f"last green {_date(frozen.last_green)}" if frozen.last_green else "never seen green"


def _date(when: datetime) -> str:
    return f"{when.day} {when:%b %Y}"
