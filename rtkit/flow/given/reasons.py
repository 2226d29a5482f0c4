"""What a person says about a ticket: why something was done, and what was remarked."""

from __future__ import annotations

from typing import Final

from rtkit.errors import UsageFault
from rtkit.flow.given.text import clean_block

LONGEST_TEXT: Final = 5000


def checked_reason(text: str) -> str:
    """The reason, which may have paragraphs; UsageFault where there is none."""
    reason = _not_too_long(clean_block(text), "reason", "because")
    if not reason:
        raise UsageFault("the reason is empty", 'say why: --because "..."', field="because")
    return reason


def checked_remarks(text: str) -> str:
    """The remarks, which may have paragraphs and may be missing."""
    return _not_too_long(clean_block(text), "remarks", "remarks")


def checked_claim(text: str) -> str:
    """The claim of a hypothesis, on one line."""
    claim = _not_too_long(" ".join(clean_block(text).split()), "claim", "claim")
    if not claim:
        raise UsageFault("the claim is empty", "say what is held to be true, or leave it as it is", field="claim")
    return claim


def checked_text(text: str, what: str, field: str) -> str:
    """A text that may have paragraphs, and may be empty; `what` says which it is."""
    return _not_too_long(clean_block(text), what, field)


def _not_too_long(text: str, what: str, field: str) -> str:
    if len(text) > LONGEST_TEXT:
        verb = "have" if what.endswith("s") else "has"
        raise UsageFault(
            f"the {what} {verb} {len(text)} characters, and {LONGEST_TEXT} are the most",
            "say it shorter, and tell the rest in the notebook",
            field=field,
        )
    return text
