"""Pages: of a ticket, written or shown, and when one would change."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from rtkit.errors import UsageFault
from rtkit.files import write_atomic
from rtkit.flow.passes.tickets import show_ticket
from rtkit.flow.watch import changes
from rtkit.model import NeverRun
from rtkit.workspace.listing import find_ticket

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rtkit.flow.harvest import Resolved
    from rtkit.mask import Secret
    from rtkit.workspace.workspace import Workspace


class PageFile(NamedTuple):
    """A page that was written; `never_run` where there were no results to show.

    `problems` are those of what it shows, `secrets` what it masks.
    """

    id: str
    path: Path
    never_run: bool
    problems: tuple[str, ...] = ()
    secrets: tuple[Secret, ...] = ()


def demo_page(workspace: Workspace, name: str, output: Path | None = None) -> PageFile:
    """Write the page of a ticket; by default to `pages/RT-0007.html`, where other pages look for it."""
    resolved = show_ticket(workspace, name)
    path = _page_path(output or workspace.pages, resolved)
    page, secrets = _render(workspace, resolved)
    write_atomic(path, page)
    results = resolved.results
    return PageFile(resolved.file.ticket.id, path, isinstance(results.source, NeverRun), results.problems, secrets)


def _page_path(output: Path, resolved: Resolved) -> Path:
    if output.is_dir() or not output.suffix:
        return output / f"{resolved.file.ticket.id}.html"
    if output.suffix.lower() not in (".html", ".htm"):
        # a slip of the keyboard must not put a page where the notebook was
        raise UsageFault(f"a page cannot be {output}", "name a file that ends in .html, or a folder")
    return output


def page_html(workspace: Workspace, name: str) -> str:
    """The page of a ticket, for showing it without writing a file."""
    return _render(workspace, show_ticket(workspace, name))[0]


def ticket_changes(workspace: Workspace, name: str) -> Iterator[None]:
    """One item each time that the page of the ticket would change."""
    return changes(workspace, find_ticket(workspace, name))


def _render(workspace: Workspace, resolved: Resolved) -> tuple[str, tuple[Secret, ...]]:
    # nbconvert takes a second to import, which only pages need
    from rtkit.flow.demo import render_masked

    return render_masked(workspace, resolved, datetime.now(UTC))
