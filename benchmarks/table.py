"""Markdown tables, and numbers as they read best in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


def markdown_table(columns: Sequence[str], rows: Sequence[Sequence[str]], texts: Collection[int] = (0,)) -> str:
    """A table whose columns with these positions are text; the others are numbers."""
    rule = ["---" if place in texts else "---:" for place in range(len(columns))]
    return "\n".join(f"| {' | '.join(row)} |" for row in (columns, rule, *rows)) + "\n"


def duration(seconds: float) -> str:
    """Milliseconds below a second, else seconds."""
    return f"{seconds * 1000:.0f} ms" if seconds < 0.9995 else f"{seconds:.2f} s"  # noqa: PLR2004  # where 1000 ms begin


def kilobytes(size: float) -> str:
    """Thousands of bytes."""
    return f"{size / 1000:,.0f} kB"


def megabytes(size: float) -> str:
    """Millions of bytes."""
    return f"{size / 1e6:,.0f} MB"


def amount(size: float) -> str:
    """Bytes in the unit that reads best, two digits."""
    for unit, name in ((1e12, "TB"), (1e9, "GB"), (1e6, "MB")):
        if size >= unit:
            return f"{float(f'{size / unit:.2g}'):g} {name}"
    return f"{size / 1000:.0f} kB"


def long_duration(seconds: float) -> str:
    """Seconds, minutes, hours or days, two digits."""
    for unit, name in ((86400, "d"), (3600, "h"), (60, "min")):
        if seconds >= 2 * unit:
            return f"{float(f'{seconds / unit:.2g}'):g} {name}"
    return f"{float(f'{seconds:.2g}'):g} s"


def ratio(value: float, other: float) -> str:
    """How many times the other."""
    times = value / other if other else float("inf")
    return f"{times:.2f}" if times < 1 else f"{times:.1f}"


def yes_or_no(*, kept: bool) -> str:
    """Whether a budget was kept; where not, it stands out."""
    return "yes" if kept else "**no**"
