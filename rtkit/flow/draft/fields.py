"""The `[[name]]` fields in a template's text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rtkit.errors import UsageFault, nearest
from rtkit.flow.draft.text import escape_markdown
from rtkit.notebook.cells import source_of
from rtkit.notebook.parameters import declared_parameters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rtkit.notebook.cells import Cell
    from rtkit.notebook.read import Notebook

TICKET_FIELDS: Final = ("asked_by", "created", "id", "owner", "question", "scope", "timebox", "why")
"""Fields that the ticket itself fills."""

_FIELD = re.compile(r"\[\[([A-Za-z_]\w*)\]\]")


def check_names(notebook: Notebook, names: Mapping[str, str]) -> None:
    """Raise UsageFault for a name that is neither a parameter of the template nor a field in its text."""
    known = {*(declared_parameters(notebook) or {}), *text_fields(notebook)} - {*TICKET_FIELDS}
    for name in names:
        if name in TICKET_FIELDS:
            hint = "the question and each part of a ticket has its own option"
            raise UsageFault(f"{name!r} is not set this way", hint, field="fields")
        if name not in known:
            raise UsageFault(f"the template has no field or parameter {name!r}", nearest(name, known), field="fields")


def text_fields(notebook: Notebook) -> set[str]:
    """The names in double brackets in the Markdown cells."""
    return {name for cell in _markdown_cells(notebook) for name in _FIELD.findall(source_of(cell))}


def fill_fields(notebook: Notebook, values: Mapping[str, str]) -> None:
    """Put the values, shown as they were typed, where the Markdown names them; an empty one leaves its field."""

    def filled(match: re.Match[str]) -> str:
        value = values.get(match[1])
        return escape_markdown(value) if value else match[0]

    for cell in _markdown_cells(notebook):
        cell["source"] = _FIELD.sub(filled, source_of(cell))


def _markdown_cells(notebook: Notebook) -> Iterator[Cell]:
    return (cell for cell in notebook["cells"] if cell["cell_type"] == "markdown")
