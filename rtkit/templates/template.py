"""A template: a notebook that says in its metadata what tickets it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final, NamedTuple

from msgspec import Meta, Struct

from rtkit.codec import FORMAT, decode_document, find_problems
from rtkit.errors import Invalid, Problem, RtkitError
from rtkit.model import FIRST_ID, Ticket
from rtkit.notebook.read import read_notebook
from rtkit.notebook.ticket import KEY as TICKET_KEY

if TYPE_CHECKING:
    from pathlib import Path

    from rtkit.notebook.read import Notebook
    from rtkit.templates.folders import Origin

KEY: Final = "rtkit_template"

NOT_DEFAULTS: Final = frozenset(
    {
        "asked_by",
        "created",
        "frozen",
        "id",
        "next",
        "question",
        "reviewed",
        "sealed",
        "spent",
        "started",
        "status",
        "supersedes",
        "template",
    }
)
"""Fields of a ticket that belong to one ticket only, so that no template can have them."""


class TemplateHead(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a template says of itself under `rtkit_template`."""

    title: Annotated[str, Meta(min_length=1, max_length=80)]
    description: str = ""
    name: Annotated[str, Meta(min_length=1, max_length=80, pattern=r"^[^/\\]+$")] | None = None
    order: int = 100
    icon: str = ""


class Template(NamedTuple):
    """A template that can be used; `defaults` are fields of the tickets made from it."""

    name: str
    title: str
    description: str
    path: Path
    origin: Origin
    order: int
    icon: str
    defaults: dict[str, object]


class BrokenTemplate(NamedTuple):
    """A notebook among the templates that cannot be used, and why."""

    name: str
    path: Path
    error: RtkitError


def read_template(path: Path, origin: Origin) -> Template:
    """The template in the file.

    Raises NotFound where there is no file, Invalid where it is no notebook, no template, or a wrong one.
    """
    notebook = read_notebook(path)
    if KEY not in notebook["metadata"]:
        hint = f'say what it is for in its metadata: "{KEY}": {{"format": {FORMAT}, "title": ...}} (docs/templates.md)'
        raise Invalid(f"{path.name} is a notebook, but not a template", hint)
    head = decode_document(notebook["metadata"][KEY], TemplateHead, f"{path.name}: {KEY}")
    name = head.name or path.stem
    defaults = _defaults(notebook, path.name)
    return Template(name, head.title, head.description, path, origin, head.order, head.icon, defaults)


def _defaults(notebook: Notebook, name: str) -> dict[str, object]:
    value = notebook["metadata"].get(TICKET_KEY, {})
    if not isinstance(value, dict):
        raise Invalid(f"{name}: its defaults for tickets must be a JSON object", f"mend {TICKET_KEY} in its metadata")
    defaults = dict(value)
    if (version := defaults.pop("format", FORMAT)) != FORMAT:
        raise Invalid(f"{name}: its defaults for tickets are of format {version!r}", f"this rtkit reads {FORMAT}")
    problems = [Problem(f"$.{key}", "not for a template") for key in defaults if key in NOT_DEFAULTS]
    rest = {key: item for key, item in defaults.items() if key not in NOT_DEFAULTS}
    problems += find_problems({**rest, "id": FIRST_ID, "question": "?"}, Ticket)
    if problems:
        raise Invalid(f"{name}: its defaults for tickets are wrong", "see docs/tickets.md", problems)
    return defaults
