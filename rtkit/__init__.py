"""rtkit: research tickets for Jupyter.

In a notebook: `import rtkit as rt`, then `rt.measure`, `rt.finding`, `rt.answer`, `rt.next_ticket` and the rest
(`rtkit.author`). As a library: `rtkit.open(path)`. Names are loaded on first use, so that `import rtkit` is free.
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

__all__ = [
    "__version__",
    "accepted",
    "answer",
    "assume",
    "decide",
    "evidence",
    "finding",
    "log",
    "measure",
    "next_ticket",
    "open",
    "progress",
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
    from rtkit.library import open  # noqa: A004  # `rtkit.open(path)` is the documented door


def __getattr__(name: str) -> object:
    if name in _AUTHOR:
        from rtkit import author

        return getattr(author, name)
    if name == "open":
        from rtkit import library

        return library.open
    message = f"module 'rtkit' has no attribute {name!r}"
    raise AttributeError(message)


def __dir__() -> list[str]:
    return sorted(__all__)
