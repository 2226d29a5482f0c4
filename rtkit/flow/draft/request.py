"""What is asked for when a ticket is drafted."""

from __future__ import annotations

from msgspec import Struct


class WantedHypothesis(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A hypothesis that the ticket begins with; its id is given by its place."""

    claim: str
    expect: str = ""


class DraftRequest(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The question and what goes with it, as a person typed them; what is left out has a default.

    `fields` sets parameters of the template and `[[name]]` fields in its text. `hypotheses` stand in place of the
    template's, one by one: what is not said of one stays as the template has it.
    """

    question: str
    template: str | None = None
    scope: str | None = None
    owner: str | None = None
    timebox: str | None = None
    asked_by: str | None = None
    why: str = ""
    tags: tuple[str, ...] = ()
    fields: dict[str, str] = {}
    hypotheses: tuple[WantedHypothesis, ...] = ()
