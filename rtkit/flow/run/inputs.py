"""The files a run read: those its ticket declares, and those its kernel was seen to open."""

from __future__ import annotations

from importlib.util import source_from_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rtkit.model import InputFile
from rtkit.settings import SETTINGS_FILES
from rtkit.workspace.inputs import RTKIT, input_sha256

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rtkit.workspace.workspace import Workspace

_NOT_INPUTS: Final = frozenset({"site-packages", "node_modules", *SETTINGS_FILES})


def hashed_inputs(
    workspace: Workspace, declared: frozenset[Path], read: Iterable[Path], notebook: Path
) -> tuple[InputFile, ...]:
    """Declared and read files with their SHA-256, sorted by path.

    A module that was imported counts as its source, wherever Python read it from. What belongs to tools is left
    out (hidden folders, installed packages, rtkit and its settings), and so are the notebook and files that are gone.
    """
    sources = {_source(path) for path in read}
    noticed = {path for path in sources if _is_input(workspace, path, notebook)}
    return tuple(_hashed(workspace, path, declared=path in declared) for path in sorted(declared | noticed))


def _is_input(workspace: Workspace, path: Path, notebook: Path) -> bool:
    if path.is_relative_to(RTKIT) or not path.is_relative_to(workspace.root):
        return False
    parts = path.relative_to(workspace.root).parts
    hidden = any(part.startswith(".") for part in parts)
    return not hidden and not _NOT_INPUTS.intersection(parts) and path != notebook.resolve() and path.is_file()


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
