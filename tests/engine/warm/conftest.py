"""One fork server for the tests that only use it, and runs in warm and cold kernels side by side."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from conftest import notebook

from rtkit.engine import Execution, execute
from rtkit.engine.warm import WarmKernels

PRELOAD = ("pandas", "matplotlib.pyplot", "sklearn.ensemble", "ipywidgets", "joblib", "numpy")


@pytest.fixture(scope="session")
def kernels():
    """Warm kernels of the libraries that most of the tests import."""
    with WarmKernels(PRELOAD) as warm:
        yield warm


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "project"
    made.mkdir()
    return made


@pytest.fixture
def run(folder):
    """Execute cells: `run("1 + 1", kernels=kernels)`; cold where no kernels are given."""

    def call(*cells, kernels=None, **options):
        made = notebook(*cells, kernel=options.pop("kernel", "python3"))
        kernel = made["metadata"]["kernelspec"]["name"]
        usual = {"parameters": {}, "cell_timeout": 60, "budget": 120, "kernels": kernels}
        return execute(Execution(notebook=made, folder=folder, root=folder, kernel=kernel, **{**usual, **options}))

    return call


@pytest.fixture
def own_temporary_folder(monkeypatch):
    """A temporary folder of the test's own, whose path is short enough for sockets; the test may look what is in it."""
    folder = tempfile.mkdtemp(prefix="t-")
    monkeypatch.setattr(tempfile, "tempdir", folder)
    yield Path(folder)
    for each in Path(folder).iterdir():
        if each.is_socket():
            each.unlink()
    Path(folder).rmdir()
