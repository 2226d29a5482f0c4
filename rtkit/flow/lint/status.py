"""Rules on where a ticket stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtkit.flow.lint.fault import Told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.flow.lint.case import Case


def review(case: Case) -> Iterator[Told]:
    """Tell that nobody looked at the demo."""
    if case.ticket.reviewed is None:
        hint = f"show it, then: rtkit review {case.ticket.id} --by NAME"
        yield Told("it was answered, and nobody reviewed it", hint, field="reviewed")


def frozen(case: Case) -> Iterator[Told]:
    """Tell of a ticket that is frozen by its status or by its reason alone."""
    if case.ticket.status == "frozen" and case.ticket.frozen is None:
        hint = f'rtkit freeze {case.ticket.id} --because "..."'
        yield Told("it is frozen, and does not say why", hint, field="frozen")
    elif case.ticket.status != "frozen" and case.ticket.frozen is not None:
        hint = f'freeze it: rtkit freeze {case.ticket.id} --because "..."; or take `frozen` out of the metadata'
        yield Told(f"it is {case.ticket.status}, and still says why it is frozen", hint, field="frozen")
