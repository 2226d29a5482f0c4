"""`rt.answer`: the answer to the ticket's question."""

from __future__ import annotations

from rtkit.author.cards import Card
from rtkit.author.display import show
from rtkit.author.filling import filled, filled_optional


def answer(text: str, because: str = "") -> None:
    """Answer the ticket's question in a sentence; `{eer:.1%}` is filled from measured metrics.

    Raises UsageFault for a name that was not measured.
    """
    said = filled(text, "the answer")
    reason = filled_optional(because, "because=")
    payload: dict[str, object] = {"text": said}
    if reason:
        payload["because"] = reason
    show("answer", payload, Card("Answer", said, reason))
