"""A rule: its name, how much its faults matter in a ticket of each status, and the function that finds them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from rtkit.flow.lint.fault import Level

if TYPE_CHECKING:
    from rtkit.flow.lint.case import Case
    from rtkit.flow.lint.fault import Told

Grade = Mapping[str, Level]
"""A level for each status; tickets of other statuses are not looked at."""

STRUCTURE: Final[Grade] = dict.fromkeys(("draft", "active", "review", "answered", "frozen", "superseded"), "error")
"""What no ticket may have, whatever its status."""

UNWRITTEN: Final[Grade] = {"draft": "note", "active": "warning", "review": "error", "answered": "error"}
"""What is only not written yet: the later, the worse."""

MISTAKE: Final[Grade] = {"draft": "warning", "active": "warning", "review": "error", "answered": "error"}
"""What does not say what was meant."""

CONCLUDED: Final[Grade] = {"review": "error", "answered": "error"}
"""What only a ticket with conclusions must have."""

CARELESS: Final[Grade] = dict.fromkeys(("draft", "active", "review", "answered"), "warning")
"""What will cost somebody time one day."""


class Rule(NamedTuple):
    """One rule, applied to one ticket at a time."""

    slug: str
    grade: Grade
    look: Callable[[Case], Iterable[Told]]

    @property
    def is_structural(self) -> bool:
        """Whether it holds for frozen and superseded tickets too, and for one whose cells cannot be read."""
        return "frozen" in self.grade
