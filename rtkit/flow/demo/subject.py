"""What a page is made of: a notebook, and what is known of it as a ticket."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rtkit.flow.demo.brand import PLAIN, Brand, brand_of
from rtkit.flow.standing import Standing, standing
from rtkit.model import Results

if TYPE_CHECKING:
    from pathlib import Path

    from rtkit.flow.harvest import Resolved
    from rtkit.mask import Secret
    from rtkit.model import Record, Run, Ticket
    from rtkit.notebook.read import Notebook
    from rtkit.workspace.workspace import Workspace


NO_RESULTS: Final = Results()
NOTHING_KNOWN: Final = Standing()


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A notebook on its way to a page; `ticket` is None where it is an ordinary one.

    Pictures are looked for from `folder`, and embedded only from below `root`. `notes` are said quietly on the page.
    `pages_url` is where pages are published, empty where nobody said so.
    `secrets` are those that were taken out of everything here; None where none were looked for yet.
    """

    name: str
    notebook: Notebook
    ticket: Ticket | None = None
    results: Results = NO_RESULTS
    run: Run | None = None
    record: Record | None = None
    standing: Standing = NOTHING_KNOWN
    folder: Path | None = None
    root: Path | None = None
    brand: Brand = PLAIN
    notes: tuple[str, ...] = ()
    language: str = "en"
    pages_url: str = ""
    secrets: tuple[Secret, ...] | None = None


def subject_of(workspace: Workspace | None, resolved: Resolved, brand: Brand | None = None) -> Subject:
    """A ticket with the results that count; SettingsFault where the brand of the settings cannot be."""
    folder = resolved.file.path.resolve().parent
    return Subject(
        name=resolved.file.path.name,
        notebook=resolved.notebook,
        ticket=resolved.file.ticket,
        results=resolved.results,
        run=resolved.run,
        record=resolved.record,
        standing=standing(workspace, resolved) if workspace else NOTHING_KNOWN,
        folder=folder,
        root=workspace.root if workspace else folder,
        pages_url=workspace.settings.pages_url if workspace else "",
        brand=brand_of(workspace) if brand is None else brand,
    )
