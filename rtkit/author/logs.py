"""`rt.log`: a line of the experiment log."""

from __future__ import annotations

from datetime import date

from rtkit.author import checks
from rtkit.author.cards import Card, said
from rtkit.author.display import show
from rtkit.author.filling import filled


def log(text: str, *, on: str | date = "", hypothesis: str | None = None) -> None:
    """Note what was tried and what came of it; `on` is a date, as text or as a `datetime.date`.

    Raises UsageFault for a wrong argument.
    """
    payload: dict[str, object] = {"text": filled(text, "the entry")}
    day = on.isoformat() if isinstance(on, date) else checks.optional_text(on, "on=")
    if day:
        payload["on"] = day
    if hypothesis is not None:
        payload["hypothesis"] = checks.part_id(hypothesis, "hypothesis=", "H1")
    small = said(day, f"for {hypothesis}" if hypothesis else "")
    show("log", payload, Card("Log", str(payload["text"]), small=small))
