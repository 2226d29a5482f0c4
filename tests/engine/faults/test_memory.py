"""The limit of memory holds for the kernel and its children together, and is named."""

import pytest

from rtkit.model import Completed, Died

GROWS = "import time\nkept = []\nwhile True:\n    kept.append(bytearray(10**7)); time.sleep(0.02)"
CHILDREN = (
    "import subprocess, sys, time\n"
    "for _ in range(3): subprocess.Popen([sys.executable, '-c', 'x = bytearray(10**8); import time; time.sleep(50)'],"
    " start_new_session=True)\n"
    "time.sleep(50)"
)
SHARES = (
    "import os, time\nx = bytearray(10**8)\nfor _ in range(3):\n"
    "    if os.fork() == 0: time.sleep(50)\ntime.sleep(0.7); print('done')"
)


@pytest.mark.parametrize("cell", [GROWS, CHILDREN], ids=["the kernel", "its children"])
def test_a_run_that_uses_more_memory_than_it_may_is_ended_and_told_so(run, cell):
    executed = run("print('before')", cell, "1", memory=300_000_000)
    assert executed.outcome == Died("c2", 1, "it used more than the limit of 300 MB for one run")
    assert [one.status for one in executed.cells] == ["ran", "died", "not_run"]
    assert executed.notebook["cells"][0]["outputs"][0]["text"] == "before\n"


def test_memory_that_forked_children_share_counts_once(run):
    assert run(SHARES, memory=300_000_000).outcome == Completed()


def test_a_kernel_is_ended_before_other_processes_where_the_machine_runs_out(run):
    """The machine's own end of memory cannot be had in a test: what is looked at is what the system goes by."""
    executed = run("print(open('/proc/self/oom_score_adj').read())")
    assert int(executed.notebook["cells"][0]["outputs"][0]["text"]) >= 500
