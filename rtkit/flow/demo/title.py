"""What a page is called: the ticket's question, else the notebook's first heading, else its file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rtkit.flow.demo.meeting.notes import is_note
from rtkit.flow.demo.text.words import clean
from rtkit.notebook.cells import source_of

if TYPE_CHECKING:
    from rtkit.flow.demo.subject import Subject

_HEADING: Final = re.compile(r"^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$", re.MULTILINE)
_MARKS: Final = re.compile(r"[*_`]+|<[^>]*>")
_LONGEST: Final = 300


def title_of(subject: Subject) -> str:
    """The page's title as text."""
    if subject.ticket:
        return " ".join(clean(subject.ticket.question).split())
    for cell in subject.notebook["cells"]:
        if cell["cell_type"] == "markdown" and not is_note(cell):
            match = _HEADING.search(source_of(cell)[:10_000])
            title = _MARKS.sub("", clean(match[1])).strip() if match else ""
            if title:
                return title[:_LONGEST]
    return clean(subject.name.removesuffix(".ipynb")) or "Notebook"
