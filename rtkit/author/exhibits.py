"""`rt.evidence`: a named figure, table or output that findings point at."""

from __future__ import annotations

from typing import Literal

from rtkit.author import checks
from rtkit.author.cards import Card, said
from rtkit.author.contents import content_of
from rtkit.author.display import show
from rtkit.author.filling import filled_optional
from rtkit.author.objects import close_figure, figure_of, kind_of_object, show_object
from rtkit.mime import EVIDENCE_KINDS


def evidence(
    name: str,
    figure: object = None,
    *,
    caption: str = "",
    kind: Literal["figure", "table", "output"] | None = None,
) -> None:
    """Show a figure, table or anything else under a name; without an object the whole cell is the evidence.

    `kind` is found from the object. What is in a table or an array is told by a line a column and by a hash, so that a
    check notices when it changed. A matplotlib figure (or its axes) is closed after it was shown, so that the
    notebook does not draw it a second time. Raises UsageFault for a wrong argument.
    """
    payload: dict[str, object] = {"name": checks.evidence_name(name)}
    words = filled_optional(caption, "caption=")
    if words:
        payload["caption"] = words
    drawn = figure_of(figure)
    shown = figure if drawn is None else drawn
    if kind is not None:
        checks.choice(kind, "kind=", EVIDENCE_KINDS)
    payload["kind"] = kind or kind_of_object(shown)
    content = None if drawn is not None else content_of(shown)
    if content is not None:
        payload["content"] = content
    if shown is not None:
        show_object(shown)
    if drawn is not None:
        close_figure(drawn)
    small = said(str(payload["kind"]) if shown is not None else "this cell")
    show("evidence", payload, Card(name, words, small=small, anchor=name))
