"""The workspace from Python: `rtkit.open(path)`, all tickets as DataFrames, and a metric as a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from rtkit.library.frames import findings, metrics, tickets
    from rtkit.library.plot import plot_metric
    from rtkit.workspace.workspace import Workspace

__all__ = ["findings", "metrics", "open", "plot_metric", "tickets"]


def open(path: Path | str = ".") -> Workspace:  # noqa: A001  # `rtkit.open(path)` is the documented door
    """The workspace that the folder or file belongs to.

    Raises NotFound outside any workspace, SettingsFault where its settings are wrong.
    """
    from rtkit.workspace.workspace import Workspace

    return Workspace.at(path)


def __getattr__(name: str) -> object:
    # pandas and matplotlib are imported by the first call, and the rest of rtkit by the first look
    if name == "plot_metric":
        from rtkit.library import plot

        return plot.plot_metric
    if name in ("findings", "metrics", "tickets"):
        from rtkit.library import frames

        return getattr(frames, name)
    message = f"module 'rtkit.library' has no attribute {name!r}"
    raise AttributeError(message)
