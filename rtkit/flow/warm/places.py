"""Where the modules of a kernel's environment lie: installed, the project's own, or nowhere to be seen."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from contextlib import suppress
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from rtkit.engine.warm.refusal import specification

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

INSTALLED: Final = ("site-packages", "dist-packages")
_ENDINGS: Final = (".py", *(f"{tail}.so" for tail in ("", ".abi3", ".cpython-*")), ".pyd")


class Places:
    """The folders that a kernel imports from; `own` are those before all others, its working folder first."""

    def __init__(self, path: Iterable[Path]) -> None:
        self.path = tuple(path)
        self._shadows: dict[Path, str] = {}

    def file_of(self, module: str, own: Iterable[Path]) -> Path | None:
        """The file or folder that is the top-level module; None where there is none, or it is built in."""
        found = (_module_in(folder, module) for folder in (*own, *self.path))
        return next((path for path in found if path is not None), self._editable.get(module))

    def is_installed(self, file: Path) -> bool:
        """Whether the module lies among the installed packages, by itself and not by a link to a project."""
        return file.parent.name in INSTALLED

    def shadowed_in(self, folder: Path) -> str:
        """A module in the folder that hides an installed one, or one of Python's own; empty where there is none."""
        if folder not in self._shadows:
            own = sorted(_importable(folder)) if folder.name not in INSTALLED else ()
            self._shadows[folder] = next((name for name in own if is_standard(name) or name in self._installed), "")
        return self._shadows[folder]

    @cached_property
    def _installed(self) -> frozenset[str]:
        return frozenset(name for folder in self.path if folder.name in INSTALLED for name in _importable(folder))

    @cached_property
    def _editable(self) -> dict[str, Path]:
        """Projects that setuptools installed as editable by a finder instead of a folder on the path."""
        folders = (folder for folder in self.path if folder.name in INSTALLED)
        files = (file for folder in folders for file in sorted(folder.glob("__editable___*_finder.py")))
        return {name: path for file in files for name, path in _mapping(file)}


def is_standard(module: str) -> bool:
    """Whether the top-level module comes with Python."""
    return module in sys.stdlib_module_names


def submodules(package: Path, names: Iterable[str]) -> Iterator[str]:
    """Those of the names that are modules of the package, which lies in this folder."""
    return (name for name in names if package.is_dir() and _module_in(package, name) is not None)


@cache
def places_of(kernel: str) -> Places:
    """The places of a kernel's environment, asked of its interpreter; none where it does not answer."""
    spec = specification(kernel) or {}
    command = [_interpreter(spec), "-c", "import sys; sys.stdout.write('\\0'.join(sys.path[1:]))"]
    environment = {**os.environ, **spec.get("env", {})}
    with suppress(OSError, subprocess.TimeoutExpired, UnicodeDecodeError):
        done = subprocess.run(  # noqa: S603  # what the kernel itself would start
            command, capture_output=True, text=True, timeout=30, check=False, env=environment, stdin=subprocess.DEVNULL
        )
        if done.returncode == 0:
            return Places(Path(folder) for folder in done.stdout.split("\0") if folder)
    return Places(())


def _interpreter(spec: dict[str, Any]) -> str:
    """As jupyter_client does: a bare `python` means the one that rtkit runs in."""
    first = str(next(iter(spec.get("argv", ())), "python"))
    major, minor = sys.version_info[:2]
    return sys.executable if first in ("python", f"python{major}", f"python{major}.{minor}") else first


def _module_in(folder: Path, name: str) -> Path | None:
    package = folder / name
    if (package / "__init__.py").is_file():
        return package
    for ending in _ENDINGS:
        found = next(iter(sorted(folder.glob(name + ending))), None) if "*" in ending else folder / (name + ending)
        if found is not None and found.is_file():
            return found
    return package if package.is_dir() and folder.name in INSTALLED else None  # a namespace package


def _importable(folder: Path) -> Iterator[str]:
    with suppress(OSError):
        for path in folder.iterdir():
            name = path.name.partition(".")[0]
            if name.isidentifier() and (path.suffix in (".py", ".so") or (path / "__init__.py").is_file()):
                yield name


def _mapping(file: Path) -> Iterator[tuple[str, Path]]:
    with suppress(OSError, SyntaxError, ValueError):
        for node in ast.parse(file.read_text("utf-8")).body:
            target = node.target if isinstance(node, ast.AnnAssign) else None
            if isinstance(target, ast.Name) and target.id == "MAPPING" and node.value is not None:  # type: ignore[attr-defined]
                yield from ((name, Path(path)) for name, path in ast.literal_eval(node.value).items())  # type: ignore[attr-defined]
