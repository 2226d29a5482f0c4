"""The presenter's notes: Markdown cells for the one who speaks, which stay out of the article."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from rtkit.flow.demo.article.headings import without_headings
from rtkit.flow.demo.text.lookup import lookup_for
from rtkit.flow.demo.text.markdown import MarkdownReader
from rtkit.flow.demo.text.rewrite import unique_ids
from rtkit.notebook.cells import cell_id, source_of, tags_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from rtkit.flow.demo.meeting.places import Places
    from rtkit.flow.demo.meeting.views import Step
    from rtkit.flow.demo.subject import Subject
    from rtkit.notebook.cells import Cell

TAG: Final = "rtkit-notes"
QUESTION: Final = -1
"""The position of what stands before all cells."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note: what it says, the last cell above it (empty where there is none), and the step it names, if any."""

    html: Markup
    below: str
    step: str = ""


def is_note(cell: Cell) -> bool:
    """Whether a cell is a note, by rtkit's tag or as Jupyter's own slideshows mark one."""
    if cell["cell_type"] != "markdown":
        return False
    slideshow = cell["metadata"].get("slideshow")
    slide = slideshow.get("slide_type") if isinstance(slideshow, dict) else None
    return slide == "notes" or any(tag == TAG or tag.startswith(TAG + ":") for tag in tags_of(cell))


def notes_of(subject: Subject, anchor_of: Mapping[str, str], take: Callable[[str], str]) -> tuple[Note, ...]:
    """The notes of a notebook in their order; `take` gives out ids."""
    reader, notes, below = MarkdownReader(), [], ""
    for index, cell in enumerate(subject.notebook["cells"]):
        if not is_note(cell):
            below = anchor_of.get(cell_id(cell, index), below)
        elif source_of(cell).strip():
            lookup = lookup_for(subject.folder, subject.root, cell.get("attachments"))
            html = unique_ids(without_headings(reader.read(source_of(cell), lookup)), take)
            named = next((tag[len(TAG) + 1 :] for tag in sorted(tags_of(cell)) if tag.startswith(TAG + ":")), "")
            notes.append(Note(Markup(html), below, named))  # noqa: S704  # safe HTML, its ids renamed
    return tuple(notes)


def with_notes(steps: tuple[Step, ...], notes: Iterable[Note], places: Places) -> tuple[Step, ...]:
    """The steps, each with its notes: those that name it, and those that stand below it and above the next."""
    owners = _owners(steps, places)
    given: dict[int, list[Markup]] = {}
    for note in notes:
        given.setdefault(_step_of(note, steps, owners, places), []).append(note.html)
    return tuple(replace(step, notes=tuple(given.get(index, ()))) for index, step in enumerate(steps))


def without_notes(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The steps for an export that leaves Markdown out."""
    return tuple(replace(step, notes=()) for step in steps)


def _step_of(note: Note, steps: tuple[Step, ...], owners: dict[int, int], places: Places) -> int:
    named = next((index for index, step in enumerate(steps) if note.step and step.at == note.step), None)
    if named is not None:
        return named
    position = places.position(note.below)
    at_or_above = [one for one in owners if one <= (QUESTION if position is None else position)]
    return owners[max(at_or_above)]


def _owners(steps: tuple[Step, ...], places: Places) -> dict[int, int]:
    """For the position of a cell, the step it belongs to.

    Of several that are said in one cell the last stands nearest to what follows; of several that rest on one figure
    the first will show it first.
    """
    owners = {QUESTION: 0}
    for index, step in enumerate(steps):
        for anchor in (step.at, *step.claim, *(step.evidence if step.kind in ("decisions", "next") else ())):
            position = places.position(anchor)
            if position is not None:
                owners[position] = index
    for index, step in enumerate(steps):
        for anchor in (step.cell, *step.evidence):
            position = places.position(anchor)
            if position is not None:
                owners.setdefault(position, index)
    return owners
