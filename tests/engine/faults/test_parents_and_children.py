"""A notebook may kill its parents and leave children: neither reaches further than its own run."""

import threading

import pytest
from marked import marked

from rtkit.model import Cancelled, Completed, Died, TimedOut

LOST = "the process that keeps the kernel was killed"
STAYS = "import subprocess; subprocess.Popen(['setsid', 'sh', '-c', 'sleep 100 & sleep 100'])\n"
SEEN = "import time; time.sleep(0.5)\n"


@pytest.mark.parametrize("how", ["os.kill(os.getppid(), 9)", "os.killpg(os.getpgid(os.getppid()), 9)"])
def test_a_notebook_that_kills_its_parent_ends_itself_alone(run, how):
    executed = run(f"import os; {how}; import time; time.sleep(50)", "1")
    assert executed.outcome == Died("c1", 0, LOST)


def test_signals_that_can_be_ignored_do_not_reach_further_than_the_notebook(run):
    signals = "import os\nfor n in (1, 2, 3, 10, 12, 13, 15, 20): os.killpg(os.getpgid(os.getppid()), n)"
    assert run(signals, "1").outcome == Completed()


def test_a_parent_that_is_stopped_goes_on(run):
    executed = run("import os; os.kill(os.getppid(), 19); os._exit(3)")
    assert executed.outcome == Died("c1", 0, "its process exited with status 3")


@pytest.mark.parametrize(
    ("cell", "outcome"),
    [
        (STAYS, Completed()),
        (STAYS + "import os; os._exit(1)", Died("c1", 0, "its process exited with status 1")),
        (STAYS + SEEN + "import os; os.kill(os.getppid(), 9); time.sleep(50)", Died("c1", 0, LOST)),
        (STAYS + "while True: pass", TimedOut("c1", 0, "budget", 2)),
    ],
    ids=["completed", "died", "parent killed", "timed out"],
)
def test_children_in_sessions_of_their_own_end_with_the_run(run, cell, outcome):
    assert run(cell, budget=2 if isinstance(outcome, TimedOut) else 60).outcome == outcome


def test_a_daemon_that_forked_twice_ends_with_the_run(run, tmp_path):
    twice = (
        "import os, time\nif os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0:\n"
        "        open('daemon', 'w').write(str(os.getpid())); time.sleep(100)\n    os._exit(0)\n"
        "while not os.path.exists('daemon'): time.sleep(0.01)\n"
    )
    assert run(twice).outcome == Completed()
    assert (tmp_path / "daemon").read_text().isdigit()


def test_processes_that_multiply_while_they_are_killed_are_ended(run):
    many = (
        "import subprocess, time\n"
        "subprocess.Popen(['sh', '-c', 'f() { for i in 1 2 3; do (setsid sleep 100 &) ; sleep 0.02; done; f; }; f'])\n"
        "time.sleep(0.3)"
    )
    assert run(many).outcome == Completed()


def test_a_cancelled_run_takes_its_children_along(run, mark):
    cancelled = threading.Event()

    def cancel_once_it_sleeps():
        while not any(command.startswith("sleep 77") for command in marked(mark).values()):
            cancelled.wait(0.02)
        cancelled.set()

    threading.Thread(target=cancel_once_it_sleeps, daemon=True).start()
    executed = run("import subprocess; subprocess.run(['setsid', '--wait', 'sleep', '77'])", cancelled=cancelled)
    assert executed.outcome == Cancelled("c1", 0)


def test_a_child_that_returns_from_the_cell_does_not_answer_for_it(run):
    executed = run("import os; child = os.fork()\nprint('parent' if child else 'child')", "print('on')")
    assert executed.outcome == Completed()
    assert [cell.status for cell in executed.cells] == ["ran", "ran"]
    assert executed.notebook["cells"][1]["outputs"][0]["text"] == "on\n"
