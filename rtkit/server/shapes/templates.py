"""GET templates: what a ticket can be made from."""

from __future__ import annotations

from msgspec import Struct


class TemplateChoice(Struct, frozen=True, kw_only=True):
    """A template to choose; `timebox` is what its tickets get unless told otherwise.

    `has_hypotheses` says that its tickets begin with hypotheses, so that a form may ask for them.
    """

    name: str
    title: str
    description: str
    origin: str
    timebox: str
    has_hypotheses: bool = False


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
