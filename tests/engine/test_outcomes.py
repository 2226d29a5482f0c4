"""Every way a run can end, provoked in a real kernel and told as what it is."""

import os
import signal
import sys
import tempfile
import threading
import time
from importlib.metadata import version
from pathlib import Path

import pytest
import zmq
from conftest import code, notebook

from rtkit.engine import CellEnded, CellProgress, CellStarted, Execution, KernelReady, execute
from rtkit.engine.death import reason_of_death
from rtkit.mime import mime_type
from rtkit.model import Cancelled, Completed, Died, Failed, NotStarted, TimedOut


def run(tmp_path: Path, *cells, **options):
    made = notebook(*cells, kernel=options.pop("kernel", "python3"))
    usual = {
        "notebook": made,
        "folder": tmp_path,
        "root": tmp_path,
        "kernel": made["metadata"]["kernelspec"]["name"],
        "parameters": {},
        "cell_timeout": 60,
        "budget": 60,
    }
    return execute(Execution(**{**usual, **options}))


def statuses(executed) -> list[str]:
    return [cell.status for cell in executed.cells]


@pytest.fixture(autouse=True)
def nothing_is_left_behind(monkeypatch, tmp_path):
    """Each test has its own temporary folder, with a path short enough for sockets, and leaves it empty."""
    folder = tempfile.mkdtemp(prefix="t-")
    monkeypatch.setattr(tempfile, "tempdir", folder)
    yield
    assert os.listdir(folder) == []
    Path(folder).rmdir()


def test_a_completed_run_keeps_the_outputs_and_tells_the_environment(tmp_path):
    executed = run(tmp_path, "x = 2", "x * 21")
    assert executed.outcome == Completed()
    assert statuses(executed) == ["ran", "ran"]
    assert executed.notebook["cells"][1]["outputs"][0]["data"]["text/plain"] == "42"
    assert executed.notebook["cells"][1]["metadata"]["rtkit"]["status"] == "ran"
    assert executed.environment.python.startswith("3.")
    assert executed.environment.packages["ipykernel"] == version("ipykernel")
    assert executed.environment.packages["zmq"] == zmq.__version__  # of the package pyzmq


def test_a_failed_cell_is_named_with_its_error_and_the_rest_did_not_run(tmp_path):
    executed = run(tmp_path, "1", "print('so far'); {}['key']", "3")
    assert executed.outcome == Failed("c2", 1, "KeyError: 'key'")
    assert statuses(executed) == ["ran", "failed", "not_run"]
    assert executed.notebook["cells"][1]["outputs"][0]["text"] == "so far\n"
    stamps = [cell["metadata"]["papermill"]["status"] for cell in executed.notebook["cells"]]
    assert stamps == ["completed", "failed", "pending"]


def test_a_killed_kernel_is_noticed_at_once_and_what_ran_is_kept(tmp_path):
    began = time.monotonic()
    executed = run(tmp_path, "1", "print('last words', flush=True); import os; os.kill(os.getpid(), 9)", "3")
    assert executed.outcome == Died("c2", 1, "killed by SIGKILL")
    assert statuses(executed) == ["ran", "died", "not_run"]
    assert executed.environment.python.startswith("3.")
    assert time.monotonic() - began < 30
    stamps = [cell["metadata"]["papermill"]["status"] for cell in executed.notebook["cells"]]
    assert stamps == ["completed", "failed", "pending"]


def test_a_kernel_that_exits_is_told_with_its_status(tmp_path):
    assert run(tmp_path, "import os; os._exit(3)").outcome == Died("c1", 0, "its process exited with status 3")


def test_a_kernel_killed_for_lack_of_memory_is_named_so():
    # A real one would take the machine's memory: the naming is tested, on the counters it reads.
    assert "out of memory" in reason_of_death(-signal.SIGKILL, 4, 5)
    assert reason_of_death(-signal.SIGKILL, 4, 4) == "killed by SIGKILL"
    assert reason_of_death(-signal.SIGSEGV, 4, 5) == "killed by SIGSEGV"
    assert reason_of_death(None, 0, 0) == "its process vanished"


def test_a_cell_over_its_limit_is_timed_out_and_the_rest_did_not_run(tmp_path):
    executed = run(tmp_path, "1", "print('a', flush=True); import time; time.sleep(60)", "3", cell_timeout=3)
    assert executed.outcome == TimedOut("c2", 1, "cell", 3)
    assert statuses(executed) == ["ran", "timed_out", "not_run"]
    assert executed.notebook["cells"][1]["outputs"][0]["text"] == "a\n"


def test_a_notebook_over_its_budget_is_timed_out_by_the_budget(tmp_path):
    cells = ["import time; time.sleep(0.6)"] * 6
    executed = run(tmp_path, *cells, budget=1.5)
    assert isinstance(executed.outcome, TimedOut)
    assert executed.outcome.limit == "budget"
    assert "not_run" in statuses(executed)


def test_a_cancelled_run_ends_soon_and_says_so(tmp_path):
    cancelled = threading.Event()

    def cancel_in_the_second_cell(event):
        if isinstance(event, CellStarted) and event.position == 2:
            cancelled.set()

    listen = cancel_in_the_second_cell
    executed = run(tmp_path, "1", "import time; time.sleep(60)", "3", cancelled=cancelled, listen=listen)
    assert executed.outcome == Cancelled("c2", 1)
    assert statuses(executed) == ["ran", "cancelled", "not_run"]
    assert executed.seconds < 30


def test_an_unknown_kernel_is_not_started_and_the_installed_ones_are_named(tmp_path):
    executed = run(tmp_path, "1", kernel="fortran")
    assert isinstance(executed.outcome, NotStarted)
    assert executed.outcome.reason == "there is no kernel 'fortran' here"
    assert "python3" in executed.outcome.hint
    assert statuses(executed) == ["not_run"]


def own_kernel(tmp_path: Path, monkeypatch, *arguments: str, **spec: object) -> str:
    """Install a kernelspec of the test's own and give its name."""
    import json

    folder = tmp_path / "jupyter" / "kernels" / "own"
    folder.mkdir(parents=True)
    whole = {"argv": list(arguments), "display_name": "own", "language": "python", **spec}
    (folder / "kernel.json").write_text(json.dumps(whole))
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "jupyter"))
    return "own"


def test_a_kernel_that_does_not_come_up_is_not_started_and_its_last_line_is_told(tmp_path, monkeypatch):
    name = own_kernel(tmp_path, monkeypatch, sys.executable, "-c", "raise SystemExit('no luck today')")
    executed = run(tmp_path, "1", kernel=name)
    assert isinstance(executed.outcome, NotStarted)
    assert executed.outcome.reason == "the kernel did not start: no luck today"


def test_a_run_is_cancelled_while_its_kernel_still_starts(tmp_path, monkeypatch):
    began = tmp_path / "began"
    hangs = f"import os, pathlib, time; pathlib.Path({str(began)!r}).write_text(str(os.getpid())); time.sleep(60)"
    kernel = own_kernel(tmp_path, monkeypatch, sys.executable, "-c", hangs)
    cancelled = threading.Event()

    def cancel_once_it_starts():
        while not began.exists() or not began.read_text():
            time.sleep(0.01)
        cancelled.set()

    threading.Thread(target=cancel_once_it_starts, daemon=True).start()
    executed = run(tmp_path, "1", kernel=kernel, cancelled=cancelled)
    assert executed.outcome == Cancelled()
    assert statuses(executed) == ["not_run"]
    assert executed.seconds < 20
    assert not _runs(int(began.read_text()))


def test_a_kernel_without_rtkit_says_how_to_get_it(tmp_path, monkeypatch):
    import sys

    hide = (
        "import sys, importlib.abc\n"
        "class Hide(importlib.abc.MetaPathFinder):\n"
        "    def find_spec(self, name, path, target=None):\n"
        "        if name == 'rtkit': raise ModuleNotFoundError(name='rtkit')\n"
        "sys.meta_path.insert(0, Hide())\n"
        "from ipykernel.kernelapp import launch_new_instance\n"
        "launch_new_instance(argv=['-f', sys.argv[1]])\n"
    )
    name = own_kernel(tmp_path, monkeypatch, sys.executable, "-c", hide, "{connection_file}")
    executed = run(tmp_path, "import rtkit as rt", kernel=name)
    assert executed.outcome == NotStarted(
        "the kernel 'own' cannot import rtkit", "install it there: pip install --no-deps rtkit"
    )
    assert run(tmp_path, "print('needs no rtkit')", kernel=name).outcome == Completed()


def test_files_read_are_noted_and_files_written_first_are_not(tmp_path):
    (tmp_path / "data.csv").write_text("1")
    sub = tmp_path / "sub"
    sub.mkdir()
    (sub / "more data.txt").write_text("2")
    executed = run(
        tmp_path,
        "import os, pathlib\nopen('data.csv').read()",
        "pathlib.Path('sub/more data.txt').read_bytes()",
        "open('made.txt', 'w').write('x'); open('made.txt').read()",
        "fd = os.open('data.csv', os.O_RDONLY)",
    )
    assert executed.outcome == Completed()
    assert executed.files_read == (tmp_path / "data.csv", sub / "more data.txt")


def test_a_kernel_killed_in_the_middle_still_tells_what_it_read(tmp_path):
    (tmp_path / "data.csv").write_text("1")
    executed = run(tmp_path, "open('data.csv').read()", "import os; os.kill(os.getpid(), 9)")
    assert executed.files_read == (tmp_path / "data.csv",)


def test_children_of_a_timed_out_kernel_are_ended_with_it(tmp_path):
    sleeper = "import subprocess, sys; p = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(100)'])"
    executed = run(tmp_path, f"{sleeper}\nprint(p.pid, flush=True)", "import time; time.sleep(60)", cell_timeout=3)
    pid = int(executed.notebook["cells"][0]["outputs"][0]["text"])
    deadline = time.monotonic() + 10
    while _runs(pid) and time.monotonic() < deadline:
        threading.Event().wait(0.05)
    assert not _runs(pid)


def _runs(pid: int) -> bool:
    import psutil

    return psutil.pid_exists(pid) and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE


def test_it_tells_what_happens_while_it_happens(tmp_path):
    progress = f"display({{{mime_type('progress')!r}: {{'done': 1, 'total': 4, 'text': 'folds'}}}}, raw=True)"
    heard: list = []
    run(tmp_path, "x = 1", progress, listen=heard.append)
    assert heard[0] == KernelReady("python3", 2)
    assert heard[1] == CellStarted(1, 2, "x = 1")
    assert CellProgress(1, 4, "folds") in heard
    assert [event.status for event in heard if isinstance(event, CellEnded)] == ["ran", "ran"]


def test_parameters_go_after_the_parameters_cell(tmp_path):
    executed = run(tmp_path, code("n: int = 1", "parameters"), "n", parameters={"n": 5})
    assert executed.notebook["cells"][1]["metadata"]["tags"] == ["injected-parameters"]
    assert executed.notebook["cells"][2]["outputs"][0]["data"]["text/plain"] == "5"


def test_skipped_and_raising_cells_behave_as_their_tags_say(tmp_path):
    executed = run(tmp_path, code("1/0", "skip-execution"), code("1/0", "raises-exception"), "3")
    assert executed.outcome == Completed()
    assert statuses(executed) == ["skipped", "ran", "ran"]


def test_a_notebook_without_cells_completes(tmp_path):
    assert run(tmp_path).outcome == Completed()


def test_cells_without_ids_get_the_names_of_their_places(tmp_path):
    old = notebook("1", "1/0")
    old["nbformat_minor"] = 4
    for cell in old["cells"]:
        del cell["id"]
    executed = run(tmp_path, notebook=old, kernel="python3")
    assert executed.outcome.cell == "cell-2"
    assert "id" not in old["cells"][0]


def test_many_kernels_at_once_do_not_collide(tmp_path):
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(4) as pool:
        ended = list(pool.map(lambda n: run(tmp_path, f"{n} + 1"), range(8)))
    assert [one.outcome for one in ended] == [Completed()] * 8
    told = [one.notebook["cells"][0]["outputs"][0]["data"]["text/plain"] for one in ended]
    assert told == [str(n + 1) for n in range(8)]


def test_papermill_itself_can_use_the_engine_and_its_stamps_are_true(tmp_path):
    import json

    import papermill

    source, out = tmp_path / "in.ipynb", tmp_path / "out.ipynb"
    source.write_text(json.dumps(notebook("1", "import os; os.kill(os.getpid(), 9)", "3")))
    with pytest.raises(papermill.exceptions.PapermillException, match="died"):
        papermill.execute_notebook(source, out, engine_name="rtkit", progress_bar=False)
    cells = json.loads(out.read_text())["cells"]
    assert [cell["metadata"]["papermill"]["status"] for cell in cells] == ["completed", "failed", "pending"]
