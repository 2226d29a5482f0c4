"""Showing a payload with its card: one output in two forms; in a plain script, a line of text."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from rtkit.author.session import is_kernel, shell
from rtkit.mime import mime_type

if TYPE_CHECKING:
    from rtkit.author.cards import Card


def show(kind: str, payload: dict[str, object], card: Card, *, display: str = "", update: bool = False) -> None:
    """Show the payload for machines and the card for people, as one output that `display` names for an update."""
    running = shell()
    if running is None:
        _print(card.plain)
        return
    from IPython.display import display as show_output
    from IPython.display import update_display

    bundle = {mime_type(kind): payload, "text/html": card.html, "text/plain": card.plain}
    if update and is_kernel(running):
        update_display(bundle, display_id=display, raw=True)  # type: ignore[no-untyped-call]
    else:
        show_output(bundle, raw=True, display_id=display or None)  # type: ignore[no-untyped-call]


def _print(text: str) -> None:
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding) + "\n")
