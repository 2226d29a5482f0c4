"""The `[[name]]` fields in a template's text, and in the defaults of its parameters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rtkit.errors import UsageFault, nearest
from rtkit.flow.draft.defaults import set_defaults
from rtkit.flow.given.text import escape_markdown
from rtkit.model import parse_reference
from rtkit.notebook.cells import source_of
from rtkit.notebook.parameters import declared_parameters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rtkit.model import Ticket
    from rtkit.notebook.cells import Cell
    from rtkit.notebook.read import Notebook

TICKET_FIELDS: Final = ("asked_by", "created", "id", "owner", "parent", "question", "scope", "timebox", "why")
"""Fields that the ticket itself fills."""

_FIELD = re.compile(r"\[\[([A-Za-z_]\w*)\]\]")
_DEFAULT = re.compile(rf"(?P<quote>['\"]){_FIELD.pattern}(?P=quote)")


def ticket_values(ticket: Ticket) -> dict[str, str]:
    """What the ticket fills each of its fields with; empty where it has nothing to say."""
    reference = parse_reference(ticket.asked_by or "")
    derived = {
        "created": ticket.created.date().isoformat() if ticket.created else "",
        "parent": reference.ticket if reference else "",
    }
    return {name: derived[name] if name in derived else getattr(ticket, name) or "" for name in TICKET_FIELDS}


def check_names(notebook: Notebook, names: Mapping[str, str]) -> None:
    """Raise UsageFault for a name that is neither a parameter of the template nor a field in its text."""
    defaults = default_fields(notebook).values()
    known = {*(declared_parameters(notebook) or {}), *text_fields(notebook), *defaults} - {*TICKET_FIELDS}
    for name in names:
        if name in TICKET_FIELDS:
            hint = "the question and each part of a ticket has its own option"
            raise UsageFault(f"{name!r} is not set this way", hint, field="fields")
        if name not in known:
            raise UsageFault(f"the template has no field or parameter {name!r}", nearest(name, known), field="fields")


def text_fields(notebook: Notebook) -> set[str]:
    """The names in double brackets in the Markdown cells."""
    return {name for cell in _markdown_cells(notebook) for name in _FIELD.findall(source_of(cell))}


def default_fields(notebook: Notebook) -> dict[str, str]:
    """The parameters whose default is a field and nothing else, as in `champion = "[[parent]]"`, and that field."""
    declared = declared_parameters(notebook) or {}
    found = {name: _DEFAULT.fullmatch(parameter.default) for name, parameter in declared.items()}
    return {name: match[2] for name, match in found.items() if match}


def fill_fields(notebook: Notebook, values: Mapping[str, str]) -> None:
    """Put the values where the Markdown, shown as they were typed, and the defaults of parameters name them.

    An empty one leaves its field.
    """
    defaults = {name: values.get(field, "") for name, field in default_fields(notebook).items()}
    set_defaults(notebook, {name: value for name, value in defaults.items() if value})

    def filled(match: re.Match[str]) -> str:
        value = values.get(match[1])
        return escape_markdown(value) if value else match[0]

    for cell in _markdown_cells(notebook):
        cell["source"] = _FIELD.sub(filled, source_of(cell))


def _markdown_cells(notebook: Notebook) -> Iterator[Cell]:
    return (cell for cell in notebook["cells"] if cell["cell_type"] == "markdown")
