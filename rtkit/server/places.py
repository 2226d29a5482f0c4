"""From the paths that a browser sends to files, none of them outside the folder that the server serves."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from rtkit.errors import NotFound, RtkitError, UsageFault
from rtkit.workspace.listing import SUFFIX

if TYPE_CHECKING:
    from jupyter_server.services.contents.manager import ContentsManager


_MOST_TOLD: Final = 200


class NoLocalDisk(RtkitError):
    """The server keeps its files somewhere that rtkit cannot open."""

    http_status = 501


class Outside(UsageFault):
    """A path leads out of the folder that the server serves."""

    http_status = 403


def shorten(sent: str) -> str:
    """The path as a sentence can hold it."""
    return sent if len(sent) <= _MOST_TOLD else f"{sent[:_MOST_TOLD]}..."


def server_root(contents: ContentsManager) -> Path:
    """The folder on disk that the contents manager serves; NoLocalDisk where there is none."""
    from jupyter_server.services.contents.filemanager import FileContentsManager

    if not isinstance(contents, FileContentsManager):
        raise NoLocalDisk(
            f"this server keeps its files with {type(contents).__name__}, not in a folder on its disk",
            "research tickets need files on disk: use rtkit on the command line where the notebooks are",
        )
    return Path(contents.root_dir).resolve()


def inside(root: Path, sent: str) -> Path:
    """The file or folder that `sent`, a path below the root with forward slashes, means; the root where it is empty.

    Raises Outside where it is absolute, climbs with `..`, or is a link that leads out; NotFound for a hidden
    one, as the server's own file routes do.
    """
    parts = PurePosixPath(sent).parts
    if sent.startswith("/") or ".." in parts or "\0" in sent:
        raise Outside(f"{sent!r} is no path below the server's folder", "send a path such as research/RT-0001-a.ipynb")
    if any(part.startswith(".") for part in parts):
        raise NotFound(f"the server shows no {sent!r}", "hidden files and folders are left out")
    try:
        resolved = root.joinpath(*parts).resolve()
        resolved.exists()
    except (OSError, RuntimeError, ValueError):  # a name that is too long, a loop, half a character
        hint = "is the name too long, or a link that leads to itself?"
        raise NotFound(f"the server shows no {shorten(sent)!r}", hint) from None
    if not resolved.is_relative_to(root):
        raise Outside(f"{sent!r} leads out of the server's folder", "open it from a server that serves that folder")
    return resolved


def notebook_inside(root: Path, sent: str) -> Path:
    """The notebook that `sent` means; raises as `inside` does, and NotFound where it is called like no notebook."""
    path = inside(root, sent)
    if path.suffix != SUFFIX:
        raise NotFound(f"{path.name} is no notebook", "name the notebook of a ticket")
    return path


def served(root: Path, path: Path) -> str | None:
    """The path as the browser names it; None where the server does not serve it."""
    try:
        return relative(root, path)
    except Outside:
        return None


def relative(root: Path, path: Path) -> str:
    """The path as the browser names it. Raises Outside where the server does not serve it."""
    try:
        return path.resolve().relative_to(root).as_posix()
    except ValueError:
        raise Outside(f"{path.name} lies outside the server's folder", "start JupyterLab further up") from None
