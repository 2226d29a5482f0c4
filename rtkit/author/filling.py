"""Texts of the author with `{eer:.1%}` filled from what was measured in this session."""

from __future__ import annotations

from rtkit.author.checks import optional_text, text
from rtkit.author.registry import REGISTRY
from rtkit.fill import fill


def filled(value: object, what: str) -> str:
    """Text that must say something, filled."""
    return fill(text(value, what), REGISTRY.values())


def filled_optional(value: object, what: str) -> str:
    """Text that may be empty, filled."""
    return fill(optional_text(value, what), REGISTRY.values())
