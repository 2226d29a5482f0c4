"""Moments that can be compared."""

from __future__ import annotations

from datetime import UTC, datetime


def aware(when: datetime) -> datetime:
    """A moment without a zone is taken as UTC."""
    return when if when.tzinfo else when.replace(tzinfo=UTC)
