"""What of the template still stands in a ticket: kept out of the results, and named in one quiet note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from rtkit.flow.demo.text.words import count
from rtkit.mime import is_placeholder
from rtkit.notebook.cells import source_of, tags_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rtkit.flow.demo.subject import Subject
    from rtkit.model import Ticket


class _Part(Protocol):
    @property
    def is_placeholder(self) -> bool: ...


T = TypeVar("T", bound=_Part)


def written(parts: Iterable[T]) -> tuple[T, ...]:
    """The parts that somebody wrote."""
    return tuple(part for part in parts if not part.is_placeholder)


def filled_in(text: str) -> str:
    """What somebody wrote; empty where the template's `[[...]]` still stands there."""
    return "" if is_placeholder(text) else text


def placeholder_note(subject: Subject) -> str:
    """`2 parts are still placeholders of the template: the answer, N1.`; empty where all is written."""
    names = [*_of_results(subject), *_of_ticket(subject.ticket)] if subject.ticket else []
    cells = sum(1 for cell in subject.notebook["cells"] if cell["cell_type"] == "markdown" and _unwritten(cell))
    parts = len(names) + (cells if subject.ticket else 0)
    if not parts:
        return ""
    verb = "is still a placeholder" if parts == 1 else "are still placeholders"
    told = [*names, *([count(cells, "text cell")] if cells else [])]
    return f"{count(parts, 'part')} {verb} of the template: {', '.join(told)}."


def _of_results(subject: Subject) -> Iterator[str]:
    results = subject.results
    if results.answer and results.answer.is_placeholder:
        yield "the answer"
    for parts in (results.findings, results.decisions, results.next_tickets, results.assumptions):
        yield from (part.id for part in parts if part.is_placeholder)


def _of_ticket(ticket: Ticket) -> Iterator[str]:
    yield from (hypothesis.id for hypothesis in ticket.hypotheses if is_placeholder(hypothesis.claim))
    yield from (f"goal {number}" for number, goal in enumerate(ticket.goals, 1) if is_placeholder(goal.text))


def _unwritten(cell: dict[str, object]) -> bool:
    return is_placeholder(source_of(cell)) and not any(tag.startswith("rtkit-") for tag in tags_of(cell))
