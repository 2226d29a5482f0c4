"""Moving a ticket on: draft, active, review, answered; frozen and superseded."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from msgspec.structs import replace

from rtkit.errors import UsageFault
from rtkit.flow.given.checks import checked_spent
from rtkit.flow.given.statuses import known_status, refusal
from rtkit.model import Seal, Status, Ticket, timebox_of, working_days
from rtkit.notebook.ticket import change_ticket
from rtkit.workspace.listing import list_tickets

if TYPE_CHECKING:
    from rtkit.flow.harvest import Resolved
    from rtkit.model import Answer
    from rtkit.workspace.workspace import Workspace

_WORK_IS_DONE: Final = ("review", "answered")


class Note(NamedTuple):
    """Something that one may want to know of a move, and what to do about it on the command line."""

    text: str
    hint: str


class Moved(NamedTuple):
    """The ticket before and as it is now, and what one may want to know of the tickets beside it.

    `replaced_by` are those that say they supersede it, asked for `superseded` only; `replaces` are those that it
    supersedes and that do not say so yet, asked for `answered` only.
    """

    before: Ticket
    ticket: Ticket
    replaced_by: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    counted: bool = False

    @property
    def sealed(self) -> tuple[str, ...]:
        """The hypotheses that this move sealed."""
        sealed = self.ticket.sealed
        return tuple(one.id for one in sealed.hypotheses) if sealed and self.before.sealed is None else ()

    @property
    def notes(self) -> tuple[Note, ...]:
        """What one may want to know, in the order to tell it."""
        id_, status, spent = self.ticket.id, self.ticket.status, self.ticket.spent
        notes = [
            Note(f"{id_} supersedes {older}", f"when its answer stands in for it: rtkit status {older} superseded")
            for older in self.replaces
        ]
        if status == "superseded" and not self.replaced_by:
            hint = "name it in `supersedes` of the one that does"
            notes.insert(0, Note(f"no ticket says that it supersedes {id_}", hint))
        if self.counted:
            told = f"{spent} spent, the working days since it was started"
            notes.append(Note(told, f"to correct it: rtkit status {id_} {status} --spent 1d"))
        return tuple(notes)


def move(workspace: Workspace, resolved: Resolved, status: str, spent: str | None = None) -> Moved:
    """Write the new status into the ticket's notebook, and what of its timebox was `spent`.

    Raises as `moved` does; nothing is written then.
    """
    now = datetime.now(UTC).replace(microsecond=0)
    before = [resolved.file.ticket]

    def change(ticket: Ticket) -> Ticket:
        before[0] = ticket
        return moved(ticket, resolved.results.answer, status, spent, now)

    ticket = change_ticket(resolved.file.path, change)
    return beside(workspace, before[0], ticket, told=spent)


def moved(ticket: Ticket, answer: Answer | None, status: str, spent: str | None, now: datetime) -> Ticket:
    """The ticket with another status; `answer` is the one that its results have by now.

    `active` seals the hypotheses as they stand, once; leaving `frozen` ends what was said of freezing. `review` counts
    the working days since `active` where nobody said what was spent. Raises UsageFault for an unknown status, for
    time spent with another status than `review` or `answered`, and for `frozen`, which needs a reason;
    TicketFallsShort for `answered` without an answer.
    """
    wanted = known_status(status)
    taken = None if spent is None else checked_spent(spent)
    if wanted == "frozen":
        raise UsageFault("a ticket is frozen with a reason", f'rtkit freeze {ticket.id} --because "..."')
    if refused := refusal(ticket, wanted, answer):
        raise refused
    if taken is not None and wanted not in _WORK_IS_DONE:
        hint = f"rtkit status {ticket.id} review --spent {taken}"
        raise UsageFault("time spent is told when the work is done, with review or answered", hint, field="spent")
    return _with_spent(_with_status(ticket, wanted, now), taken, now)


def beside(workspace: Workspace, before: Ticket, ticket: Ticket, told: str | None) -> Moved:
    """A move with the tickets that it replaces or that replace it; `told` is the time spent that somebody gave."""
    done = Moved(before, ticket, counted=told is None and before.spent is None and ticket.spent is not None)
    if ticket.status != "superseded" and not (ticket.status == "answered" and ticket.supersedes):
        return done  # all other moves concern no other ticket, and need not read them
    others = [file.ticket for file in list_tickets(workspace).tickets if file.ticket.id != ticket.id]
    if ticket.status == "superseded":
        return done._replace(replaced_by=tuple(one.id for one in others if ticket.id in one.supersedes))
    standing = (one.id for one in others if one.id in ticket.supersedes and one.status != "superseded")
    return done._replace(replaces=tuple(standing))


def _with_status(ticket: Ticket, status: Status, now: datetime) -> Ticket:
    changed = replace(ticket, status=status, frozen=None)
    if status == "active":
        sealed = ticket.sealed or Seal(on=now, hypotheses=ticket.hypotheses)
        changed = replace(changed, started=ticket.started or now, sealed=sealed)
    return changed


def _with_spent(ticket: Ticket, taken: str | None, now: datetime) -> Ticket:
    """With the time that was told; else, for a review, with that of the calendar where there is none yet."""
    if taken is not None:
        return replace(ticket, spent=taken)
    if ticket.status != "review" or ticket.spent is not None or ticket.started is None:
        return ticket
    return replace(ticket, spent=timebox_of(working_days(ticket.started, now.astimezone())))
