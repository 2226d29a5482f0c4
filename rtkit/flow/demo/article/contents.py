"""The contents list: the page's own sections around the notebook's."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from rtkit.flow.demo.page import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rtkit.flow.demo.page import Page

_BEFORE: Final = (
    ("answer", "Answer"), ("findings", "Findings"), ("decisions", "Decisions"),
    ("next_tickets", "Next tickets"), ("assumptions", "Assumptions"), ("goals", "Goals"),
    ("accepted", "Against the accepted results"),
)  # fmt: skip
_AFTER: Final = (("log", "Experiment log"), ("related", "Related questions"))


def contents_of(page: Page, notebook: Iterable[Entry]) -> Page:
    """The page with its contents list, which names what is there and nothing else."""
    entries = tuple(notebook)
    group = (Entry("The notebook", "#notebook", 1),) if entries and page.is_ticket else ()
    after = tuple(_sections(page, _AFTER))
    behind = (Entry("More", after[0].href, 1),) if group and after else ()
    return replace(page, contents=(*_sections(page, _BEFORE), *group, *entries, *behind, *after))


def _sections(page: Page, names: Iterable[tuple[str, str]]) -> Iterable[Entry]:
    return (Entry(text, "#" + name.replace("_", "-"), 2) for name, text in names if getattr(page, name))
