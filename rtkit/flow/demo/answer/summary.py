"""The parts of the page above the article, each from its value in the model."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from rtkit.flow.demo.answer.mentions import with_links
from rtkit.flow.demo.answer.placeholders import filled_in, written
from rtkit.flow.demo.answer.tones import CHOICE_TONES
from rtkit.flow.demo.answer.views import AnswerView, AssumptionView, DecisionView, GoalView, NextView
from rtkit.flow.demo.parts import Chip, Link
from rtkit.flow.demo.text.statements import inline, paragraphs
from rtkit.flow.demo.text.words import clean
from rtkit.mime import is_placeholder
from rtkit.model import NeverRun

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rtkit.flow.demo.answer.holds import Holds
    from rtkit.flow.demo.parts import Tone
    from rtkit.model import NextState, NextTicket, Results, Ticket

_ENDED: Final[dict[str, Tone]] = {"done": "supported", "dropped": "plain"}
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"]+")


def answer_view(results: Results, places: Mapping[str, str]) -> AnswerView:
    """The answer, or plainly that there is none yet; `places` are links by id, for what its reason names."""
    answer = results.answer
    if answer and not answer.is_placeholder:
        because = with_links(paragraphs(filled_in(answer.because)), places)
        return AnswerView(given=True, text=inline(answer.text), because=because)
    if isinstance(results.source, NeverRun):
        return AnswerView(given=False, text=Markup("No answer yet: this ticket has not been run."))
    if answer:
        return AnswerView(
            given=False, text=Markup("No answer yet: the template\u2019s placeholder still stands there.")
        )
    return AnswerView(given=False, text=Markup("No answer yet."))


def decision_views(
    results: Results, anchors: Mapping[str, Link], places: Mapping[str, str]
) -> tuple[DecisionView, ...]:
    """The decisions somebody wrote."""
    return tuple(
        DecisionView(
            one.id, _anchor(anchors, one.id), inline(one.subject),
            Chip(one.choice, CHOICE_TONES[one.choice]), with_links(inline(filled_in(one.because)), places),
        )
        for one in written(results.decisions)
    )  # fmt: skip


def asked(ticket: Ticket, results: Results) -> str:
    """What its decisions are called: they are asked for until the ticket is answered."""
    noun = "Decision" if len(written(results.decisions)) == 1 else "Decisions"
    return f"{noun} asked" if ticket.status in ("draft", "active", "review") else noun


def assumption_views(results: Results, anchors: Mapping[str, Link], holds: Holds) -> tuple[AssumptionView, ...]:
    """The assumptions somebody wrote."""
    return tuple(
        AssumptionView(one.id, _anchor(anchors, one.id), inline(one.text), holds.view(one))
        for one in written(results.assumptions)
    )


def next_views(
    ticket: Ticket, results: Results, anchors: Mapping[str, Link], places: Mapping[str, str]
) -> tuple[NextView, ...]:
    """The next tickets somebody wrote, each with the command that starts it or what became of it."""
    return tuple(_next(ticket, one, _anchor(anchors, one.id), places) for one in written(results.next_tickets))


def _next(ticket: Ticket, one: NextTicket, anchor: str, places: Mapping[str, str]) -> NextView:
    chips = [Chip(one.kind, "accent" if one.kind == "research" else "warm")]
    chips += [Chip(clean(text)) for text in (one.scope or "", one.size) if text and not is_placeholder(text)]
    state = ticket.next.get(one.id)
    relates = _related(one.relates_to) if one.relates_to and not is_placeholder(one.relates_to) else None
    startable = one.kind == "research" and state is None
    return NextView(
        id=one.id,
        anchor=anchor,
        title=inline(one.title),
        why=with_links(inline(filled_in(one.why)), places),
        chips=tuple(chips),
        command=f"rtkit new --from {ticket.id}#{one.id}" if startable else "",
        became=_became(state),
        relates_to=relates,
        instead="" if startable or state or relates else "goes to the production backlog",
        state=Chip(state.state, _ENDED.get(state.state, "accent")) if state else None,
    )


def _became(state: NextState | None) -> Link | None:
    """The ticket that it became, and why it was ended; the chip says whether it is done or dropped."""
    if state is None:
        return None
    became = f"Became {state.ticket}" if state.ticket else ""
    words = ": ".join(filter(None, (became, clean(filled_in(state.because)))))
    return Link(words, f"{state.ticket}.html" if state.ticket else "") if words else None


def _related(text: str) -> Link:
    return Link(clean(text), text if _ADDRESS.fullmatch(text) else "")


def goal_views(ticket: Ticket) -> tuple[GoalView, ...]:
    """The goals of a design document."""
    return tuple(
        GoalView(
            text=inline(goal.text),
            kind=goal.kind,
            levels=tuple((word, clean(text)) for word, text in _levels(goal.bad, goal.acceptable, goal.good) if text),
            trade_off=inline(filled_in(goal.trade_off)),
        )
        for goal in ticket.goals
        if not is_placeholder(goal.text)
    )


def _levels(bad: str, acceptable: str, good: str) -> tuple[tuple[str, str], ...]:
    return ("bad", bad), ("acceptable", acceptable), ("good", good)


def _anchor(anchors: Mapping[str, Link], id_: str) -> str:
    return anchors[id_].href.removeprefix("#")
