"""`ticket_card`: a ticket at a glance, in a notebook."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from rtkit.author.session import is_watched
from rtkit.author.widgets.glance import glance_html, glance_text
from rtkit.author.widgets.live import has_widgets, view_of
from rtkit.author.widgets.tickets import TicketFacts, facts_of, named


class TicketCard:
    """A card that a cell shows when it ends with it; `refresh` reads the ticket again."""

    def __init__(self, ticket: str) -> None:
        self.ticket = ticket
        self._facts: TicketFacts = facts_of(ticket)

    def refresh(self, _button: object = None) -> None:
        """Read the ticket and its record again."""
        self._facts = facts_of(self.ticket)
        if "widget" in self.__dict__:
            self.widget.children[0].value = glance_html(*self._facts)

    @cached_property
    def widget(self) -> Any:  # noqa: ANN401  # ipywidgets has no types
        """The card as an ipywidget, to be put beside others."""
        from ipywidgets import HTML, Button, VBox

        button = Button(description="Read again", tooltip=f"Read {self.ticket} and its record again")
        button.on_click(self.refresh)
        return VBox([HTML(glance_html(*self._facts)), button])

    def _repr_mimebundle_(self, **_options: object) -> dict[str, object]:
        static: dict[str, object] = {"text/html": glance_html(*self._facts), "text/plain": glance_text(*self._facts)}
        return {**view_of(self.widget), **static} if is_watched() and has_widgets() else static

    def __repr__(self) -> str:
        return glance_text(*self._facts)


def ticket_card(ticket: str | int | None = None) -> TicketCard:
    """Show a ticket of this workspace: question, answer, metrics, verdicts and next tickets, as accepted.

    Without an id it is the ticket of this notebook, in front ends that tell which that is. Raises UsageFault where it
    cannot be told, NotFound where there is no such ticket, Invalid where its record cannot be read.
    """
    return TicketCard(named(ticket))
