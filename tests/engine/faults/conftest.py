"""Runs in cold and in warm kernels, and the look after each test for what it left: processes, folders, sockets."""

import os
import tempfile
from pathlib import Path
from uuid import uuid4

import pytest
from conftest import notebook
from marked import NAME, left, until

from rtkit.engine import Execution, execute
from rtkit.engine.warm import WarmKernels, refusal


@pytest.fixture(scope="session")
def mark():
    """In the environment of every process that these tests start, and of their children."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(NAME, uuid4().hex)
        yield os.environ[NAME]


@pytest.fixture(scope="session")
def server(mark):
    """One fork server for all these tests, whatever they do to its kernels."""
    if refusal("python3"):
        pytest.skip(refusal("python3"))
    with WarmKernels(ahead=0) as kernels:
        yield kernels


@pytest.fixture(autouse=True)
def nothing_left_behind(mark, monkeypatch, tmp_path):
    """The test has its own temporary folder, with a path short enough for sockets, and leaves it empty."""
    folder = Path(tempfile.mkdtemp(prefix="t-"))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    until(lambda: not left(mark) and not os.listdir(folder), lambda: f"left: {left(mark)}, {os.listdir(folder)}")
    folder.rmdir()


@pytest.fixture(params=["cold", "warm"])
def run(request, tmp_path, mark):
    """Run cells in the test's folder, in both kinds of kernel; limits generous unless given.

    What a cold kernel started is gone when its run has ended; a warm one ends beside what comes next.
    """
    kernels = request.getfixturevalue("server") if request.param == "warm" else None

    def call(*cells: str, **options: object):
        usual = {"folder": tmp_path, "root": tmp_path, "kernel": "python3", "parameters": {}, "kernels": kernels}
        limits = {"cell_timeout": 60, "budget": 60, "memory": 0, "outputs": 10**8}
        executed = execute(Execution(**{"notebook": notebook(*cells), **usual, **limits, **options}))
        assert executed.warm == (kernels is not None)
        assert kernels is not None or not left(mark)
        return executed

    return call
