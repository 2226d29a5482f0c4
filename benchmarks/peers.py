"""The environment of the peers: their own packages, and the libraries in the versions that rtkit's environment has."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from importlib.metadata import distributions
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.process import WentWrongError

if TYPE_CHECKING:
    from collections.abc import Mapping

PEERS: Final = ("papermill", "nbmake", "pytest-xdist", "jupyter-cache", "ploomber-engine", "nbconvert", "nbval")
LIBRARIES: Final = ("ipykernel", "pandas", "matplotlib", "scikit-learn")
"""What the kernels import: the same versions everywhere, or their work would not be the same."""


def peers_programs(folder: Path | None = None) -> Path:
    """The folder of the peers' programs; the environment is made with pip where it is not there yet.

    `folder` keeps environments between calls, one for each set of versions; by default in the person's cache.
    """
    wanted = _wanted()
    key = hashlib.sha256("\n".join((sys.version, *wanted)).encode()).hexdigest()[:12]
    home = (folder or _cache()) / f"peers-{key}"
    if not (home / "complete").is_file():
        _install(home, wanted)
    return home / ("Scripts" if os.name == "nt" else "bin")


def versions(programs: Path) -> Mapping[str, str]:
    """The versions of peers and libraries there; raises where a library has another than here."""
    told = _versions(programs / "python", (*PEERS, *LIBRARIES))
    here = _versions(Path(sys.executable), LIBRARIES)
    if different := {name for name in here if here[name] != told[name]}:
        raise WentWrongError(f"the peers have other versions of {', '.join(sorted(different))}")
    return told


def peers_line(programs: Path) -> str:
    """What is compared with what, in a sentence."""
    told = versions(programs)
    peers, libraries = (", ".join(f"{name} {told[name]}" for name in names) for names in (PEERS, LIBRARIES))
    return f"Peers: {peers}. Everywhere: {libraries}."


def _wanted() -> tuple[str, ...]:
    """The versions of everything installed here: what the peers need too is to be the same."""
    here = {(one.name.lower().replace("_", "-"), one.version) for one in distributions()}
    return tuple(sorted(f"{name}=={version}" for name, version in here if name != "rtkit"))


def _install(home: Path, wanted: tuple[str, ...]) -> None:
    print(f"  installing the peers into {home}", file=sys.stderr)
    venv.create(home, with_pip=True, clear=True)
    constraints = home / "constraints.txt"
    constraints.write_text("\n".join(wanted) + "\n", "utf-8")
    line = [str(home / "bin/python"), "-m", "pip", "install", "--quiet", "--constraint", str(constraints)]
    done = subprocess.run([*line, *PEERS, *LIBRARIES], capture_output=True, text=True, check=False)
    if done.returncode:
        raise WentWrongError(f"the peers could not be installed:\n{done.stderr[-2000:]}")
    (home / "complete").touch()


def _versions(python: Path, names: tuple[str, ...]) -> dict[str, str]:
    code = "import sys; from importlib.metadata import version; print(*map(version, sys.argv[1:]))"
    done = subprocess.run([str(python), "-c", code, *names], capture_output=True, text=True, check=True)
    return dict(zip(names, done.stdout.split(), strict=True))


def _cache() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "rtkit-benchmarks"
