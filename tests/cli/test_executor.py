"""`--executor`: tickets run on a real Dask cluster, and what becomes of them when its parts die."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import psutil
import pytest
from conftest import code
from dask_cluster import dask_cluster, until

from rtkit.model import NotStarted

pytestmark = [pytest.mark.xdist_group("dask"), pytest.mark.timeout(480)]


@pytest.fixture(scope="module")
def one_cluster():
    with tempfile.TemporaryDirectory(prefix="d-") as folder, dask_cluster(Path(folder)) as cluster:
        yield cluster


@pytest.fixture
def cluster(one_cluster):
    """The cluster of all tests, with two workers again whatever the test before did to them."""
    until(lambda: len(one_cluster.workers()) == 2, "two workers")
    return one_cluster


@pytest.fixture
def own_cluster():
    """One that the test may break."""
    with tempfile.TemporaryDirectory(prefix="d-") as folder, dask_cluster(Path(folder)) as cluster:
        yield cluster


WORKER = "psutil.Process().parent().ppid()"
"""In a cell: the process id of the worker, the parent of the kernel's keeper."""


def marking(mark: Path, then: str = "import time; time.sleep(120)") -> str:
    """A cell that writes kernel and worker, and then waits, but only the first time."""
    return (
        f"import os, pathlib, psutil; mark = pathlib.Path({str(mark)!r}); first = not mark.exists()\n"
        f"if first:\n    mark.write_text(f'{{os.getpid()}} {{{WORKER}}}'); {then}"
    )


def marked(mark: Path) -> tuple[int, int]:
    """The process ids of kernel and worker, once they are written."""
    until(lambda: mark.exists() and len(mark.read_text().split()) == 2, "the kernel")
    kernel, worker = map(int, mark.read_text().split())
    return kernel, worker


def gone(pid: int) -> None:
    until(lambda: not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE, "the end", 30)


def start(workspace, *arguments: str) -> subprocess.Popen:
    command = [sys.executable, "-m", "rtkit", *arguments]
    return subprocess.Popen(command, cwd=workspace.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def checked(done) -> dict[str, dict]:
    assert done.stdout, done.stderr
    return {one["id"]: one for one in json.loads(done.stdout)["tickets"]}


def inputs(workspace, ticket: str) -> list[str]:
    """What the newest run of the ticket read."""
    run = json.loads(max(workspace.runs_of(ticket).glob("*/run.json")).read_text())
    return [one["path"] for one in run["inputs"]]


def test_a_check_on_a_cluster_ends_as_one_here(rtkit, ticket, workspace, cluster):
    (workspace.research / "helpers.py").write_text("def eer():\n    return 0.09\n")
    (workspace.root / "data.csv").write_text("1\n")
    cells = ("import rtkit as rt, helpers", "open('../data.csv').read()", "rt.measure('eer', helpers.eer())")
    ticket(*cells, "rt.answer('Yes.')", status="answered")
    ticket("import rtkit as rt", "rt.measure('auc', rt.accepted('RT-0001')['eer'])", number=2, status="answered")
    assert rtkit("run", "1", "--record").returncode == 0
    done = rtkit("check", "--force", "--executor", cluster.url, "--json")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""
    assert {id_: one["outcome"] for id_, one in checked(done).items()} == {
        "RT-0001": "reproduced",
        "RT-0002": "unrecorded",
    }
    assert inputs(workspace, "RT-0001") == ["data.csv", "research/helpers.py"]
    assert inputs(workspace, "RT-0002") == ["research/records/RT-0001.json"]
    again = rtkit("check", "--executor", cluster.url, "--json")
    assert {one["outcome"] for one in checked(again).values()} == {"unchanged", "unrecorded"}


def test_a_run_on_a_cluster_takes_parameters_and_masks_secrets(rtkit, ticket, workspace, cluster):
    token = "ghp_" + "a1B2c3D4e5F6" * 3
    ticket(code("x = 1", "parameters"), f"print({token!r}, x)", "import os; raise ValueError(os.environ['HOME'])")
    done = rtkit("run", "1", "-p", "x=5", "--executor", cluster.url, "--json")
    told = json.loads(done.stdout)
    assert (done.returncode, told["outcome"], told["parameters"]) == (1, "failed", {"x": 5})
    assert "GitHub token" in {one["kind"] for one in told["masked"]}
    stored = (workspace.root / told["run"] / "run.json").read_text()
    assert token not in stored
    assert '"error": "ValueError: ~"' in stored
    executed = json.loads((workspace.root / told["notebook"]).read_text())
    assert executed["cells"][-2]["outputs"][0]["text"].endswith(" 5\n")


def test_no_path_of_a_worker_gets_into_a_record(rtkit, ticket, workspace, cluster):
    ticket("import rtkit as rt, os", "rt.measure('eer', 1)", "rt.answer(f'It lies in {os.getcwd()}.')")
    assert rtkit("run", "1", "--record", "--executor", cluster.url).returncode == 0
    record = workspace.record_of("RT-0001").read_text()
    assert str(cluster.folder) not in record
    assert f"It lies in {workspace.research}." in record


def test_on_a_shared_root_other_files_are_refused(rtkit, ticket, workspace, cluster, tmp_path_factory):
    (workspace.root / "data.csv").write_text("1\n")
    ticket("open('../data.csv').read()", "import os; print(os.getcwd())")
    done = rtkit("run", "1", "--executor", f"{cluster.url}{workspace.root}", "--json")
    assert json.loads(done.stdout)["outcome"] == "completed", done.stderr
    other = tmp_path_factory.mktemp("other")
    (other / "research").mkdir()
    (other / "rtkit.toml").write_text('owner = "ana"\n')
    (other / "data.csv").write_text("2\n")
    done = rtkit("run", "1", "--executor", f"{cluster.url}{other}", "--json")
    told = json.loads(done.stdout)
    assert (done.returncode, told["outcome"]) == (1, "not_started")
    assert told["details"]["reason"] == f"data.csv is not the file that is here, in {other} of the worker"


def test_a_worker_that_is_killed_in_the_middle_loses_nothing(ticket, workspace, cluster, tmp_path):
    mark = tmp_path / "mark"
    ticket("print('ran')", marking(mark), "print('to the end')", status="review")
    ticket("2", number=2, status="review")
    process = start(workspace, "check", "--executor", cluster.url, "--json")
    kernel, worker = marked(mark)
    os.kill(worker, signal.SIGKILL)
    out, err = process.communicate(timeout=120)
    assert {one["outcome"] for one in json.loads(out)["tickets"]} == {"unrecorded"}, err
    executed = next(workspace.runs_of("RT-0001").glob("*/*.ipynb"))
    assert "to the end" in executed.read_text()
    gone(kernel)


def test_many_tickets_run_in_warm_kernels_of_the_workers_whatever_becomes_of_these(
    ticket, workspace, cluster, tmp_path
):
    mark = tmp_path / "mark"
    ticket(
        "print('ran')", marking(mark, "psutil.Process().parents()[2].kill()"), "print('to the end')", status="review"
    )
    for number in range(2, 8):
        ticket("import json", number=number, status="review")
    process = start(workspace, "check", "--executor", cluster.url, "--json")
    out, err = process.communicate(timeout=120)
    told = {one["id"]: (one["outcome"], one["engine"], one["why_cold"]) for one in json.loads(out)["tickets"]}
    assert told == {f"RT-000{number}": ("unrecorded", "warm", "") for number in range(1, 8)}, err
    gone(marked(mark)[0])


def test_a_notebook_that_kills_its_worker_is_named_and_the_others_run(ticket, workspace, cluster):
    ticket("print('fine')", f"import os, psutil; os.kill({WORKER}, 9)", "3", status="review")
    for number in (2, 3):
        ticket("import time; time.sleep(1)", number=number, status="review")
    process = start(workspace, "check", "--executor", cluster.url, "--jobs", "3", "--json")
    out, err = process.communicate(timeout=400)
    told = {one["id"]: one for one in json.loads(out)["tickets"]}
    outcomes = {id_: one["outcome"] for id_, one in told.items()}
    assert outcomes == {"RT-0001": "died", "RT-0002": "unrecorded", "RT-0003": "unrecorded"}, err
    assert told["RT-0001"]["details"] == {"cell": "c2", "index": 1, "reason": "3 workers died while they ran it"}


def test_ctrl_c_ends_what_runs_on_the_workers_and_keeps_what_ran(ticket, workspace, cluster, tmp_path):
    marks = {f"RT-000{number}": tmp_path / str(number) for number in (1, 2, 3)}  # one more than there are workers
    for number, mark in enumerate(marks.values(), 1):
        ticket("print('ran')", marking(mark), number=number, status="review")
    process = start(workspace, "check", "--executor", cluster.url, "--jobs", "3", "--json")
    ran = until(lambda: next((id_ for id_, mark in marks.items() if mark.exists()), None), "a kernel")
    kernel, _ = marked(marks[ran])
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    assert [one["outcome"] for one in json.loads(out)["tickets"]] == ["cancelled"] * 3
    gone(kernel)
    executed = json.loads(next(workspace.runs_of(ran).glob("*/*.ipynb")).read_text())
    assert executed["cells"][0]["outputs"][0]["text"] == "ran\n"
    assert executed["cells"][1]["metadata"]["rtkit"]["status"] == "cancelled"


def test_what_ran_for_a_command_that_was_killed_ends_too(ticket, workspace, cluster, tmp_path):
    mark = tmp_path / "mark"
    ticket(marking(mark), status="review")
    process = start(workspace, "check", "--executor", cluster.url)
    kernel, _ = marked(mark)
    process.kill()
    process.communicate()
    gone(kernel)


def test_a_scheduler_that_dies_in_the_middle_is_named(ticket, workspace, own_cluster, tmp_path):
    mark = tmp_path / "mark"
    ticket(marking(mark), status="review")
    process = start(workspace, "check", "--executor", own_cluster.url, "--json")
    marked(mark)
    own_cluster.end_scheduler()
    out, err = process.communicate(timeout=120)
    (told,) = json.loads(out)["tickets"]
    assert (process.returncode, told["outcome"]) == (1, "not_started"), err
    assert told["details"]["reason"] == f"the connection to the Dask scheduler at {own_cluster.address} was lost"
    assert "Traceback" not in err


def test_a_cluster_that_loses_its_only_worker_is_waited_for_and_then_named(ticket, workspace, tmp_path, monkeypatch):
    from rtkit.engine.elsewhere import place_at
    from rtkit.engine.elsewhere.dask import cluster as module
    from rtkit.flow.run import RunRequest, run

    monkeypatch.setattr(module, "ABANDONED_SECONDS", 2)
    monkeypatch.setattr(module, "_ASK_SECONDS", 0.5)
    mark = tmp_path / "mark"
    file = ticket(marking(mark))
    with tempfile.TemporaryDirectory(prefix="d-") as folder, dask_cluster(Path(folder), 1, "--no-nanny") as cluster:
        killer = threading.Thread(target=lambda: os.kill(marked(mark)[1], signal.SIGKILL))
        killer.start()
        with place_at(cluster.url) as place:
            stored = run(workspace, file, RunRequest(place=place), lambda _event: None, threading.Event())
        killer.join()
    assert stored.run.outcome == NotStarted(
        f"the cluster at {cluster.address} has no worker left", f"start one: dask worker {cluster.address}"
    )


@pytest.mark.parametrize("url", ["tcp://127.0.0.1:1", "dask://127.0.0.1"])
def test_an_executor_that_is_none_is_refused(refused, ticket, url):
    ticket("1", status="review")
    assert "names no executor" in refused("check", "--executor", url)


def test_a_scheduler_that_does_not_answer_is_refused(refused, ticket):
    ticket("1", status="review")
    assert "no Dask scheduler answers at tcp://127.0.0.1:1\n" in refused("check", "--executor", "dask://127.0.0.1:1")
