"""What is given when a notebook is adopted."""

from __future__ import annotations

from msgspec import Struct


class AdoptRequest(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What goes with the notebook; without a question its first heading is asked."""

    question: str | None = None
    why: str = ""
    scope: str | None = None
    owner: str | None = None
    timebox: str | None = None
    tags: tuple[str, ...] = ()
    status: str = "draft"
