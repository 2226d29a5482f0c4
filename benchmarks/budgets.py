"""What a time may be at most: so many seconds, so many above another command's, or a share of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from benchmarks.table import duration

if TYPE_CHECKING:
    from collections.abc import Mapping

    from benchmarks.timing import Times


class Budget(Protocol):
    """A limit on the median; `times` has those of the other commands of the same run."""

    def __str__(self) -> str:
        """The limit, as the table tells it."""
        ...

    def kept(self, own: Times, times: Mapping[str, Times]) -> bool:
        """Whether the median is within it."""
        ...


@dataclass(frozen=True)
class Within:
    """At most so many seconds."""

    seconds: float

    def __str__(self) -> str:
        return duration(self.seconds)

    def kept(self, own: Times, _times: Mapping[str, Times]) -> bool:
        """Whether the median is within it."""
        return own.median <= self.seconds


@dataclass(frozen=True)
class Above:
    """At most so many seconds more than another command."""

    seconds: float
    other: str

    def __str__(self) -> str:
        return f"{duration(self.seconds)} more than {self.other}"

    def kept(self, own: Times, times: Mapping[str, Times]) -> bool:
        """Whether the median is within it."""
        return own.median - times[self.other].median <= self.seconds


@dataclass(frozen=True)
class Share:
    """At most so many times another command."""

    times: float
    other: str

    def __str__(self) -> str:
        return f"{self.times:g}x {self.other}"

    def kept(self, own: Times, times: Mapping[str, Times]) -> bool:
        """Whether the median is within it."""
        return own.median <= self.times * times[self.other].median


@dataclass(frozen=True)
class Both:
    """Two limits, both of which are to be kept."""

    one: Budget
    other: Budget

    def __str__(self) -> str:
        return f"{self.one}, and {self.other}"

    def kept(self, own: Times, times: Mapping[str, Times]) -> bool:
        """Whether the median is within both."""
        return self.one.kept(own, times) and self.other.kept(own, times)
