"""Every setting with its default; docs/settings.md says what each is for (a test compares the two)."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from rtkit.model.ticket import Timebox, ToleranceText

Seconds = Annotated[float, Meta(gt=0)]


class Settings(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, rename="kebab"):
    """The options of a workspace; in the file their names are written with hyphens."""

    research: Annotated[str, Meta(min_length=1)] = "research"
    owner: str = ""
    template: Annotated[str, Meta(min_length=1)] = "question"
    templates: tuple[str, ...] = ("notebook_templates/tickets",)
    scopes: tuple[str, ...] = ()
    timebox: Timebox = "2d"
    timebox_limit: Timebox = "3d"
    tolerance: ToleranceText = "0.0001%"
    cell_timeout: Seconds = 600.0
    budget: Seconds = 3600.0
    warm: bool = True
    keep_runs: Annotated[int, Meta(ge=1)] = 20
    pages: Annotated[str, Meta(min_length=1)] = "pages"
    pages_url: str = ""
    page_name: Annotated[str, Meta(max_length=80)] = ""
    page_logo: str = ""
    page_accent: str = ""
