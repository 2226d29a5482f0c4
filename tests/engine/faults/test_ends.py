"""Each way a notebook can end, stop or replace its own process, named as what it is."""

import pytest

from rtkit.model import Completed, Died, TimedOut

AFTER = "print('the next cell')"


def statuses(executed):
    return [cell.status for cell in executed.cells]


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("import os; os._exit(0)", "its process exited with status 0"),
        pytest.param("import os; os.kill(os.getpid(), 15)", "killed by SIGTERM", marks=pytest.mark.slow),
        pytest.param("import ctypes; ctypes.string_at(0)", "killed by SIGSEGV", marks=pytest.mark.slow),
        ("import os; os.closerange(0, 4096)", "killed by SIGABRT"),
        ("import os; os.execv('/bin/sleep', ['sleep', '100'])", "it closed its sockets"),
        ("import os; os.execv('/bin/false', ['false'])", "its process exited with status 1"),
    ],
)
def test_a_kernel_that_ends_itself_is_told_with_how(run, cell, reason):
    executed = run(cell, AFTER)
    assert executed.outcome == Died("c1", 0, reason)
    assert statuses(executed) == ["died", "not_run"]


@pytest.mark.parametrize(
    "cell",
    [
        "import os; os.kill(os.getpid(), 19)  # SIGSTOP",
        "import re; re.match(r'(a+)+$', 'a' * 60 + 'b')  # in C, and never lets go of the interpreter",
        "import signal\nfor n in (1, 2, 15): signal.signal(n, signal.SIG_IGN)\nwhile True: signal.pause()",
    ],
)
def test_a_kernel_that_listens_to_nothing_ends_with_the_budget(run, cell):
    executed = run(cell, AFTER, budget=2)
    assert executed.outcome == TimedOut("c1", 0, "budget", 2)
    assert statuses(executed) == ["timed_out", "not_run"]


CLOSE_HEARTBEAT = """
import gc
from ipykernel.heartbeat import Heartbeat
for one in gc.get_objects():
    if isinstance(one, Heartbeat):
        one.socket.close()
"""


@pytest.mark.parametrize(
    "cell",
    [
        "import os\nfor n in (0, 1, 2): os.close(n)",
        CLOSE_HEARTBEAT,
        "import os, shutil, ipykernel; shutil.rmtree(os.path.dirname(ipykernel.get_connection_file()))",
        "import os; os.mkdir('w'); os.chdir('w'); os.rmdir(os.getcwd())",
    ],
    ids=["its standard streams", "its heartbeat", "its private folder", "its working folder"],
)
def test_a_kernel_that_destroys_what_it_does_not_need_goes_on(run, cell):
    executed = run(cell, AFTER)
    assert executed.outcome == Completed()
    assert statuses(executed) == ["ran", "ran"]


def test_the_run_after_a_fault_is_right(run):
    assert isinstance(run("import os; os.kill(os.getppid(), 9); os.kill(os.getpid(), 9)").outcome, Died)
    executed = run("6 * 7")
    assert executed.outcome == Completed()
    assert executed.notebook["cells"][0]["outputs"][0]["data"]["text/plain"] == "42"
