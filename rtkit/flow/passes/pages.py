"""Pages: of a ticket or any other notebook, written or shown, and when one would change."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from rtkit.errors import NotFound, UsageFault
from rtkit.files import write_atomic
from rtkit.flow.passes.tickets import show_ticket
from rtkit.flow.watch import changes, file_changes
from rtkit.model import NeverRun
from rtkit.notebook.read import read_notebook
from rtkit.notebook.ticket import KEY
from rtkit.workspace.listing import find_ticket
from rtkit.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.mask import Secret

NOTEBOOK: Final = ".ipynb"
_HTML: Final = (".html", ".htm")
_PDF: Final = ".pdf"


class PageFile(NamedTuple):
    """A page that was written.

    `id` is that of the ticket, empty for a notebook that is none; `never_run` where there were no results to show;
    `problems` are of those it shows; `notes` say what is not as the settings have it; `secrets` are masked in it.
    """

    id: str
    path: Path
    never_run: bool
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    secrets: tuple[Secret, ...] = ()


class _Made(NamedTuple):
    """A page before it is written: what it is called, and what is to be said about it."""

    id: str
    name: str
    html: str
    secrets: tuple[Secret, ...]
    notes: tuple[str, ...]
    never_run: bool = False
    problems: tuple[str, ...] = ()


def workspace_for(folder: Path | str, name: str) -> Workspace | None:
    """Where a page's ticket is looked for: the workspace of the folder, for the path of a notebook its own, if any.

    Raises NotFound where an id is named outside any workspace, SettingsFault where the settings are wrong.
    """
    if not name.endswith(NOTEBOOK):
        return Workspace.at(folder)
    try:
        return Workspace.at(Path(name))
    except NotFound:
        return None


def demo_page(workspace: Workspace | None, name: str, output: Path | None = None, *, pdf: bool = False) -> PageFile:
    """Write the page of a ticket or notebook; by default to `pages/RT-0007.html`, where other pages look for it.

    It is a PDF where the output is called so or `pdf` wants it. Outside a workspace it goes beside the notebook.
    Raises NotFound where there is no such ticket, or no browser to print with; SettingsFault; UsageFault.
    """
    pdf = pdf or (output is not None and output.suffix.lower() == _PDF and not output.is_dir())
    made = _made(workspace, name)
    path = _page_path(output or (workspace.pages if workspace else Path(name).parent), made.name, pdf=pdf)
    write_atomic(path, _printed(made.html) if pdf else made.html)
    return PageFile(made.id, path, made.never_run, made.problems, made.notes, made.secrets)


def page_of(folder: Path | str, name: str) -> str:
    """The page of a ticket, or of any notebook named by its path."""
    return _made(workspace_for(folder, name), name).html


def page_html(workspace: Workspace, name: str) -> str:
    """The page of a ticket, for showing it without writing a file; a notebook that is none is refused."""
    from rtkit.flow.demo import render

    return render(workspace, show_ticket(workspace, name), datetime.now(UTC))


def page_changes(workspace: Workspace | None, name: str) -> Iterator[None]:
    """One item each time that the page would change."""
    if workspace is None or _is_ordinary(name):
        return file_changes(Path(name))
    return changes(workspace, find_ticket(workspace, name))


def _made(workspace: Workspace | None, name: str) -> _Made:
    # nbconvert takes a second to import, which only pages need
    from rtkit.flow import demo

    now = datetime.now(UTC)
    notes = demo.brand_of(workspace).notes
    if workspace is None or _is_ordinary(name):
        subject = demo.file_subject(Path(name), workspace)
        id_ = subject.ticket.id if subject.ticket else ""
        return _Made(id_, id_ or Path(name).stem, *demo.render_subject(subject, now), notes)
    resolved = show_ticket(workspace, name)
    id_, results = resolved.file.ticket.id, resolved.results
    rendered = demo.render_subject(demo.ticket_subject(workspace, resolved), now)
    return _Made(id_, id_, *rendered, notes, isinstance(results.source, NeverRun), results.problems)


def _is_ordinary(name: str) -> bool:
    """Whether it names a notebook that is no ticket."""
    return name.endswith(NOTEBOOK) and KEY not in read_notebook(Path(name))["metadata"]


def _page_path(output: Path, name: str, *, pdf: bool) -> Path:
    if output.is_dir() or not output.suffix:
        return output / f"{name}{_PDF if pdf else _HTML[0]}"
    if output.suffix.lower() not in ((_PDF,) if pdf else _HTML):
        # a slip of the keyboard must not put a page where the notebook was
        kind, wanted = ("a PDF", _PDF) if pdf else ("a page", ".html or .pdf")
        raise UsageFault(f"{kind} cannot be {output}", f"name a file that ends in {wanted}, or a folder")
    return output


def _printed(html: str) -> bytes:
    from rtkit.flow.demo.paper import print_page

    return print_page(html)
