"""From imported modules to the packages that hold them, as the metadata folders that pip leaves beside them."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def packages_of(files: Iterable[str]) -> tuple[str, ...]:
    """The metadata folders (`.../numpy-2.4.6.dist-info`) of installed modules, each given by one of its files.

    A module that no package claims stands for itself, by its file.
    """
    return tuple(sorted({_package(file) for file in files}))


def _package(file: str) -> str:
    # Texts, not paths: a run imports thousands of modules, and paths of them took half of the time beside the kernel.
    innermost = max((file.rfind(f"{os.sep}{name}{os.sep}"), name) for name in ("site-packages", "dist-packages"))
    if innermost[0] < 0:
        return file
    site = file[: innermost[0] + 1 + len(innermost[1])]
    top = file[len(site) + 1 :].partition(os.sep)[0].partition(".")[0]
    return _owners(Path(site)).get(top, file)


@cache
def _owners(site: Path) -> Mapping[str, str]:
    """The metadata folder of each top-level module in the folder, as the packages' own lists of files say."""
    owners: dict[str, str] = {}
    for folder in sorted(site.glob("*.dist-info")):
        try:
            lines = (folder / "RECORD").read_text("utf-8", "replace").splitlines()
        except OSError:
            continue
        for top in {line.partition(",")[0].partition("/")[0] for line in lines}:
            owners.setdefault(top.partition(".")[0], str(folder))
    return owners
