"""Everything about a ticket that its own notebook does not say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rtkit.flow.standing.against import Against, against
from rtkit.flow.standing.followers import followers, led_to
from rtkit.flow.standing.sealing import Order, sealing_order
from rtkit.workspace.checks import standing_check

if TYPE_CHECKING:
    from rtkit.flow.harvest import Resolved
    from rtkit.model import Checked
    from rtkit.workspace.workspace import Workspace


class Standing(NamedTuple):
    """How a ticket stands; the plain one is that of a notebook of which nothing else is known.

    `sealed` says whether the criteria came before the first known result or after it (None: it cannot be told).
    `checked` is the last check against the record as it is now.
    """

    sealed: Order | None = None
    checked: Checked | None = None
    against: Against | None = None
    led_to: tuple[str, ...] = ()
    superseded_by: tuple[str, ...] = ()


def standing(workspace: Workspace, resolved: Resolved) -> Standing:
    """Look at the ticket's runs and record, and at the metadata of the other tickets."""
    ticket = resolved.file.ticket
    others = followers(workspace, ticket.id)
    return Standing(
        sealed=sealing_order(workspace, resolved),
        checked=standing_check(workspace, ticket.id),
        against=against(workspace, resolved),
        led_to=led_to(ticket, others.asked),
        superseded_by=others.superseding,
    )
