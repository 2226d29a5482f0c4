"""rtkit itself may be killed: its kernels end, and what it left in the temporary folder is swept by the next run."""

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress

import pytest
from marked import marked

from rtkit.engine.private import private_folder
from rtkit.engine.stale import LOCK, locked, sweep

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a keeper needs Linux")

RUN = """
import sys
from pathlib import Path
from rtkit.engine import Execution, execute
source = "import subprocess; subprocess.Popen(['setsid', 'sleep', '100'])\\nopen('up', 'w').close()\\nwhile True: pass"
cell = {"id": "c1", "cell_type": "code", "source": source, "metadata": {}, "outputs": [], "execution_count": None}
notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [cell]}
execute(Execution(notebook, Path.cwd(), Path.cwd(), "python3", {}, 60, 60))
"""


def until(true, seconds=20):
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline
        threading.Event().wait(0.02)


@pytest.fixture
def running(tmp_path, mark):
    """A process that runs a notebook, in the middle of it."""
    process = subprocess.Popen([sys.executable, "-c", RUN], cwd=tmp_path)
    until((tmp_path / "up").exists)
    yield process
    with suppress(ProcessLookupError):
        process.kill()
    process.wait()


def test_no_kernel_stays_when_rtkit_is_killed(running, mark, nothing_left_behind):
    running.kill()
    running.wait()
    until(lambda: not marked(mark))
    assert sorted(nothing_left_behind.iterdir()) == []


def test_what_a_killed_run_left_is_swept_by_the_next(running, mark, nothing_left_behind):
    (keeper,) = (pid for pid, command in marked(mark).items() if "keeper.py" in command)
    running.send_signal(signal.SIGSTOP)
    os.kill(keeper, signal.SIGKILL)
    running.kill()
    running.wait()
    (left,) = nothing_left_behind.iterdir()
    for pid, command in marked(mark).items():  # a child that left its session, when both were killed at once
        if "sleep" in command:
            os.kill(pid, signal.SIGKILL)
    until(lambda: not marked(mark))
    with private_folder() as folder:
        assert not left.exists()
        assert folder.exists()


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
