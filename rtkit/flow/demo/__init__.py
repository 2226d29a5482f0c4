"""Results to page: one HTML file that opens anywhere, asks for nothing, and says the answer first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from rtkit.flow.harvest import Resolved
    from rtkit.mask import Secret
    from rtkit.workspace.workspace import Workspace

__all__ = ["render", "render_masked"]


def render(workspace: Workspace | None, resolved: Resolved, now: datetime | None = None) -> str:
    """The page of a ticket; `now` is what its freshness is told against.

    The workspace bounds what may be embedded: pictures beside the notebook, nothing outside its root.
    """
    return render_masked(workspace, resolved, now)[0]


def render_masked(
    workspace: Workspace | None, resolved: Resolved, now: datetime | None = None
) -> tuple[str, tuple[Secret, ...]]:
    """The page, and the secrets that are masked in it."""
    from rtkit.flow.demo.build import build_page
    from rtkit.flow.demo.secrets import without_secrets
    from rtkit.flow.demo.subject import subject_of
    from rtkit.flow.demo.template import render_page

    subject = without_secrets(subject_of(workspace, resolved))
    return render_page(build_page(subject, now)), subject.secrets or ()
