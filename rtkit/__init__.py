"""rtkit: research tickets for Jupyter.

In a notebook: `import rtkit as rt`, then `rt.measure`, `rt.finding`, `rt.answer`, `rt.next_ticket` and the rest
(`rtkit.author`), and what moves, `rt.explore` and `rt.ticket_card` (`rtkit.author.widgets`). As a library:
`rtkit.open(path)`, `rtkit.tickets()`, `rtkit.plot_metric(name)`, `rtkit.page(name)` (`rtkit.library`). Names are
loaded on first use, so that `import rtkit` is free.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtkit.version import __version__

_AUTHOR = (
    "accepted",
    "answer",
    "assume",
    "decide",
    "evidence",
    "finding",
    "log",
    "measure",
    "next_ticket",
    "progress",
)

_WIDGETS = ("explore", "ticket_card")
_LIBRARY = ("findings", "metrics", "open", "page", "plot_metric", "tickets", "write_page")

__all__ = [
    "__version__",
    "accepted",
    "answer",
    "assume",
    "decide",
    "evidence",
    "explore",
    "finding",
    "findings",
    "log",
    "measure",
    "metrics",
    "next_ticket",
    "open",
    "page",
    "plot_metric",
    "progress",
    "ticket_card",
    "tickets",
    "write_page",
]

if TYPE_CHECKING:
    from rtkit.author import (
        accepted,
        answer,
        assume,
        decide,
        evidence,
        finding,
        log,
        measure,
        next_ticket,
        progress,
    )
    from rtkit.author.widgets import explore, ticket_card
    from rtkit.library import (
        findings,
        metrics,
        open,  # noqa: A004  # `rtkit.open(path)` is the documented door
        page,
        plot_metric,
        tickets,
        write_page,
    )


def __getattr__(name: str) -> object:
    if name in _AUTHOR:
        from rtkit import author

        return getattr(author, name)
    if name in _WIDGETS:
        from rtkit.author import widgets

        return getattr(widgets, name)
    if name in _LIBRARY:
        from rtkit import library

        return getattr(library, name)
    message = f"module 'rtkit' has no attribute {name!r}"
    raise AttributeError(message)


def __dir__() -> list[str]:
    return sorted(__all__)
