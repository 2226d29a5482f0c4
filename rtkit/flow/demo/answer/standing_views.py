"""Whether the ticket still stands, as the template gets it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rtkit.flow.demo.parts import NOTHING

if TYPE_CHECKING:
    from markupsafe import Markup

    from rtkit.flow.demo.parts import Chip, Link


@dataclass(frozen=True, slots=True)
class HoldsView:
    """What a finding or an assumption holds while; without a chip where nobody has decided whether it does."""

    expression: str
    chip: Chip | None = None
    because: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """What a reader has to know before believing the answer; without a chip where it is history.

    `more` is the rest of a long one, folded.
    """

    text: Markup
    chip: Chip | None = None
    more: Markup = NOTHING


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A conclusion or a metric that is no longer as accepted; `allowed` is how far the metric may move."""

    name: Link
    kind: str
    accepted: str
    now: str
    allowed: str
    chip: Chip


@dataclass(frozen=True, slots=True)
class AcceptedView:
    """The results beside the accepted ones; `differences` are what else is not as it was at acceptance."""

    summary: Markup
    caution: str
    rows: tuple[ChangeRow, ...]
    fresh: tuple[Link, ...]
    differences: tuple[tuple[str, str], ...]
