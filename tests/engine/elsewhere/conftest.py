"""A project on disk, what a notebook may take along from it, and executors of every kind."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING

import pytest
from conftest import notebook

from rtkit.engine import Execution
from rtkit.engine.elsewhere import Pool, execute_elsewhere

if TYPE_CHECKING:
    from pathlib import Path


class Everything:
    """Supplies that know the given names, and may take any file along that is not hidden."""

    def __init__(self, root: Path, *known: str) -> None:
        self.root, self._known = root, known
        self.sent: list[str] = []

    def known(self):
        return self._known

    def below(self, folder: str):
        return {path.relative_to(self.root).as_posix() for path in (self.root / folder).rglob("*") if path.is_file()}

    def path(self, name: str):
        path = self.root / name
        return path if path.is_file() and not path.name.startswith(".") else None

    def taken(self, name: str, content: bytes):
        self.sent.append(name)


@pytest.fixture
def project(tmp_path) -> Path:
    root = tmp_path / "project"
    (root / "research").mkdir(parents=True)
    return root


@pytest.fixture(params=["threads", "processes"])
def executor(request):
    made = {
        "threads": lambda: ThreadPoolExecutor(1),
        "processes": lambda: ProcessPoolExecutor(1, mp_context=get_context("spawn")),
    }
    with made[request.param]() as executor:
        yield executor


@pytest.fixture
def threads():
    with ThreadPoolExecutor(1) as executor:
        yield executor


def execution(project: Path, *cells, **options) -> Execution:
    made = notebook(*cells, kernel=options.pop("kernel", "python3"))
    usual = {
        "notebook": made,
        "folder": project / "research",
        "root": project,
        "kernel": made["metadata"]["kernelspec"]["name"],
        "parameters": {},
        "cell_timeout": 60,
        "budget": 60,
    }
    return Execution(**{**usual, **options})


@pytest.fixture
def sent_to(project):
    """Execute cells at the executor: `sent_to(executor, "1 + 1", known=("a.csv",))`; `sent` lists what travelled."""

    def send(executor, *cells, known=(), root="", preload=None, **options):
        supplies = Everything(project, *known)
        send.sent = supplies.sent
        return execute_elsewhere(execution(project, *cells, **options), Pool(executor, root=root), supplies, preload)

    return send
