"""The page of a ticket, or of any other notebook, from Python."""

from __future__ import annotations

from pathlib import Path

from rtkit.flow.passes import demo_page, page_of, workspace_for
from rtkit.workspace.workspace import Workspace


def page(name: str | Path, path: Path | str | Workspace = ".") -> str:
    """The page as HTML: of a ticket by its id (`"RT-0003"`), or of any notebook by its path.

    Raises NotFound where there is no such ticket or notebook, Invalid where it is broken.
    """
    return page_of(_folder(path), str(name))


def write_page(name: str | Path, output: Path | str | None = None, path: Path | str | Workspace = ".") -> Path:
    """Write the page and give its file: an `.html`, or a `.pdf`, which takes an installed browser.

    Without an output, or into a folder, the file is called as the ticket, `RT-0003.html`. Raises as `page`, and
    Unwritable where the disk refuses.
    """
    workspace = workspace_for(_folder(path), str(name))
    return demo_page(workspace, str(name), None if output is None else Path(output)).path


def _folder(path: Path | str | Workspace) -> Path | str:
    return path.root if isinstance(path, Workspace) else path
