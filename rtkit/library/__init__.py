"""The workspace from Python: `rtkit.open(path)`, tickets as DataFrames, a metric as a figure, a ticket as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from rtkit.library.frames import findings, metrics, tickets
    from rtkit.library.pages import page, write_page
    from rtkit.library.plot import plot_metric
    from rtkit.workspace.workspace import Workspace

__all__ = ["findings", "metrics", "open", "page", "plot_metric", "tickets", "write_page"]


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
    if name in ("page", "write_page"):
        from rtkit.library import pages

        return getattr(pages, name)
    if name in ("findings", "metrics", "tickets"):
        from rtkit.library import frames

        return getattr(frames, name)
    message = f"module 'rtkit.library' has no attribute {name!r}"
    raise AttributeError(message)
