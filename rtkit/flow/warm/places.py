"""Where the modules of a kernel's environment lie: installed, the project's own, or nowhere to be seen."""

from __future__ import annotations

import ast
import subprocess
import sys
from contextlib import suppress
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rtkit.engine.warm.environment import kernel_command, kernel_environment
from rtkit.engine.warm.refusal import specification

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

INSTALLED: Final = ("site-packages", "dist-packages")
_ENDINGS: Final = (".py", *(f"{tail}.so" for tail in ("", ".abi3", ".cpython-*")), ".pyd")


class Places:
    """The folders that a kernel imports from; `own` are those before all others, its working folder first."""

    def __init__(self, path: Iterable[Path]) -> None:
        self.path = tuple(path)

    def file_of(self, module: str, own: Iterable[Path]) -> Path | None:
        """The file or folder that is the top-level module; None where there is none, or it is built in."""
        found = (_module_in(folder, module) for folder in (*own, *self.path))
        return next((path for path in found if path is not None), self._editable.get(module))

    def is_installed(self, file: Path) -> bool:
        """Whether the module lies among the installed packages, by itself and not by a link to a project."""
        return file.parent.name in INSTALLED

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
    spec = specification(kernel)
    if spec is None:
        return Places(())
    command = [kernel_command(spec)[0], "-c", "import sys; sys.stdout.write('\\0'.join(sys.path[1:]))"]
    environment = kernel_environment(spec)
    with suppress(OSError, subprocess.TimeoutExpired, UnicodeDecodeError):
        done = subprocess.run(  # noqa: S603  # what the kernel itself would start
            command, capture_output=True, text=True, timeout=30, check=False, env=environment, stdin=subprocess.DEVNULL
        )
        if done.returncode == 0:
            return Places(Path(folder) for folder in done.stdout.split("\0") if folder)
    return Places(())


def _module_in(folder: Path, name: str) -> Path | None:
    package = folder / name
    if (package / "__init__.py").is_file():
        return package
    for ending in _ENDINGS:
        found = next(iter(sorted(folder.glob(name + ending))), None) if "*" in ending else folder / (name + ending)
        if found is not None and found.is_file():
            return found
    return package if package.is_dir() and folder.name in INSTALLED else None  # a namespace package


def _mapping(file: Path) -> Iterator[tuple[str, Path]]:
    with suppress(OSError, SyntaxError, ValueError):
        for node in ast.parse(file.read_text("utf-8")).body:
            target = node.target if isinstance(node, ast.AnnAssign) else None
            if isinstance(target, ast.Name) and target.id == "MAPPING" and node.value is not None:  # type: ignore[attr-defined]
                yield from ((name, Path(path)) for name, path in ast.literal_eval(node.value).items())  # type: ignore[attr-defined]
