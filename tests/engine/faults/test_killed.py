"""rtkit itself may be killed: its kernels end, and what it left in the temporary folder is swept by the next run."""

import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress

import pytest
from conftest import notebook
from marked import left, marked, until

from rtkit.engine import Execution, execute
from rtkit.engine.private import private_folder
from rtkit.engine.stale import LOCK, locked, sweep
from rtkit.model import Completed

RUN = """
import sys
from pathlib import Path
from rtkit.engine import Execution, execute
from rtkit.engine.warm import WarmKernels
source = "import subprocess; subprocess.Popen(['setsid', 'sleep', '100'])\\nopen('up', 'w').close()\\nwhile True: pass"
cell = {"id": "c1", "cell_type": "code", "source": source, "metadata": {}, "outputs": [], "execution_count": None}
notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [cell]}
kernels = WarmKernels() if sys.argv[1] == "warm" else None
execute(Execution(notebook, Path.cwd(), Path.cwd(), "python3", {}, 60, 60, kernels=kernels))
"""


@pytest.fixture(params=["cold", "warm"])
def running(request, tmp_path, mark, nothing_left_behind):
    """A process that runs a notebook, in the middle of it."""
    environment = {**os.environ, "TMPDIR": str(nothing_left_behind)}
    process = subprocess.Popen([sys.executable, "-c", RUN, request.param], cwd=tmp_path, env=environment)
    until(lambda: (tmp_path / "up").exists() and any(one.startswith("sleep") for one in marked(mark).values()))
    yield process
    with suppress(ProcessLookupError):
        process.kill()
    process.wait()


def test_no_kernel_stays_when_rtkit_is_killed(running, mark, nothing_left_behind):
    running.kill()
    running.wait()
    until(lambda: not left(mark))
    with private_folder() as folder:
        assert list(nothing_left_behind.iterdir()) == [folder]


def test_what_a_run_left_that_was_killed_with_its_keepers_is_swept_by_the_next(running, mark, nothing_left_behind):
    running.send_signal(signal.SIGSTOP)  # so that it does not tidy up
    for pid, command in marked(mark).items():
        if "keeper.py" in command or "standalone/run.py" in command or command.startswith("sleep"):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
    running.kill()
    running.wait()
    until(lambda: not left(mark))
    assert list(nothing_left_behind.iterdir())
    with private_folder() as folder:
        assert list(nothing_left_behind.iterdir()) == [folder]


def test_a_killed_fork_server_costs_a_retry_and_nothing_stays(server, tmp_path, mark):
    cell = "import os, subprocess\nif not os.path.exists('once'):\n    open('once', 'w').close()\n"
    cell += "    subprocess.Popen(['setsid', 'sleep', '100']); import time; time.sleep(50)\nprint('right')"

    def kill_in_the_middle():
        until((tmp_path / "once").exists)
        for pid in marked(mark).keys() - left(mark).keys():
            os.kill(pid, signal.SIGKILL)

    threading.Thread(target=kill_in_the_middle, daemon=True).start()
    executed = execute(Execution(notebook(cell), tmp_path, tmp_path, "python3", {}, 60, 60, kernels=server))
    assert executed.outcome == Completed()
    assert executed.notebook["cells"][0]["outputs"][0]["text"] == "right\n"
    assert executed.warm


def test_folders_in_use_being_made_open_to_others_or_linked_are_not_swept(tmp_path):
    names = ("k-used", "k-new", "k-open", "k-stale", "other")
    used, _new, wide, stale, other = folders = [tmp_path / name for name in names]
    for folder in folders:
        folder.mkdir(mode=0o700)
    for folder in (wide, stale, other):
        (folder / LOCK).touch()
    wide.chmod(0o755)
    (tmp_path / "k-link").symlink_to(other)
    held = locked(used / LOCK)
    assert sweep(tmp_path, "k-") == [stale]
    assert [folder for folder in folders if not folder.exists()] == [stale]
    os.close(held)
    assert sweep(tmp_path, "k-") == [used]


def test_folders_of_another_user_are_not_swept(tmp_path, monkeypatch):
    folder = tmp_path / "k-1"
    folder.mkdir(mode=0o700)
    (folder / LOCK).touch()
    owner = os.getuid()
    monkeypatch.setattr(os, "getuid", lambda: owner + 1)
    assert sweep(tmp_path, "k-") == []
    assert folder.exists()
