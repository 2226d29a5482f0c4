"""Results to page: one HTML file that opens anywhere, asks for nothing, and says the answer first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from rtkit.flow.demo.brand import Brand
    from rtkit.flow.demo.subject import Subject
    from rtkit.flow.harvest import Resolved
    from rtkit.workspace.workspace import Workspace

__all__ = ["brand_of", "file_subject", "render", "render_subject"]


def render(workspace: Workspace | None, resolved: Resolved, now: datetime | None = None) -> str:
    """The page of a ticket; `now` is what its freshness is told against.

    The workspace bounds what may be embedded: pictures beside the notebook, nothing outside its root.
    """
    from rtkit.flow.demo.subject import subject_of

    return render_subject(subject_of(workspace, resolved), now)


def render_subject(subject: Subject, now: datetime | None = None) -> str:
    """The page of a subject."""
    from rtkit.flow.demo.build import build_page
    from rtkit.flow.demo.template import render_page

    return render_page(build_page(subject, now))


def file_subject(file: Path, workspace: Workspace | None) -> Subject:
    """A notebook that is no ticket, or a ticket outside any workspace, as a subject: with its own outputs."""
    from rtkit.flow.demo.exported import file_subject

    return file_subject(file, workspace)


def brand_of(workspace: Workspace | None) -> Brand:
    """Colour, name and logo of the workspace's pages; SettingsFault where a setting cannot be."""
    from rtkit.flow.demo.brand import brand_of

    return brand_of(workspace)
