"""Examining an installation and a workspace: what is there, and what is wrong."""

from __future__ import annotations

import platform
import shutil
from importlib import metadata
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from rtkit.engine.kernels import installed_kernels
from rtkit.errors import RtkitError
from rtkit.templates import find_templates
from rtkit.workspace.listing import list_tickets
from rtkit.workspace.records import read_record
from rtkit.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PACKAGES: Final = ("papermill", "nbclient", "nbconvert", "jupyterlab", "jupyter-server", "ipykernel")


class Check(NamedTuple):
    """One thing examined: `state` is `fine`, `note` or `wrong`."""

    what: str
    state: Literal["fine", "note", "wrong"]
    found: str
    hint: str = ""


def examine(folder: Path) -> list[Check]:
    """Every check, those of the workspace last."""
    return [*_installation(), *_workspace(folder)]


def _installation() -> Iterator[Check]:
    yield Check("rtkit", "fine", f"{_version('rtkit')} on Python {platform.python_version()}")
    for name in _PACKAGES:
        version = _version(name)
        yield Check(
            name, "fine" if version else "wrong", version or "not installed", "" if version else f"pip install {name}"
        )
    yield _entry("nbconvert.exporters", "rtkit_demo", "page exporter")
    yield _entry("papermill.engine", "rtkit", "papermill engine")
    yield _data("lab extension", "labextensions/rtkit/package.json")
    yield _config("server extension", "jupyter_server_config.d/rtkit.json")
    kernels = installed_kernels()
    hint = "" if kernels else "pip install ipykernel && python -m ipykernel install --user"
    yield Check("kernels", "fine" if kernels else "wrong", ", ".join(kernels) or "none", hint)
    git = shutil.which("git")
    yield Check("git", "fine" if git else "note", "found" if git else "not found; runs will not name their commit")


def _workspace(folder: Path) -> Iterator[Check]:
    try:
        workspace = Workspace.at(folder)
    except RtkitError as error:
        yield Check("workspace", "note" if error.http_status == 404 else "wrong", error.message, error.hint)  # noqa: PLR2004
        return
    yield Check("workspace", "fine", str(workspace.root))
    found = find_templates(workspace)
    yield Check("templates", "fine", ", ".join(template.name for template in found.templates))
    for broken in found.broken:
        yield Check(f"template {broken.name}", "wrong", broken.error.message, broken.error.hint)
    listing = list_tickets(workspace)
    yield Check("tickets", "fine", str(len(listing.tickets)))
    for file in listing.broken:
        yield Check("ticket", "wrong", file.error.message, file.error.hint)
    for id_ in sorted({file.ticket.id for file in listing.tickets}):
        try:
            read_record(workspace, id_)
        except RtkitError as error:
            yield Check("record", "wrong", error.message, error.hint)
    for id_, paths in listing.copies.items():
        names = ", ".join(workspace.relative(path) for path in paths)
        yield Check(id_, "wrong", f"the id of {len(paths)} files: {names}", "delete a copy, or: rtkit renumber FILE")


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _entry(group: str, name: str, what: str) -> Check:
    there = any(entry.name == name for entry in metadata.entry_points(group=group))
    return Check(
        what, "fine" if there else "wrong", name if there else "not found", "" if there else "pip install rtkit"
    )


def _data(what: str, name: str) -> Check:
    from jupyter_core.paths import jupyter_path

    return _first(what, [f"{folder}/{name}" for folder in jupyter_path()])


def _config(what: str, name: str) -> Check:
    from jupyter_core.paths import jupyter_config_path

    return _first(what, [f"{folder}/{name}" for folder in jupyter_config_path()])


def _first(what: str, paths: list[str]) -> Check:
    from pathlib import Path

    found = next((path for path in paths if Path(path).is_file()), None)
    return Check(what, "fine" if found else "wrong", found or "not found", "" if found else "pip install rtkit")
