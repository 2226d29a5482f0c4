"""`rt.finding` and `rt.assume`: what was found, with its evidence, and what was taken as given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from rtkit.author import checks
from rtkit.author.cards import Card, Words, said
from rtkit.author.display import show
from rtkit.author.filling import filled
from rtkit.mime import CONFIDENCES

if TYPE_CHECKING:
    from collections.abc import Iterable


def finding(
    statement: str,
    *,
    id: str | None = None,  # noqa: A002  # the field's name, as the author writes it
    evidence: Iterable[str] | str = (),
    confidence: Literal["low", "medium", "high"] | None = None,
    hypothesis: str | None = None,
    holds: str = "",
) -> None:
    """State a finding; `{eer:.1%}` is filled from measured metrics.

    `evidence` names what `rt.evidence` showed, metrics, or cells. `holds` is an expression over metrics such as
    `"eer < 0.1"`: with it the finding is checked like a hypothesis. Without `id` its position numbers it.

    Raises UsageFault for a name that was not measured, or an argument that cannot be.
    """
    payload: dict[str, object] = {"statement": filled(statement, "the statement")}
    names = checks.evidence_names(evidence)
    if id is not None:
        payload["id"] = checks.part_id(id, "id=", "F1")
    if names:
        payload["evidence"] = names
    if confidence is not None:
        payload["confidence"] = checks.choice(confidence, "confidence=", CONFIDENCES)
    if hypothesis is not None:
        payload["hypothesis"] = checks.part_id(hypothesis, "hypothesis=", "H1")
    payload.update(_holds(holds))
    show("finding", payload, _card(payload, names))


def assume(
    text: str,
    *,
    id: str | None = None,  # noqa: A002
    holds: str = "",
) -> None:
    """State what is taken as given; `holds` is an expression over metrics that can check it."""
    payload: dict[str, object] = {"text": filled(text, "the assumption")}
    if id is not None:
        payload["id"] = checks.part_id(id, "id=", "A1")
    payload.update(_holds(holds))
    label = str(payload.get("id", "Assumption"))
    small = said(f"holds while {payload['holds']}" if "holds" in payload else "")
    show("assumption", payload, Card(label, str(payload["text"]), small=small, anchor=str(payload.get("id", ""))))


def _holds(value: str) -> dict[str, object]:
    expression = checks.optional_text(value, "holds=")
    return {"holds": expression} if expression else {}


def _card(payload: dict[str, object], names: list[str]) -> Card:
    small = said(
        f"{payload['confidence']} confidence" if "confidence" in payload else "",
        f"for {payload['hypothesis']}" if "hypothesis" in payload else "",
        f"holds while {payload['holds']}" if "holds" in payload else "",
    )
    shown = tuple(Words(f"evidence {name}", name) for name in names)
    own_id = str(payload.get("id", ""))
    return Card(own_id or "Finding", str(payload["statement"]), small=small + shown, anchor=own_id)
