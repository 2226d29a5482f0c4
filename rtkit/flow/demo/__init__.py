"""Results to page: one HTML file that opens anywhere, asks for nothing, and says the answer first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from rtkit.flow.demo.brand import Brand
    from rtkit.flow.demo.subject import Subject
    from rtkit.flow.harvest import Resolved
    from rtkit.mask import Secret
    from rtkit.workspace.workspace import Workspace

__all__ = ["Rendered", "brand_of", "file_subject", "render", "render_subject", "ticket_subject"]


class Rendered(NamedTuple):
    """A page, and the secrets that are masked in it."""

    html: str
    secrets: tuple[Secret, ...]


def render(workspace: Workspace | None, resolved: Resolved, now: datetime | None = None) -> str:
    """The page of a ticket; `now` is what its freshness is told against.

    The workspace bounds what may be embedded: pictures beside the notebook, nothing outside its root.
    """
    return render_subject(ticket_subject(workspace, resolved), now).html


def render_subject(subject: Subject, now: datetime | None = None) -> Rendered:
    """The page of a subject, its secrets masked."""
    from rtkit.flow.demo.build import build_page
    from rtkit.flow.demo.secrets import without_secrets
    from rtkit.flow.demo.template import render_page

    subject = without_secrets(subject)
    return Rendered(render_page(build_page(subject, now)), subject.secrets or ())


def ticket_subject(workspace: Workspace | None, resolved: Resolved) -> Subject:
    """A ticket with the results that count, as a subject."""
    from rtkit.flow.demo.subject import subject_of

    return subject_of(workspace, resolved)


def file_subject(file: Path, workspace: Workspace | None) -> Subject:
    """A notebook that is no ticket, or a ticket outside any workspace, as a subject: with its own outputs."""
    from rtkit.flow.demo.exported import file_subject

    return file_subject(file, workspace)


def brand_of(workspace: Workspace | None) -> Brand:
    """Colour, name and logo of the workspace's pages; SettingsFault where a setting cannot be."""
    from rtkit.flow.demo.brand import brand_of

    return brand_of(workspace)
