"""The workspace from Python: `rtkit.open(path)`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from rtkit.workspace.workspace import Workspace


def open(path: Path | str = ".") -> Workspace:  # noqa: A001  # `rtkit.open(path)` is the documented door
    """The workspace that the folder or file belongs to.

    Raises NotFound outside any workspace, SettingsFault where its settings are wrong.
    """
    from rtkit.workspace.workspace import Workspace

    return Workspace.at(path)
