"""What every route answers where it refuses or fails."""

from __future__ import annotations

from msgspec import Struct


class FaultPlace(Struct, frozen=True, kw_only=True):
    """One thing that is wrong, and where: `$.timebox`."""

    path: str
    message: str


class Fault(Struct, frozen=True, kw_only=True):
    """The answer of every route that refuses or fails."""

    message: str
    hint: str = ""
    problems: tuple[FaultPlace, ...] = ()
