"""A run whose processes carry a mark, and the look after each test for what it left: processes, folders, sockets."""

import os
import tempfile
from pathlib import Path
from uuid import uuid4

import pytest
from conftest import notebook
from marked import NAME, marked

from rtkit.engine import Execution, execute


@pytest.fixture
def mark(monkeypatch) -> str:
    """In the environment of every process that the test starts, and of their children."""
    monkeypatch.setenv(NAME, uuid4().hex)
    return os.environ[NAME]


@pytest.fixture(autouse=True)
def nothing_left_behind(mark, monkeypatch, tmp_path):
    """The test has its own temporary folder, with a path short enough for sockets, and leaves it empty."""
    folder = Path(tempfile.mkdtemp(prefix="t-"))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setenv("TMPDIR", str(folder))
    yield folder
    assert marked(mark) == {}
    assert sorted(folder.iterdir()) == []
    folder.rmdir()


@pytest.fixture
def run(tmp_path):
    """Run cells in the test's folder; limits generous unless given."""

    def call(*cells: str, **options: object):
        usual = {"folder": tmp_path, "root": tmp_path, "kernel": "python3", "parameters": {}}
        limits = {"cell_timeout": 60, "budget": 60, "memory": 0, "outputs": 10**8}
        return execute(Execution(**{"notebook": notebook(*cells), **usual, **limits, **options}))

    return call
