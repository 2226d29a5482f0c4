"""rtkit's own outputs in the article, as cards made of their machine form."""

from __future__ import annotations

from collections import defaultdict, deque
from typing import TYPE_CHECKING, Any, Final

from markupsafe import Markup

from rtkit.flow.demo.answer.placeholders import filled_in
from rtkit.flow.demo.answer.tones import CHOICE_TONES
from rtkit.flow.demo.article.views import Card
from rtkit.flow.demo.parts import Chip, Link
from rtkit.flow.demo.text.statements import inline
from rtkit.flow.demo.text.words import clean, criterion, number
from rtkit.model import Answer, Assumption, Decision, Finding, LogEntry, Metric, NextTicket, Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import msgspec

    from rtkit.flow.demo.answer.holds import Holds
    from rtkit.model import Results

_Part = Finding | Decision | NextTicket | Assumption
_PARTS: Final = (Finding, Decision, NextTicket, Assumption)


class CardMaker:
    """Makes the cards of one page; what was harvested, numbered and filled in, counts before the bare payload."""

    def __init__(self, results: Results, anchors: Mapping[str, Link], holds: Holds) -> None:
        self._anchors = anchors
        self._holds = holds
        self._harvested: dict[tuple[type, str], deque[Any]] = defaultdict(deque)
        parts: tuple[_Part, ...] = (*results.findings, *results.decisions, *results.next_tickets, *results.assumptions)
        for part in parts:
            self._harvested[type(part), part.cell].append(part)

    def for_cell(self, cell: str) -> Callable[[msgspec.Struct], Card | None]:
        """The maker for one cell's payloads, in their order."""

        def make(payload: msgspec.Struct) -> Card | None:
            waiting = self._harvested[type(payload), cell] if isinstance(payload, _PARTS) else None
            return self._make(waiting.popleft() if waiting else payload)

        return make

    def _make(self, payload: msgspec.Struct) -> Card | None:
        match payload:
            case Finding() | Decision() | NextTicket() | Assumption():
                return None if payload.is_placeholder else self._part(payload)
            case Answer():
                return None if payload.is_placeholder else self._answer(payload)
            case Metric():
                return _metric(payload, self._anchors.get(f"metric:{payload.name}"))
            case LogEntry():
                return Card("log", clean(payload.on) or "Log", inline(payload.text))
            case Progress():
                return _progress(payload)
        return None

    def _answer(self, answer: Answer) -> Card:
        return Card(
            "answer",
            "Answer",
            inline(answer.text),
            more=inline(filled_in(answer.because)),
            above=Link("above", "#answer"),
        )

    def _part(self, part: _Part) -> Card:
        above = self._anchors.get(part.id)
        failed = self._holds.failed(part.id)
        broken = (failed,) if failed else ()
        match part:
            case Finding():
                label = f"Finding {above.text}" if above else "Finding"
                chips = (*((Chip(f"{part.confidence} confidence"),) if part.confidence else ()), *broken)
                return Card("finding", label, inline(part.statement), chips, above=above)
            case Decision():
                chip = Chip(part.choice, CHOICE_TONES[part.choice])
                return Card(
                    "decision",
                    "Decision",
                    inline(part.subject),
                    (chip,),
                    inline(filled_in(part.because)),
                    above,
                )
            case NextTicket():
                kind = Chip(part.kind, "accent" if part.kind == "research" else "warm")
                return Card("next", "Next ticket", inline(part.title), (kind,), inline(filled_in(part.why)), above)
            case Assumption():
                return Card("assumption", "Assumption", inline(part.text), broken, holds(part.holds), above)


def holds(expression: str) -> Markup:
    """When a claim counts as still true."""
    return Markup("Holds while <code>{}</code>").format(criterion(expression)) if expression else Markup("")


def _metric(metric: Metric, above: Link | None) -> Card:
    against = [
        f"{name} {number(float(value), metric.unit)}"
        for name, value in (("baseline", metric.baseline), ("champion", metric.champion))
        if value is not None
    ]
    text = Markup("<strong>{}</strong>").format(number(float(metric.value), metric.unit))
    return Card("metric", metric.name, text, more=Markup("{}").format(" · ".join(against)), above=above)


def _progress(progress: Progress) -> Card | None:
    if progress.done == progress.total:
        return None  # nothing to say once it is over
    of = f" of {progress.total:,}" if progress.total is not None else ""
    return Card("progress", "Progress", Markup("{}").format(f"{progress.done:,}{of} {clean(progress.text)}".strip()))
