"""`rt.decide` and `rt.next_ticket`: what is to be done about a subject, and the work this ticket leads to."""

from __future__ import annotations

from typing import Literal

from rtkit.author import checks
from rtkit.author.cards import Card, said
from rtkit.author.display import show
from rtkit.author.filling import filled, filled_optional
from rtkit.mime import CHOICES, KINDS


def decide(
    subject: str,
    choice: Literal["adopt", "reject", "keep", "defer"],
    *,
    id: str | None = None,  # noqa: A002  # the field's name, as the author writes it
    because: str = "",
) -> None:
    """Decide what to do about a subject: adopt, reject, keep or defer it.

    Raises UsageFault for any other choice.
    """
    payload: dict[str, object] = {
        "subject": filled(subject, "the subject"),
        "choice": checks.choice(choice, "the choice", CHOICES),
    }
    reason = filled_optional(because, "because=")
    if id is not None:
        payload["id"] = checks.part_id(id, "id=", "D1")
    if reason:
        payload["because"] = reason
    own_id = str(payload.get("id", ""))
    label = f"{own_id} {choice}" if own_id else choice.capitalize()
    show("decision", payload, Card(label, str(payload["subject"]), reason, anchor=own_id))


def next_ticket(
    title: str,
    *,
    id: str | None = None,  # noqa: A002
    kind: Literal["research", "production"] = "research",
    why: str = "",
    scope: str | None = None,
    size: str = "",
    relates_to: str = "",
) -> None:
    """Name work that this ticket leads to: a new question (research), or a change to the product (production).

    `relates_to` is an existing ticket elsewhere that this gives context to. Raises UsageFault for a wrong argument.
    """
    payload: dict[str, object] = {
        "kind": checks.choice(kind, "kind=", KINDS),
        "title": filled(title, "the title"),
    }
    if id is not None:
        payload["id"] = checks.part_id(id, "id=", "N1")
    optional = {
        "why": filled_optional(why, "why="),
        "scope": "" if scope is None else checks.optional_text(scope, "scope="),
        "size": checks.optional_text(size, "size="),
        "relates_to": checks.optional_text(relates_to, "relates_to="),
    }
    payload.update({key: value for key, value in optional.items() if value})
    related = optional["relates_to"]
    show(
        "next-ticket",
        payload,
        Card(
            str(payload.get("id", "Next ticket")),
            str(payload["title"]),
            optional["why"],
            said(kind, optional["scope"], optional["size"], f"relates to {related}" if related else ""),
            str(payload.get("id", "")),
        ),
    )
