"""Kernels forked for one run: started, interrupted, ended, lost with their server, and what is left out of it."""

from __future__ import annotations

import os
import re
import signal
import threading
from pathlib import Path

import psutil
import pytest
from engine.warm.outputs import text

from rtkit.engine import CellStarted
from rtkit.engine.warm import WarmKernels, refusal
from rtkit.model import Cancelled, Completed, Died, Failed, TimedOut


def test_a_run_says_whether_it_was_warm(run, kernels):
    assert run("1", kernels=kernels).warm
    assert not run("1").warm


def test_a_killed_kernel_is_named_and_what_ran_is_kept(run, kernels):
    executed = run("1", "print('last words', flush=True); import os; os.kill(os.getpid(), 9)", "3", kernels=kernels)
    assert executed.outcome == Died("c2", 1, "killed by SIGKILL")
    assert [cell.status for cell in executed.cells] == ["ran", "died", "not_run"]
    assert executed.warm


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("import os; os._exit(3)", "its process exited with status 3"),
        ("import ctypes; ctypes.string_at(0)", "killed by SIGSEGV"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGTERM)", "killed by SIGTERM"),
    ],
)
def test_a_death_has_the_reason_that_a_cold_one_has(cell, reason, run, kernels):
    assert run(cell, kernels=kernels).outcome == Died("c1", 0, reason)
    assert run(cell).outcome == Died("c1", 0, reason)


def test_a_cell_over_its_limit_is_timed_out(run, kernels):
    executed = run("print('a', flush=True); import time; time.sleep(60)", "3", cell_timeout=3, kernels=kernels)
    assert executed.outcome == TimedOut("c1", 0, "cell", 3)
    assert text(executed, 1) == "a\n"


def test_a_run_is_cancelled_in_a_cell(run, kernels):
    cancelled = threading.Event()

    def cancel(event):
        if isinstance(event, CellStarted):
            cancelled.set()

    executed = run("import time; time.sleep(60)", cancelled=cancelled, listen=cancel, kernels=kernels)
    assert executed.outcome == Cancelled("c1", 0)


def test_a_run_is_cancelled_while_the_server_still_imports(run, tmp_path, monkeypatch):
    (tmp_path / "slow_to_import.py").write_text("import time\ntime.sleep(30)\n")
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}{os.pathsep}{os.environ.get('PYTHONPATH', '')}")
    cancelled = threading.Event()
    cancelled.set()
    with WarmKernels(("slow_to_import",)) as own:
        executed = run("1", kernels=own, cancelled=cancelled)
    assert executed.outcome == Cancelled()


def test_a_server_that_is_killed_costs_one_retry(run, folder):
    with WarmKernels() as own:
        run("1", kernels=own)
        cell = (
            "import pathlib, psutil, time\nif not pathlib.Path('once').exists():\n"
            "    pathlib.Path('once').touch(); psutil.Process().parent().parent().kill(); time.sleep(60)\nprint('done')"
        )
        executed = run(cell, kernels=own)
        assert executed.outcome == Completed()
        assert text(executed, 1) == "done\n"
        assert executed.warm


def test_a_kernel_that_loses_its_server_twice_runs_cold(run, kernels):
    cell = (
        "import psutil, time\nserver = psutil.Process().parent().parent()\n"
        "if 'standalone' in str(server.cmdline()):\n    server.kill(); time.sleep(60)\nprint('cold')"
    )
    with WarmKernels() as own:
        executed = run(cell, kernels=own)
    assert executed.outcome == Completed()
    assert not executed.warm


def test_modules_that_leave_something_behind_are_left_out_with_the_reason(run, tmp_path, monkeypatch):
    modules = {
        "lt_threads": "import threading, time\nthreading.Thread(target=time.sleep, args=(99,), daemon=True).start()",
        "lt_folder": "import os\nos.chdir('/tmp')",
        "lt_signals": "import signal\nsignal.signal(signal.SIGUSR1, lambda *_: None)",
        "lt_files": "import socket\nkept = socket.socketpair()",
        "lt_prints": "print('hello')",
        "lt_warns": "import warnings\nwarnings.warn('careful')",
        "lt_asks": "from IPython import get_ipython\nshell = get_ipython()",
        "lt_fails": "raise RuntimeError('no')",
        "lt_dies": "import os\nos._exit(1)",
        "lt_accessor": "import pandas as pd\n@pd.api.extensions.register_dataframe_accessor('own')\nclass Own: pass",
        "lt_settings": "import matplotlib\nmatplotlib.rcParams['lines.linewidth'] = 3",
        "lt_inner": "import rpy2",
        "lt_fine": "VALUE = 1",
    }
    (tmp_path / "rpy2.py").touch()
    for name, source in modules.items():
        (tmp_path / f"{name}.py").write_text(source)
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}{os.pathsep}{os.environ.get('PYTHONPATH', '')}")
    with WarmKernels(("pandas", "matplotlib", "mpi4py", *modules), ahead=0) as own:
        cells = [
            "import lt_prints",
            "import lt_warns",
            "import lt_asks; lt_asks.shell is get_ipython()",
            "import lt_fine",
        ]
        executed = run(*cells, kernels=own)
        left_out = dict(own.left_out)
        assert executed.warm
    assert left_out == {
        "lt_threads": "its import starts threads",
        "lt_folder": "its import changes the working directory",
        "lt_signals": "its import handles signals",
        "lt_files": "its import keeps files open",
        "lt_prints": "its import prints",
        "lt_warns": "its import warns",
        "lt_asks": "its import asks for the notebook that runs",
        "lt_fails": "it cannot be imported: RuntimeError: no",
        "lt_dies": "its import ended the fork server",
        "lt_accessor": "its import changes pandas",
        "lt_settings": "its import changes matplotlib",
        "lt_inner": "it imports rpy2, and it starts the runtime of another language, which does not survive a fork",
        "mpi4py": "its processes know each other from their start, and a fork is none of them",
    }
    assert text(executed, 1) == "hello\n"
    assert "careful" in text(executed, 2)
    assert executed.notebook["cells"][2]["outputs"][0]["data"]["text/plain"] == "True"


def test_where_every_process_has_what_no_fork_survives_kernels_are_cold(run, tmp_path, monkeypatch):
    (tmp_path / "rpy2.py").touch()
    (tmp_path / "sitecustomize.py").write_text("import rpy2")
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}{os.pathsep}{os.environ.get('PYTHONPATH', '')}")
    with WarmKernels(("json",)) as own:
        assert re.fullmatch("no fork survives .*, which every kernel has: it imports rpy2, and .*", own.wait())
        executed = run("1", kernels=own)
    assert (executed.outcome, executed.warm) == (Completed(), False)


def test_what_cannot_be_warm_is_refused_with_the_reason(tmp_path, monkeypatch):
    folder = tmp_path / "kernels" / "other"
    folder.mkdir(parents=True)
    (folder / "kernel.json").write_text('{"argv": ["R", "--slave", "{connection_file}"], "language": "R"}')
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    assert refusal("python3") == ""
    assert refusal("other").startswith("its specification starts something else")
    assert refusal("none-such") == "there is no kernel 'none-such' here"
    monkeypatch.setattr("sys.platform", "darwin")
    assert refusal("python3") == "kernels are forked on Linux only"


def test_nothing_runs_any_more_when_all_is_over(run):
    with WarmKernels(ahead=3) as own:
        run("1", kernels=own)
        server = psutil.Process(own._servers["python3"]._process.pid)
        family = [server, *server.children(recursive=True)]
        assert len(family) >= 4
    assert not any(each.is_running() and each.status() != psutil.STATUS_ZOMBIE for each in family)


def test_no_more_kernels_wait_than_runs_are_left(run):
    with WarmKernels(ahead=2, runs=3) as own:
        left = []
        for _ in range(3):
            run("1", kernels=own)
            left.append(sum(map(len, own._waiting.values())))
    assert left == [2, 1, 0]


def test_the_server_ends_with_the_process_that_started_it(tmp_path):
    import subprocess
    import sys

    script = (
        "import sys, threading\nfrom rtkit.engine.warm import WarmKernels\nown = WarmKernels(ahead=1)\nown.start()\n"
        "forked = own.take('python3', (), '.', threading.Event())\nforked.up.result()\n"
        "print(own._servers['python3']._process.pid, forked.pid, forked.folder, flush=True)\nsys.stdin.read()"
    )
    command = [sys.executable, "-c", script]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=tmp_path) as process:
        server, kernel, folder = process.stdout.readline().split()
        watched = [psutil.Process(int(server)), psutil.Process(int(kernel))]
        process.send_signal(signal.SIGKILL)
    psutil.wait_procs(watched, timeout=30)
    assert not any(each.is_running() and each.status() != psutil.STATUS_ZOMBIE for each in watched)
    assert not Path(folder).exists()


def test_several_threads_may_run_at_once(run, kernels):
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(lambda n: run(f"import numpy; {n}", kernels=kernels), range(8)))
    assert [each.notebook["cells"][0]["outputs"][0]["data"]["text/plain"] for each in done] == [
        str(n) for n in range(8)
    ]
    assert all(each.warm for each in done)


def test_a_failing_notebook_fails_as_it_does_cold(run, kernels):
    assert run("1 / 0", kernels=kernels).outcome == Failed("c1", 0, "ZeroDivisionError: division by zero")
