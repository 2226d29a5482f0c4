"""A temporary folder to measure in, with nothing of the person's own configuration."""

from __future__ import annotations

import os
import sysconfig
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True)
class Place:
    """The folder, and the environment in which each process starts."""

    folder: Path
    environment: Mapping[str, str]

    def workspace(self, name: str) -> Path:
        """A new, empty workspace of rtkit."""
        root = self.folder / name
        (root / "research").mkdir(parents=True)
        (root / "rtkit.toml").write_text('owner = "ana"\n')
        return root

    def with_programs(self, folder: Path) -> Place:
        """The same, where the programs of this folder are found first."""
        path = os.pathsep.join((str(folder), self.environment["PATH"]))
        return Place(self.folder, {**self.environment, "PATH": path})


@contextmanager
def temporary_place() -> Iterator[Place]:
    """A place that is gone afterwards, also when interrupted."""
    with tempfile.TemporaryDirectory(prefix="rtkit-benchmarks-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        yield Place(folder, _environment(folder / "home"))


def _environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "JUPYTER", "IPYTHON"))}
    own = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR", "MPLCONFIGDIR")
    for name in own:
        (home / name).mkdir(parents=True)
    # `jupyter` looks for its sub-commands along the PATH.
    path = os.pathsep.join((sysconfig.get_path("scripts"), os.environ.get("PATH", "")))
    return {**kept, **{name: str(home / name) for name in own}, "PATH": path, "COLUMNS": "100"}
