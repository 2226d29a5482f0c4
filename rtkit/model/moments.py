"""Moments that can be compared."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo


def aware(when: datetime) -> datetime:
    """A moment without a zone is taken as UTC."""
    return when if when.tzinfo else when.replace(tzinfo=UTC)


def in_zone(when: datetime, zone: tzinfo | None) -> datetime:
    """The moment as clocks of the zone show it; on the very first and last day of the calendar, as it is written."""
    when = aware(when)
    try:
        return when.astimezone(zone)
    except OverflowError:  # in that zone it lies before the year 1, or after 9999
        return when.replace(tzinfo=zone)
