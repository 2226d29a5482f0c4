"""Warm kernels on workers: forked from a server that the worker keeps as long as tasks come."""

from __future__ import annotations

import psutil
import pytest
from dask_cluster import until

from rtkit.engine.warm import lent
from rtkit.model import Completed

SERVER = "import psutil; print(psutil.Process().parents()[1].pid)"
"""In a cell: the process id of the fork server, the parent of the kernel's keeper."""


@pytest.fixture(autouse=True)
def ended_at_once(monkeypatch):
    monkeypatch.setattr(lent, "IDLE_SECONDS", 0.5)


def printed(executed) -> str:
    return "".join(output.get("text", "") for output in executed.notebook["cells"][0]["outputs"]).strip()


def test_a_worker_forks_kernels_as_long_as_tasks_come(executor, sent_to):
    first, second = (sent_to(executor, SERVER, preload=("json",)) for _ in range(2))
    assert (first.outcome, first.warm) == (second.outcome, second.warm) == (Completed(), True)
    assert printed(first) == printed(second)


def test_its_server_ends_when_nobody_sends_any(threads, sent_to):
    server = psutil.Process(int(printed(sent_to(threads, SERVER, preload=()))))
    until(lambda: not server.is_running(), "the end of the server", 20)
    assert sent_to(threads, "1", preload=()).warm


def test_another_choice_of_modules_is_another_server(threads, sent_to):
    one, other = (printed(sent_to(threads, SERVER, preload=names)) for names in (("json",), ("csv",)))
    assert one != other


def test_who_asks_for_none_gets_a_cold_kernel(threads, sent_to):
    assert not sent_to(threads, "1").warm


def test_a_kernel_that_cannot_be_forked_there_is_a_cold_one(threads, sent_to, tmp_path, monkeypatch):
    folder = tmp_path / "kernels" / "own"
    folder.mkdir(parents=True)
    argv = '["python", "-m", "ipykernel_launcher", "-f", "{connection_file}", "--log-level=50"]'
    (folder / "kernel.json").write_text(f'{{"argv": {argv}, "display_name": "own", "language": "python"}}')
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    executed = sent_to(threads, "1", preload=(), kernel="own")
    assert (executed.outcome, executed.warm) == (Completed(), False)
