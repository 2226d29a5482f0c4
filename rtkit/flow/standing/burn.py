"""How much of a timebox is used up: what was told, or the calendar's working days while work goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rtkit.model import days, working_days

if TYPE_CHECKING:
    from datetime import datetime

    from rtkit.model import Ticket


class Burn(NamedTuple):
    """Days of eight hours; `running` where work goes on, so that they are those since it began."""

    used: float
    planned: float
    running: bool = False

    @property
    def over(self) -> float:
        """How far over the timebox: 0 within it."""
        return max(0.0, self.used - self.planned)

    @property
    def words(self) -> str:
        """`1.5 of 2 d`, `3 of 2 d so far, 1 d over`."""
        told = f"{self.used:g} of {self.planned:g} d{' so far' if self.running else ''}"
        return f"{told}, {self.over:g} d over" if self.over else told


def burn_of(ticket: Ticket, now: datetime) -> Burn | None:
    """None where nobody knows what was spent. Days are those of the zone of `now`."""
    planned = days(ticket.timebox)
    if ticket.spent is not None:
        return Burn(days(ticket.spent), planned)
    if ticket.status == "active" and ticket.started is not None:
        return Burn(working_days(ticket.started, now), planned, running=True)
    return None
