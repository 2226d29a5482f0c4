"""A real Jupyter server on a small workspace; `links` lead out of it."""

from __future__ import annotations

import json
from contextlib import ExitStack
from itertools import count
from typing import TYPE_CHECKING

import pytest
from conftest import notebook
from jupyter_process import JupyterProcess, running_jupyter
from live_window import Window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def start_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., JupyterProcess]]:
    """`start_server(root, *options)`; each one is stopped at the end."""
    with ExitStack() as stack:

        def start(root: Path, *options: str) -> JupyterProcess:
            home = tmp_path_factory.mktemp("jupyter")
            return stack.enter_context(running_jupyter(home, root, "jupyter_server", *options))

        yield start


@pytest.fixture(scope="session")
def outside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace that the server does not serve."""
    folder = tmp_path_factory.mktemp("outside")
    (folder / "rtkit.toml").write_text("", "utf-8")
    (folder / "research").mkdir()
    return folder


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory, outside: Path) -> Path:
    """The folder that the server serves: workspaces in `good`, `broken` and `away`, none in `plain`."""
    root = tmp_path_factory.mktemp("served") / "my files"
    for name, settings in (("good", 'owner = "ana"\n'), ("broken", 'ownr = "ana"\n'), ("away", "")):
        (root / name / "research").mkdir(parents=True)
        (root / name / "rtkit.toml").write_text(settings, "utf-8")
    (root / "away/research").rmdir()
    (root / "away/research").symlink_to(outside / "research")
    (root / "plain").mkdir()
    (root / "link").symlink_to(outside)
    (root / "loop").symlink_to(root / "loop")
    (root / "good/notes.ipynb").write_text('{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []}', "utf-8")
    return root


@pytest.fixture(scope="session")
def server(start_server: Callable[..., JupyterProcess], served: Path) -> JupyterProcess:
    return start_server(served)


@pytest.fixture
def ticket(server: JupyterProcess) -> str:
    """The path, below the server's folder, of a ticket made through the route."""
    answer = server.post("/rtkit/api/v1/tickets", {"question": "Does <scaling> help?", "cwd": "good"})
    assert answer.status == 201, answer.text
    return answer.json["path"]


_NUMBERS = count(1)


@pytest.fixture
def folder(served: Path) -> Path:
    """A workspace of the test's own below the server's folder."""
    root = served / f"own {next(_NUMBERS)}"
    (root / "research").mkdir(parents=True)
    (root / "rtkit.toml").write_text('owner = "ana"\n', "utf-8")
    return root


@pytest.fixture
def write(folder: Path) -> Callable[..., Path]:
    """Write a ticket into `folder`: `write(2, markdown("- F1: a", "rtkit-findings"), status="review")`."""

    def make(number: int, *cells: dict | str, name: str = "a", **fields: object) -> Path:
        id_ = f"RT-{number:04d}"
        values = {"format": 1, "id": id_, "question": "Why?", **fields}
        path = folder / f"research/{id_}-{name}.ipynb"
        path.write_text(json.dumps(notebook(*cells, rtkit=values), indent=1), "utf-8")
        return path

    return make


@pytest.fixture
def open_window(server: JupyterProcess) -> Iterator[Callable[[], Window]]:
    """Open a window of the live events; each one is closed at the end."""
    with ExitStack() as stack:

        def make() -> Window:
            window = Window(server)
            stack.callback(window.socket.shutdown)
            return window

        yield make


@pytest.fixture
def window(open_window: Callable[[], Window]) -> Window:
    return open_window()


@pytest.fixture
def record() -> Callable[[Path], None]:
    """Run the ticket and accept its results, as the command line does."""
    from threading import Event

    from rtkit.flow import passes
    from rtkit.workspace.workspace import Workspace

    def accept(path: Path) -> None:
        workspace = Workspace.at(path)
        report = passes.run_ticket(workspace, str(path), passes.RunRequest(), lambda _event: None, Event(), record=True)
        assert report.record is not None

    return accept
