"""One item of the review list, with the hash of what it says."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from rtkit.flow.demo.meeting.review_views import ReviewItem
from rtkit.flow.demo.parts import NOTHING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from rtkit.flow.demo.parts import Chip, Link

_DIGITS = 8


def item(  # noqa: PLR0913  # an item has this many parts
    id_: str,
    place: Link,
    says: Markup,
    ask: str,
    *,
    chip: Chip | None = None,
    note: Markup = NOTHING,
    more: tuple[Link, ...] = (),
    passing: Markup = NOTHING,
    known: str = "",
) -> ReviewItem:
    """The item; `passing` is told and may change without making it another (a date), `known` is not told and does."""
    said = (ask, str(says), chip.text if chip else "", str(note), known, *(link.text for link in more))
    whole = note + " " + passing if note and passing else note + passing
    return ReviewItem(id=id_, place=place, says=says, ask=ask, of=_hash(said), chip=chip, note=whole, more=more)


def _hash(said: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(said).encode("utf-8", "replace")).hexdigest()[:_DIGITS]
