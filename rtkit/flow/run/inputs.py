"""The files a run read: those its ticket declares, and those its kernel was seen to open."""

from __future__ import annotations

from importlib.util import source_from_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rtkit.model import InputFile
from rtkit.settings import SETTINGS_FILES
from rtkit.workspace.inputs import RTKIT, input_sha256

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rtkit.workspace.workspace import Workspace

_OF_TOOLS: Final = frozenset({"site-packages", "node_modules", "__pycache__"})


def hashed_inputs(
    workspace: Workspace,
    declared: frozenset[Path],
    read: Iterable[Path],
    notebook: Path,
    sent: Mapping[Path, InputFile],
) -> tuple[InputFile, ...]:
    """Declared and read files with their SHA-256, sorted by path; those that were `sent` as they were then.

    A module that was imported counts as its source, wherever Python read it from. What belongs to tools is left
    out (hidden folders, installed packages, rtkit and its settings), and so are the notebook and files that are gone.
    """
    sources = {_source(path) for path in read}
    noticed = {path for path in sources if _is_input(workspace, path, notebook)}
    paths = sorted(declared | noticed)
    return tuple(sent.get(path) or _hashed(workspace, path, declared=path in declared) for path in paths)


def is_own_file(workspace: Workspace, path: Path) -> bool:
    """Whether the path names a file of the project's own: neither hidden, nor a tool's, nor rtkit's, nor elsewhere."""
    if path.is_relative_to(RTKIT) or not path.is_relative_to(workspace.root):
        return False
    parts = path.relative_to(workspace.root).parts
    return not any(part.startswith(".") for part in parts) and not _OF_TOOLS.intersection(parts) and path.is_file()


def _is_input(workspace: Workspace, path: Path, notebook: Path) -> bool:
    return path.name not in SETTINGS_FILES and path != notebook.resolve() and is_own_file(workspace, path)


def _source(path: Path) -> Path:
    """The module that a cached `.pyc` was compiled from; any other file is itself."""
    if path.parent.name != "__pycache__":
        return path
    try:
        return Path(source_from_cache(str(path)))
    except ValueError:
        return path


def _hashed(workspace: Workspace, path: Path, *, declared: bool) -> InputFile:
    digest = input_sha256(workspace, path, anew=True)
    size = path.stat().st_size if digest else 0
    return InputFile(path=workspace.relative(path), sha256=digest, size=size, declared=declared)
