"""What the code of a notebook names: files and folders in its strings, and modules of the project that it imports."""

from __future__ import annotations

import ast
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from rtkit.notebook.cells import code_cells, language_of, source_of
from rtkit.notebook.syntax import plain_python, python_in
from rtkit.workspace.inputs import RTKIT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from rtkit.notebook.read import Notebook

_LONGEST: Final = 512
"""Characters of a string that may be a path."""


def named_files(notebook: Notebook, folder: Path, root: Path) -> frozenset[Path]:
    """The files below `root` that Python code names or imports, read and never run.

    A path counts from `folder`, where the kernel runs, or from `root`. Folders that are named count as places of
    modules, for code that puts them on its path.
    """
    if language_of(notebook) != "python":
        return frozenset()
    trees = [tree for _, cell in code_cells(notebook) if (tree := python_in(source_of(cell))) is not None]
    named = [path for tree in trees for text in _strings(tree) for path in _paths(text, folder, root)]
    places = [folder, root, *(path for path in named if path.is_dir())]
    return frozenset(path for path in named if path.is_file()) | _modules(trees, places, root)


def _modules(trees: Iterable[ast.Module], places: list[Path], root: Path) -> frozenset[Path]:
    """The sources of the modules that the trees import, and of those that these import."""
    found: set[Path] = set()
    waiting = [name for tree in trees for name in _imports(tree)]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        for source in {path for place in places for path in _sources(place, name)} - found:
            if source.is_relative_to(root):
                found.add(source)
                waiting += _imports_of(source, source.stat().st_mtime_ns)
    return frozenset(found)


def _sources(place: Path, name: str) -> Iterator[Path]:
    module, package = place / f"{name}.py", place / name
    if module.is_file():
        yield module
    if package != RTKIT and (package / "__init__.py").is_file():
        yield from package.rglob("*.py")


@lru_cache(maxsize=4096)
def _imports_of(source: Path, _changed: int) -> tuple[str, ...]:
    """Those of a module, read once for all tickets that import it, and again once it is changed."""
    return _imports(plain_python(source.read_text("utf-8", "replace")) or ast.Module([], []))


def _imports(tree: ast.Module) -> tuple[str, ...]:
    """The top-level names that are imported; a module's own neighbours come with its package."""
    names: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names += [alias.name.partition(".")[0] for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.append(node.module.partition(".")[0])
    return tuple(names)


def _strings(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and 0 < len(node.value) <= _LONGEST:
            yield node.value


def _paths(text: str, folder: Path, root: Path) -> Iterator[Path]:
    for place in (folder, root):
        try:
            path = place / text
            if path.exists() and (path := path.resolve()).is_relative_to(root):
                yield path
        except (OSError, ValueError):  # a name too long, a null character
            continue
