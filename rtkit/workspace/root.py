"""Finding the root of the workspace; standard library only, since `rt.accepted` asks for it inside any kernel."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def find_root(start: Path) -> Path | None:
    """The nearest folder at or above `start` that has `rtkit.toml` or a `[tool.rtkit]`; None where there is none."""
    start = start.resolve()
    for folder in (start, *start.parents):
        if settings_table(folder) is not None:
            return folder
    return None


def settings_table(folder: Path) -> dict[str, object] | None:
    """The raw settings of a folder; None where it is no workspace root.

    A `pyproject.toml` that is no TOML counts as none: it may belong to something else.
    """
    own = folder / "rtkit.toml"
    if own.is_file():
        return _load(own) or {}
    table = (_load(folder / "pyproject.toml") or {}).get("tool")
    inner = table.get("rtkit") if isinstance(table, dict) else None
    return inner if isinstance(inner, dict) else None


def _load(path: Path) -> dict[str, object] | None:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return None
