"""Puts the walk on the page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from rtkit.flow.demo.meeting.notes import notes_of
from rtkit.flow.demo.meeting.steps import steps_of
from rtkit.notebook.cells import cell_id, tags_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from rtkit.flow.demo.page import Page
    from rtkit.flow.demo.subject import Subject

WHITEBOARD: Final = "rtkit-whiteboard"


def with_walk(page: Page, subject: Subject, anchor_of: Mapping[str, str], take: Callable[[str], str]) -> Page:
    """The page with its steps; `anchor_of` says where each cell of the notebook stands, `take` gives out ids."""
    shown = {cell.anchor for cell in page.cells}
    ids = (cell_id(cell, index) for index, cell in enumerate(subject.notebook["cells"]) if WHITEBOARD in tags_of(cell))
    whiteboard = tuple(anchor_of[one] for one in ids if anchor_of.get(one) in shown)
    return replace(page, steps=steps_of(page, notes_of(subject, anchor_of, take), whiteboard))
