"""What a kernel on another machine had imported, found on this one."""

from __future__ import annotations

import platform
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rtkit.model import Traces

if TYPE_CHECKING:
    from rtkit.engine.elsewhere.task import Answer

_SITES: Final = ("site-packages", "dist-packages")


def traces_here(answer: Answer) -> Traces:
    """The traces as paths of this machine; not whole where Python, a package's version or a module is not here."""
    packages = tuple(map(_here, answer.traces.packages))
    modules = answer.traces.modules
    found = all(path is not None for path in packages) and all(Path(file).exists() for file in modules)
    return Traces(
        packages=tuple(sorted({path for path in packages if path is not None})),
        modules=tuple(file for file in modules if Path(file).exists()),
        whole=answer.traces.whole and found and answer.python == platform.python_version(),
    )


def _here(path: str) -> str | None:
    """The same file or folder of a package: at the same place, else in an environment of this process."""
    if Path(path).exists():
        return path
    parts = Path(path).parts
    for place in reversed(range(len(parts))):
        if parts[place] in _SITES:
            found = (site.joinpath(*parts[place + 1 :]) for site in _sites())
            return next((str(one) for one in found if one.exists()), None)
    return None


@cache
def _sites() -> tuple[Path, ...]:
    return tuple(path for path in map(Path, sys.path) if path.name in _SITES)
