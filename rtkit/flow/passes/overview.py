"""Every ticket at a glance: how much of its timebox is used up, and how its last check ended."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from rtkit.errors import RtkitError
from rtkit.flow.standing import burn_of
from rtkit.flow.standing.words import change_words, flip_words, outcome_words
from rtkit.model import Cancelled, Completed, outcome_name
from rtkit.model.comparison import REPRODUCED
from rtkit.model.moments import aware
from rtkit.workspace.checks import checked_tickets, standing_check
from rtkit.workspace.listing import Listing, TicketFile, list_tickets
from rtkit.workspace.records import read_record
from rtkit.workspace.runs import run_tickets, stored_runs

if TYPE_CHECKING:
    from rtkit.flow.standing import Burn
    from rtkit.model import Checked, Run
    from rtkit.workspace.workspace import Workspace


class LastCheck(NamedTuple):
    """How the last check ended, or a later run that fell short; `words` tell more in a sentence."""

    outcome: str
    on: datetime
    words: str


class TicketGlance(NamedTuple):
    """A ticket, with what is known of it beside its metadata."""

    file: TicketFile
    burn: Burn | None
    last_check: LastCheck | None


class Overview(NamedTuple):
    """The tickets in order, and the listing they come from, with the broken and the copied ones."""

    tickets: tuple[TicketGlance, ...]
    listing: Listing


def overview(workspace: Workspace) -> Overview:
    """Look at all tickets; of checks and runs, only what is there is opened."""
    now = datetime.now(UTC).astimezone()
    listing = list_tickets(workspace)
    checked, run = checked_tickets(workspace), run_tickets(workspace)

    def glance(file: TicketFile) -> TicketGlance:
        id_ = file.ticket.id
        last = standing_check(workspace, id_) if id_ in checked else None
        fallen = _fallen(workspace, id_, last) if id_ in run else None
        return TicketGlance(file, burn_of(file.ticket, now), fallen or (_told(last) if last else None))

    return Overview(tuple(map(glance, listing.tickets)), listing)


def _fallen(workspace: Workspace, ticket: str, last: Checked | None) -> LastCheck | None:
    """The newest run, where it did not complete, and is later than the check or else the record."""
    run = _newest_run(workspace, ticket)
    if run is None or isinstance(run.outcome, Completed):
        return None
    known = last.on if last else _accepted(workspace, ticket)
    if known is not None and aware(run.ended) <= aware(known):
        return None
    return LastCheck(outcome_name(run.outcome), aware(run.ended), outcome_words(run.outcome))


def _newest_run(workspace: Workspace, ticket: str) -> Run | None:
    """The newest run that nobody cancelled: a cancelled one says nothing of the ticket."""
    runs = (stored.run for stored in stored_runs(workspace, ticket))
    return next((run for run in runs if not isinstance(run.outcome, Cancelled)), None)


def _accepted(workspace: Workspace, ticket: str) -> datetime | None:
    try:
        record = read_record(workspace, ticket)
    except RtkitError:  # told where records are read for their own sake
        return None
    return record.accepted if record else None


def _told(checked: Checked) -> LastCheck:
    comparison = checked.comparison
    differs = [*map(flip_words, comparison.flips), *map(change_words, comparison.drifted)]
    plain = "as accepted" if comparison.outcome == REPRODUCED else "no record to compare it with"
    return LastCheck(comparison.outcome, aware(checked.on), "; ".join(differs) or plain)
