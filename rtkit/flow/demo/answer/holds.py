"""Whether findings and assumptions still hold, in words and in a tone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rtkit.flow.demo.answer.standing_views import HoldsView
from rtkit.flow.demo.parts import Chip
from rtkit.flow.demo.text.words import criterion

if TYPE_CHECKING:
    from rtkit.flow.demo.subject import Subject
    from rtkit.model import Assumption, Finding, Holding

FAILED_BEFORE: Final = "does not hold"
FAILED_SINCE: Final = "no longer holds"


class Holds:
    """The holdings of one page, by the id of what holds."""

    def __init__(self, subject: Subject) -> None:
        self._holdings = {one.part: one for one in subject.results.holdings}
        accepted = subject.record.holdings if subject.record else ()
        self._held = {one.part for one in accepted if one.state == "holds"}

    def view(self, part: Finding | Assumption) -> HoldsView | None:
        """What the part holds while, and whether it does; None where it says nothing of it."""
        if not part.holds:
            return None
        holding = self._holdings.get(part.id)
        if holding is None:
            return HoldsView(criterion(part.holds))
        because = criterion(holding.because)
        if holding.state == "inconclusive":
            because = f"{criterion(part.holds)}: {because}"
        return HoldsView(criterion(part.holds), self._chip(holding), because)

    def failed(self, id_: str) -> Chip | None:
        """The chip of a part that does not hold; None for any other."""
        holding = self._holdings.get(id_)
        return self._chip(holding) if holding and holding.state == "fails" else None

    def chip(self, id_: str) -> Chip | None:
        """Whether the part holds; None where nobody has decided it."""
        holding = self._holdings.get(id_)
        return self._chip(holding) if holding else None

    def because(self, id_: str) -> str:
        """Why the part holds or fails."""
        holding = self._holdings.get(id_)
        return criterion(holding.because) if holding else ""

    def _chip(self, holding: Holding) -> Chip:
        match holding.state:
            case "holds":
                return Chip("holds", "supported")
            case "fails":
                return Chip(FAILED_SINCE if holding.part in self._held else FAILED_BEFORE, "broken")
            case _:
                return Chip("inconclusive", "inconclusive")
