"""Nothing that one notebook does reaches another, or the fork server."""

from __future__ import annotations

import time
from pathlib import Path

import psutil
import pytest
from engine.warm.outputs import text

from rtkit.engine.warm import WarmKernels
from rtkit.model import Completed, Failed

DEEDS = {
    "imports": ("import pandas, matplotlib.pyplot", "import sys; print('pandas' in sys.modules)", "False"),
    "the working directory": (
        "import os; os.mkdir('sub'); os.chdir('sub')",
        "import os; print(os.getcwd().endswith('project'))",
        "True",
    ),
    "environment variables": (
        "import os; os.environ['RTKIT_TEST_LEAK'] = '1'",
        "import os; print(os.environ.get('RTKIT_TEST_LEAK'))",
        "None",
    ),
    "the state of matplotlib": (
        "import matplotlib.pyplot as plt; plt.rcParams['lines.linewidth'] = 99; plt.figure(); plt.style.use('ggplot')",
        "import matplotlib.pyplot as plt; print(plt.rcParams['lines.linewidth'], plt.get_fignums())",
        "1.5 []",
    ),
    "a seeded generator": (
        "import random, numpy as np; random.seed(0); np.random.seed(0); first = random.random(), np.random.rand()",
        "import random, numpy as np; print((random.random(), np.random.rand()) == (0.8444218515250481, 0.5488135039273248))",
        "False",
    ),
    "monkeypatches": (
        "import pandas as pd, builtins, textwrap\npd.DataFrame.head = None; builtins.hex = None; textwrap.shorten = None",
        "import pandas as pd, textwrap; print(hex(3), textwrap.shorten('a', 9), pd.DataFrame({'a': [1]}).head().shape)",
        "0x3 a (1, 1)",
    ),
    "warning filters and options": (
        "import warnings, pandas as pd, numpy as np\n"
        "warnings.simplefilter('error'); pd.set_option('display.max_rows', 3); np.seterr(all='raise')",
        "import warnings, pandas as pd, numpy as np\n"
        "print(pd.get_option('display.max_rows'), np.geterr()['divide'], any(f[0] == 'error' for f in warnings.filters[:1]))",
        "60 warn False",
    ),
    "open files": (
        "import os; kept = [open('held.txt', 'w') for _ in range(50)]",
        "import os; print(any('held' in os.readlink(f'/proc/self/fd/{n}') for n in os.listdir('/proc/self/fd') if"
        " os.path.exists(f'/proc/self/fd/{n}')))",
        "False",
    ),
    "threads": (
        "import threading, time\nthreading.Thread(target=time.sleep, args=(600,), name='sleeper', daemon=True).start()",
        "import threading; print([t.name for t in threading.enumerate() if t.name == 'sleeper'])",
        "[]",
    ),
    "signal handlers and limits": (
        "import signal, resource, sys\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_CORE, (0, 0)); sys.setrecursionlimit(5000)",
        "import signal, sys; print(signal.getsignal(signal.SIGTERM), sys.getrecursionlimit())",
        "0 1000",
    ),
    "exit handlers": (
        "import atexit; atexit.register(lambda: open('ended.txt', 'a').write('first '))",
        "import atexit; atexit.register(lambda: open('ended.txt', 'a').write('second '))",
        "",
    ),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_the_next_notebook_sees_nothing_of(deed, run, kernels):
    does, looks, sees = DEEDS[deed]
    assert run(does, kernels=kernels).outcome == Completed()
    after = run(looks, kernels=kernels)
    assert after.outcome == Completed()
    assert after.warm
    assert text(after, 1).strip() == sees


def test_exit_handlers_run_once_each_in_their_own_kernel(run, folder):
    with WarmKernels() as own:
        for word in ("first", "second"):
            run(f"import atexit; atexit.register(lambda: open('ended.txt', 'a').write('{word} '))", kernels=own)
    assert sorted((folder / "ended.txt").read_text().split()) == ["first", "second"]


def test_unseeded_numbers_differ_from_kernel_to_kernel(run, kernels):
    cell = "import random, numpy as np, uuid; print(random.random(), np.random.rand(), uuid.uuid4())"
    drawn = {text(run(cell, kernels=kernels), 1) for _ in range(3)}
    assert len(drawn) == 3
    assert len({line.split()[1] for line in drawn}) == 3


def test_a_local_module_of_the_same_name_is_the_one_that_is_imported(run, kernels, folder):
    (folder / "pandas.py").write_text("NAME = 'local'")
    (folder / "six.py").write_text("raise ImportError('no six here')")
    executed = run("import pandas; print(pandas.NAME)", "import dateutil.tz; print('fine')", kernels=kernels)
    assert text(executed, 1) == "local\n"


def test_a_module_on_an_added_path_is_the_one_that_is_imported(run, kernels, folder):
    (folder / "lib").mkdir()
    (folder / "lib" / "joblib.py").write_text("NAME = 'added'")
    executed = run("import sys; sys.path.insert(0, 'lib'); import joblib; print(joblib.NAME)", kernels=kernels)
    assert text(executed, 1) == "added\n"


def test_a_module_that_was_deleted_is_loaded_anew(run, kernels):
    cells = "import sys, joblib; joblib.mark = 1; del sys.modules['joblib']", "import joblib; hasattr(joblib, 'mark')"
    executed = run(*cells, kernels=kernels)
    assert executed.notebook["cells"][1]["outputs"][0]["data"]["text/plain"] == "False"


def test_a_folder_that_was_made_again_is_where_the_next_kernel_runs(run, kernels, folder):
    run("1", kernels=kernels)  # the next kernel waits in this folder already
    folder.rmdir()
    folder.mkdir()
    executed = run("import os; open('made.txt', 'w').close(); os.getcwd()", kernels=kernels)
    assert executed.outcome == Completed()
    assert (folder / "made.txt").exists()


def test_a_matplotlibrc_beside_the_notebook_counts(run, kernels, folder):
    (folder / "matplotlibrc").write_text("lines.linewidth: 7\n")
    executed = run("import matplotlib; print(matplotlib.rcParams['lines.linewidth'])", kernels=kernels)
    assert text(executed, 1) == "7.0\n"
    assert not executed.warm


def test_variables_that_were_set_since_the_server_began_count(run, kernels, monkeypatch):
    monkeypatch.setenv("RTKIT_TEST_LATE", "here")
    executed = run("import os; print(os.environ['RTKIT_TEST_LATE'])", kernels=kernels)
    assert text(executed, 1) == "here\n"
    assert not executed.warm


def test_openmp_and_blas_work_in_kernel_after_kernel(run, kernels):
    cells = (
        "import numpy as np\nfrom sklearn.ensemble import HistGradientBoostingRegressor",
        "x = np.arange(4000.0).reshape(1000, 4); y = x[:, 0]",
        "print(HistGradientBoostingRegressor(max_iter=5).fit(x, y).score(x, y) > 0)",
        "import os\nchild = os.fork()\nif child == 0:\n    (x.T @ x).sum(); os._exit(0)\nprint(os.waitpid(child, 0)[1])",
        "print((np.ones((500, 500)) @ np.ones((500, 500))).sum())",
    )
    for _ in range(4):
        executed = run(*cells, kernels=kernels, cell_timeout=60)
        assert executed.outcome == Completed()
        assert executed.warm
        assert text(executed, 5) == "125000000.0\n"


def test_memory_comes_back_and_the_server_stays_as_small_as_it_was(run):
    with WarmKernels(("numpy",), ahead=0) as own:
        run("1", kernels=own)
        server = psutil.Process(own._servers["python3"]._process.pid)
        before = server.memory_info().rss
        for _ in range(5):
            run("import numpy as np; held = np.ones(30_000_000)", kernels=own)
        assert server.memory_info().rss - before < 20_000_000
        _until(lambda: not server.children())


def test_the_server_stays_single_and_keeps_nothing_open(run):
    with WarmKernels(("numpy",), ahead=0) as own:
        run("1", kernels=own)
        server = psutil.Process(own._servers["python3"]._process.pid)
        _until(lambda: not server.children())
        before = server.num_fds()
        run("import threading, socket; s = socket.socketpair(); threading.Thread(target=input)", kernels=own)
        _until(lambda: not server.children())
        assert server.num_fds() == before
        assert server.cwd() == "/"


def test_children_that_outlive_their_kernel_are_ended(run, folder):
    with WarmKernels() as own:
        cell = "import subprocess; p = subprocess.Popen(['sleep', '600']); open('pid', 'w').write(str(p.pid))"
        run(cell, kernels=own)
    assert not psutil.pid_exists(int((folder / "pid").read_text())) or _is_zombie(int((folder / "pid").read_text()))


def test_a_failed_notebook_says_what_a_cold_one_says(run, kernels):
    executed = run("import matplotlib", "matplotlib.pyplot", kernels=kernels)
    assert isinstance(executed.outcome, Failed)
    assert "has no attribute 'pyplot'" in executed.outcome.error


def test_the_private_folders_are_gone_when_all_is_over(run, own_temporary_folder):
    with WarmKernels(ahead=2) as own:
        run("1", kernels=own)
        run("import os; os.kill(os.getpid(), 9)", kernels=own)
        assert list(own_temporary_folder.iterdir())
    assert [each for each in own_temporary_folder.iterdir() if each.name.startswith("rtkit-")] == []


def _is_zombie(pid: int) -> bool:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"


def _until(condition) -> None:
    """Wait for what is sure to come, as long as the test may take."""
    while not condition():
        time.sleep(0.01)
