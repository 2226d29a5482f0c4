"""What most tests need: a workspace, a ticket made of cells, and the command line as a user calls it."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from chromium import browser, chromium, context, offline, page, playwright  # noqa: F401  # fixtures, once for all tests

from rtkit.model import Ticket
from rtkit.workspace.listing import TicketFile
from rtkit.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    (tmp_path / "rtkit.toml").write_text('owner = "ana"\n')
    (tmp_path / "research").mkdir()
    return Workspace.at(tmp_path)


def code(source: str, *tags: str, outputs: list | None = None) -> dict:
    return {
        "cell_type": "code",
        "source": source,
        "metadata": {"tags": list(tags)} if tags else {},
        "outputs": outputs or [],
        "execution_count": None,
    }


def markdown(source: str, *tags: str) -> dict:
    return {"cell_type": "markdown", "source": source, "metadata": {"tags": list(tags)} if tags else {}}


def notebook(*cells: dict | str, kernel: str = "python3", **metadata: object) -> dict:
    """A notebook of the given cells; a string is a code cell. Ids are c1, c2, ..."""
    whole = [code(cell) if isinstance(cell, str) else cell for cell in cells]
    return {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {"kernelspec": {"name": kernel, "display_name": kernel, "language": "python"}, **metadata},
        "cells": [{"id": f"c{number}", **cell} for number, cell in enumerate(whole, 1)],
    }


@pytest.fixture
def ticket(workspace: Workspace):
    """Make a ticket file: `ticket("print(1)", number=2, scope="modeling")`."""

    def make(*cells: dict | str, number: int = 1, kernel: str = "python3", **fields: object) -> TicketFile:
        id_ = f"RT-{number:04d}"
        values = {"format": 1, "id": id_, "question": "Does it work?", **fields}
        path = workspace.research / f"{id_}-does-it-work.ipynb"
        path.write_text(json.dumps(notebook(*cells, kernel=kernel, rtkit=values), indent=1))
        content = {key: value for key, value in values.items() if key != "format"}
        import msgspec

        return TicketFile(path, msgspec.convert(content, Ticket))

    return make


@pytest.fixture
def rtkit(workspace: Workspace):
    """Call the command line in the workspace, as its own process."""

    def call(*arguments: str, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
        import os

        return subprocess.run(
            [sys.executable, "-m", "rtkit", *arguments],
            cwd=cwd or workspace.root,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    return call
