"""The revisions of sealed hypotheses as lines of the experiment log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtkit.model import LogEntry, SealBreak
from rtkit.model.reasons import ended

if TYPE_CHECKING:
    from rtkit.model import Revision, Ticket


def revisions(ticket: Ticket) -> tuple[LogEntry, ...]:
    """One entry for each revision, the old text and the new in it; none where nothing was revised."""
    return tuple(_entry(one) for one in (ticket.sealed.revisions if ticket.sealed else ()))


def _entry(revision: Revision) -> LogEntry:
    change = SealBreak(revision.hypothesis, revision.before, revision.after).words
    text = f"{revision.hypothesis} revised: {ended(change)} {revision.because}"
    return LogEntry(text=text, on=f"{revision.on:%Y-%m-%d}", hypothesis=revision.hypothesis)
