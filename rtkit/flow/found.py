"""Founding a workspace: the folders and files that `rtkit init` makes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from rtkit.errors import Conflict, RtkitError
from rtkit.files import told_plainly, write_atomic
from rtkit.workspace.root import settings_table

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS: Final = """\
# Settings of rtkit, with their defaults; docs/settings.md of rtkit says what each is for.
# research = "research"
# owner = ""
# template = "question"
# templates = ["notebook_templates/tickets"]
# scopes = []
# timebox = "2d"
# timebox-limit = "3d"
# tolerance = "0.0001%"
# cell-timeout = 600
# budget = 3600
# memory = "90%"
# outputs = "100MB"
# keep-runs = 20
# pages = "pages"
# page-name = ""
# page-logo = ""
# page-accent = ""
"""

IGNORED: Final = ("/.rtkit/", "/pages/", ".ipynb_checkpoints/")

WORKFLOW: Final = """\
# Re-executes the research tickets, and tells when a past conclusion no longer holds.
name: research
on:
  push:
  schedule:
    - cron: "17 4 * * 1"
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.11"
      - run: pip install rtkit
      - run: rtkit lint
      - run: rtkit check
"""


class Founded(NamedTuple):
    """The root, and which files were made or kept as they were."""

    root: Path
    made: tuple[str, ...]
    kept: tuple[str, ...]


def found(folder: Path) -> Founded:
    """Make a workspace in the folder; nothing that exists is changed, except that `.gitignore` gets its lines.

    Raises Conflict where the folder is a file, Unwritable where the disk refuses.
    """
    if folder.exists() and not folder.is_dir():
        raise Conflict(f"{folder} is a file", "name a folder")
    with told_plainly(folder):
        folder.mkdir(parents=True, exist_ok=True)
    root = folder.resolve()
    made: list[str] = []
    kept: list[str] = []
    try:
        _write_all(root, made, kept)
    except RtkitError:
        for name in made:
            (root / name).unlink(missing_ok=True)
        raise
    return Founded(root, tuple(made), tuple(kept))


def _write_all(root: Path, made: list[str], kept: list[str]) -> None:
    if settings_table(root) is None:
        _write(root, "rtkit.toml", SETTINGS, made, kept)
    else:
        kept.append("rtkit.toml" if (root / "rtkit.toml").is_file() else "pyproject.toml")
    _write(root, "research/records/.gitkeep", "", made, kept)
    _write(root, ".github/workflows/research.yml", WORKFLOW, made, kept)
    _ignore(root / ".gitignore", made, kept)


def _write(root: Path, name: str, text: str, made: list[str], kept: list[str]) -> None:
    path = root / name
    if path.exists():
        kept.append(name)
        return
    write_atomic(path, text)
    made.append(name)


def _ignore(path: Path, made: list[str], kept: list[str]) -> None:
    with told_plainly(path):
        before = path.read_text("utf-8") if path.exists() else ""
    missing = [line for line in IGNORED if line not in before.splitlines()]
    if not missing:
        kept.append(path.name)
        return
    joint = "" if not before or before.endswith("\n") else "\n"
    write_atomic(path, before + joint + "\n".join(missing) + "\n")
    made.append(path.name)
