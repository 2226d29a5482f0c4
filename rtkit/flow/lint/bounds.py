"""Rules on what bounds a ticket: its timebox and scope, and the scope of the production tickets it asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtkit.errors import nearest
from rtkit.flow.lint.fault import Told
from rtkit.mime import is_placeholder
from rtkit.model import SCOPES, days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.flow.lint.case import Case


def timebox(case: Case) -> Iterator[Told]:
    """Tell of timeboxes over the limit of the settings, of nothing, or of a hypothesis over its ticket's."""
    limit, own = case.house.workspace.settings.timebox_limit, case.ticket.timebox
    boxes = [("the timebox", own, "timebox")]
    for index, one in enumerate(case.ticket.hypotheses):
        if one.timebox is not None:
            boxes.append((f"the timebox of {one.id}", one.timebox, f"hypotheses[{index}].timebox"))
    for what, box, field in boxes:
        if days(box) > days(limit):
            hint = "split the question, or raise timebox-limit in the settings"
            yield Told(f"{what} is {box}, over the limit of {limit}", hint, field=field)
        elif days(box) == 0:
            yield Told(f"{what} is {box}, and leaves no time", "write days or hours: 2d, 1.5d, 4h", field=field)
        elif days(box) > days(own):
            hint = "the ticket ends with its own timebox: make this one smaller"
            yield Told(f"{what} is {box}, over the ticket's {own}", hint, field=field, level="warning")


def scope(case: Case) -> Iterator[Told]:
    """Tell of scopes that nobody knows, and of production next tickets without one."""
    known = (*SCOPES, *case.house.workspace.settings.scopes)
    if case.ticket.scope is not None and case.ticket.scope not in known:
        hint = f"{nearest(case.ticket.scope, known)}; scopes in the settings adds to them"
        yield Told(f"there is no scope {case.ticket.scope!r}", hint, field="scope")
    for next_ in case.results.next_tickets:
        if next_.is_placeholder or is_placeholder(next_.scope or ""):
            continue
        if next_.scope and next_.scope not in known:
            hint = f"{nearest(next_.scope, known)}; scopes in the settings adds to them"
            yield Told(f"{next_.id} has a scope that there is not: {next_.scope!r}", hint, cell=next_.cell)
        elif next_.kind == "production" and not next_.scope:
            hint = f"a scope bounds what it changes; one of: {', '.join(known)}"
            yield Told(f"{next_.id} is a production ticket without a scope", hint, cell=next_.cell)
