"""Ways to other tickets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from rtkit.flow.demo.text.words import clean
from rtkit.model import parse_reference

if TYPE_CHECKING:
    from collections.abc import Iterable


def ticket_link(reference: str) -> Markup:
    """A ticket's page, which lies beside this one under its id: `RT-0003#F1` is `RT-0003.html#F1`."""
    parsed = parse_reference(reference)
    if parsed is None:
        return Markup("{}").format(clean(reference))
    part = f"#{parsed.part}" if parsed.part else ""
    text = f"{parsed.ticket} · {parsed.part}" if parsed.part else parsed.ticket
    return Markup('<a href="{}.html{}">{}</a>').format(parsed.ticket, part, text)


def ticket_links(references: Iterable[str]) -> Markup:
    """Several, with commas between."""
    return Markup(", ").join(map(ticket_link, references))
