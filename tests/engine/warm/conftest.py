"""One fork server for the tests that only use it, and runs in warm and cold kernels side by side."""

from __future__ import annotations

import re
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


def outputs(executed) -> list[list[str]]:
    """What each cell gave, without what differs between any two runs: addresses, times, random names."""
    return [[_plain(each) for each in _merged(cell.get("outputs", []))] for cell in executed.notebook["cells"]]


def _merged(told: list[dict]) -> list[dict]:
    """What was printed, in as few pieces as can be: into how many it comes is a matter of moments."""
    merged: list[dict] = []
    for each in told:
        if merged and each["output_type"] == "stream" and each.get("name") == merged[-1].get("name"):
            merged[-1] = {**each, "text": merged[-1]["text"] + each["text"]}
        else:
            merged.append(each)
    return merged


def _plain(output: dict) -> str:
    text = repr({key: value for key, value in output.items() if key != "metadata"})
    for pattern, word in _DIFFERS:
        text = re.sub(pattern, word, text)
    return text


_DIFFERS = (
    (r"0x[0-9a-f]{6,}", "ADDRESS"),
    (r"ipykernel_\d+", "ipykernel_PID"),
    (r"/[^ ]*/rtkit-\w{8}", "PRIVATE"),
    (r"[0-9a-f]{32}", "HEX"),
    (r"sk-container-id-\d+", "sk-container-id"),
)


def text(executed, cell: int) -> str:
    """Everything that the cell (from 1) printed."""
    return "".join(each.get("text", "") for each in executed.notebook["cells"][cell - 1]["outputs"])
