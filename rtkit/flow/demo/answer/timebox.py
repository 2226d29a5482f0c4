"""The timebox: planned and spent, as a small bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from rtkit.flow.standing import burn_of
from rtkit.model import days

if TYPE_CHECKING:
    from datetime import datetime

    from rtkit.flow.standing import Burn
    from rtkit.model import Ticket

_FULL: Final = 100.0


def timebox(ticket: Ticket, now: datetime) -> Markup:
    """`1.5 of 2 d` beside its bar; the plan alone where nobody knows what was spent."""
    burn = burn_of(ticket, now)
    if burn is None:
        length = days(ticket.timebox)
        return Markup("{}").format(f"{length:g} day" if length == 1 else f"{length:g} days")
    bar = Markup('<span class="burn{}" aria-hidden="true"><i></i></span> ').format(" over" if burn.over else "")
    told = f"{burn.used:g} of {burn.planned:g} d{' so far' if burn.running else ''}"
    over = Markup(' <span class="chip warm">{:g} d over</span>').format(burn.over) if burn.over else Markup("")
    return bar + told + over


def timebox_rule(ticket: Ticket, now: datetime) -> str:
    """How full the bar is: numbers only, for the page's own stylesheet. `--u` is the plan where more was spent."""
    burn = burn_of(ticket, now)
    return f".burn{{{_lengths(burn)}}}" if burn else ""


def _lengths(burn: Burn) -> str:
    if not burn.over:
        return f"--u:{_FULL * burn.used / burn.planned if burn.planned else _FULL:.2f}%"
    return f"--u:{_FULL * burn.planned / burn.used:.2f}%"
