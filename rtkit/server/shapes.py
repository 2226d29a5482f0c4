"""What travels between the browser and the routes; the front end's types are generated from these."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct


class TemplateChoice(Struct, frozen=True, kw_only=True):
    """A template to choose; `timebox` is what its tickets get unless told otherwise."""

    name: str
    title: str
    description: str
    origin: str
    timebox: str


class UnusableTemplate(Struct, frozen=True, kw_only=True):
    """A template that cannot be used, and why."""

    name: str
    message: str
    hint: str


class Defaults(Struct, frozen=True, kw_only=True):
    """What a new ticket gets where nothing else is said; `scopes` are the ones it may have."""

    template: str
    owner: str
    timebox: str
    scopes: tuple[str, ...]


class Templates(Struct, frozen=True, kw_only=True):
    """The answer of GET templates."""

    templates: tuple[TemplateChoice, ...]
    broken: tuple[UnusableTemplate, ...]
    defaults: Defaults


class NewTicket(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The body of POST tickets; `cwd` is the folder, below the server's, whose workspace gets the ticket."""

    question: str
    template: Annotated[str, Meta(pattern=r"^[^/\\]*$")] | None = None
    scope: str | None = None
    owner: str | None = None
    timebox: str | None = None
    asked_by: str | None = None
    cwd: str = ""


class CreatedTicket(Struct, frozen=True, kw_only=True):
    """The answer of POST tickets, as `rtkit new --json` prints it; `path` is below the server's folder."""

    id: str
    path: str
    question: str
    template: str


class FaultPlace(Struct, frozen=True, kw_only=True):
    """One thing that is wrong, and where: `$.timebox`."""

    path: str
    message: str


class Fault(Struct, frozen=True, kw_only=True):
    """The answer of every route that refuses or fails."""

    message: str
    hint: str = ""
    problems: tuple[FaultPlace, ...] = ()


SHAPES = (Templates, NewTicket, CreatedTicket, Fault)
"""What routes take and give; the other shapes are parts of these."""
