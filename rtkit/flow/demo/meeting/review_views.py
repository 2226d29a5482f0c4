"""The review list, as the template gets it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rtkit.flow.demo.parts import NOTHING

if TYPE_CHECKING:
    from markupsafe import Markup

    from rtkit.flow.demo.parts import Chip, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewItem:
    """One thing to look at: what the ticket says, and the question a reviewer answers by a tick.

    `of` is a hash of what is said: a tick counts for this wording only. `id` stays the same when the wording changes.
    """

    id: str
    place: Link
    says: Markup
    ask: str
    of: str
    chip: Chip | None = None
    note: Markup = NOTHING
    more: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewGroup:
    """Items of one kind: assumptions, conclusions, implementation."""

    name: str
    items: tuple[ReviewItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewView:
    """The whole list; `key` is what a browser keeps its ticks under, `pages` where the pages are published."""

    key: str
    groups: tuple[ReviewGroup, ...]
    command: str
    pages: str

    @property
    def total(self) -> int:
        """How many items there are to tick."""
        return sum(len(group.items) for group in self.groups)
