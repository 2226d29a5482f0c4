"""A walk through the page, as the template gets it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from markupsafe import Markup


Kind = Literal["question", "whiteboard", "finding", "answer", "decisions", "next", "section"]


@dataclass(frozen=True, slots=True)
class Asked:
    """A hypothesis before anybody knows how it ended: its claim, what it wants to see, and what must not break."""

    id: str
    claim: Markup
    wants: str
    guardrails: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One screen of the walk, made of what stands on the page already: everything in it is named by anchor.

    `claim` is what is said and `evidence` what is shown beside it; `span` is a stretch of the article, up to its end
    where the second anchor is empty. `at` is where the reader comes back to the page, `cell` where the notebook has it.
    """

    kind: Kind
    name: str
    at: str
    claim: tuple[str, ...] = ()
    span: tuple[str, str] | None = None
    evidence: tuple[str, ...] = ()
    cell: str = ""
    asked: tuple[Asked, ...] = ()
    notes: tuple[Markup, ...] = ()
