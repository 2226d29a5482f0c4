"""A notebook that a thread or another process executed came back as if it had run here."""

import json
import os
import threading
from pathlib import Path

import psutil
from dask_cluster import until

from rtkit.engine import CellEnded, CellProgress, CellStarted, KernelReady
from rtkit.engine.elsewhere import execute as module
from rtkit.engine.elsewhere.perform import _renaming
from rtkit.mime import mime_type
from rtkit.model import Cancelled, Completed, Died, Failed, NotStarted


def statuses(executed) -> list[str]:
    return [cell.status for cell in executed.cells]


def text(executed, cell: int) -> str:
    return "".join(output.get("text", "") for output in executed.notebook["cells"][cell]["outputs"])


def test_outcome_outputs_parameters_files_and_modules_are_as_here(executor, sent_to, project):
    (project / "research" / "helpers.py").write_text("def twice(x):\n    return 2 * x\n")
    (project / "data.csv").write_text("21\n")
    executed = sent_to(
        executor,
        "import helpers",
        "print(helpers.twice(int(open('../data.csv').read())))",
        known=("research/helpers.py", "data.csv"),
    )
    assert executed.outcome == Completed()
    assert statuses(executed) == ["ran", "ran"]
    assert text(executed, 1) == "42\n"
    assert project / "data.csv" in executed.files_read
    assert executed.environment.python.startswith("3.")
    assert str(project / "research" / "helpers.py") in executed.traces.modules
    assert executed.traces.whole
    assert any("ipykernel" in path for path in executed.traces.packages)


def test_a_cell_that_fails_is_named(executor, sent_to):
    executed = sent_to(executor, "1", "{}['key']", "3")
    assert executed.outcome == Failed("c2", 1, "KeyError: 'key'")
    assert statuses(executed) == ["ran", "failed", "not_run"]


def test_a_kernel_that_dies_is_told_as_here(threads, sent_to):
    assert sent_to(threads, "import os; os._exit(3)").outcome == Died("c1", 0, "its process exited with status 3")


def test_progress_is_heard_cell_by_cell(executor, sent_to):
    progress = {mime_type("progress"): {"done": 2, "total": 2, "text": "folds"}}
    heard = []
    sent_to(executor, f"from IPython.display import display; display({progress}, raw=True)", "2", listen=heard.append)
    kinds = [KernelReady, CellStarted, CellProgress, CellEnded, CellStarted, CellEnded]
    assert [type(event) for event in heard] == kinds
    assert heard[2] == CellProgress(2, 2, "folds")
    assert heard[4].summary == "2"


def test_no_path_of_the_worker_is_left_in_what_comes_back(threads, sent_to, project):
    (project / "research" / "broken.py").write_text("def fail():\n    raise ValueError(__file__)\n")
    executed = sent_to(
        threads,
        "import os; print(os.getcwd())",
        "import broken; broken.fail()",
        known=("research/broken.py",),
    )
    here = str(project / "research" / "broken.py")
    assert text(executed, 0) == f"{project / 'research'}\n"
    assert executed.outcome == Failed("c2", 1, f"ValueError: {here}")
    assert here in executed.notebook["cells"][1]["outputs"][0]["evalue"]
    assert "/rtkit-" not in json.dumps(executed.notebook)


def test_only_whole_paths_of_the_worker_are_renamed():
    renamed = _renaming(Path("/srv/project"), "/srv/ana/work")
    told = json.dumps(["/srv/project", "/srv/project/a.csv", "/srv/project2", "/srv/project-old", "x/srv/project: no"])
    here = ["/srv/ana/work", "/srv/ana/work/a.csv", "/srv/project2", "/srv/project-old", "x/srv/ana/work: no"]
    assert json.loads(renamed(told)) == here


def test_a_file_that_was_asked_for_and_not_there_comes_in_the_next_round(threads, sent_to, project):
    (project / "research" / "data.csv").write_text("7\n")
    executed = sent_to(threads, "name = 'data' + '.csv'; print(open(name).read())")
    assert executed.outcome == Completed()
    assert text(executed, 0) == "7\n\n"
    assert sent_to.sent == ["research/data.csv"]


def test_a_folder_that_is_listed_comes_whole(threads, sent_to, project):
    for number in range(3):
        (project / "research" / f"part-{number}.csv").write_text(str(number))
    executed = sent_to(threads, "import glob; print(sorted(glob.glob('part-' + '*.csv')))")
    assert text(executed, 0) == "['part-0.csv', 'part-1.csv', 'part-2.csv']\n"


def test_importing_modules_does_not_count_as_listing_their_folder(threads, sent_to, project):
    (project / "research" / "big.bin").write_text("x")
    assert sent_to(threads, "import json, xml.dom.minidom").outcome == Completed()
    assert sent_to.sent == []


def test_what_must_stay_here_is_not_sent_even_when_asked_for(threads, sent_to, project):
    (project / "research" / ".token").write_text("hidden")
    executed = sent_to(threads, "open('.tok' + 'en')")
    assert executed.outcome == Failed("c1", 0, "FileNotFoundError: [Errno 2] No such file or directory: '.token'")


def test_files_that_are_too_many_bytes_are_refused_with_the_way_out(threads, sent_to, project, monkeypatch):
    monkeypatch.setattr(module, "MOST_BYTES", 2**20)
    (project / "big.bin").write_bytes(bytes(3 * 2**20))
    executed = sent_to(threads, "1", known=("big.bin",))
    assert isinstance(executed.outcome, NotStarted)
    assert executed.outcome.reason == "its 1 files are 3 MB, but only 1 MB travel with it"
    assert "dask://HOST:PORT/FOLDER" in executed.outcome.hint
    assert statuses(executed) == ["not_run"]


def test_where_workers_have_the_project_only_hashes_travel(executor, sent_to, project):
    (project / "data.csv").write_text("1\n")
    cell = "print(open('../data.csv').read()); open('made.txt', 'w').close()"
    executed = sent_to(executor, cell, known=("data.csv",), root=str(project))
    assert executed.outcome == Completed()
    assert sent_to.sent == []
    assert (project / "research" / "made.txt").exists()


def test_a_file_that_is_another_one_under_the_worker_s_root_is_named_before_anything_runs(threads, sent_to, project):
    (project / "data.csv").write_text("1\n")
    there = project.parent / "there"
    (there / "research").mkdir(parents=True)
    (there / "data.csv").write_text("2\n")
    executed = sent_to(threads, "1", known=("data.csv",), root=str(there))
    assert executed.outcome.reason == f"data.csv is not the file that is here, in {there} of the worker"
    (there / "data.csv").unlink()
    assert "data.csv is not there" in sent_to(threads, "1", known=("data.csv",), root=str(there)).outcome.reason


def test_a_run_that_read_another_file_than_the_one_here_does_not_count(threads, sent_to, project):
    (project / "data.csv").write_text("1\n")
    there = project.parent / "there"
    (there / "research").mkdir(parents=True)
    (there / "data.csv").write_text("2\n")
    executed = sent_to(threads, "open('../data' + '.csv').read()", root=str(there))
    assert executed.outcome.reason == f"it read data.csv in {there} of the worker, which is not the file that is here"


def test_a_worker_without_the_project_says_so(threads, sent_to, project):
    executed = sent_to(threads, "1", root=str(project / "nowhere"))
    assert executed.outcome.reason == f"the worker has no folder {project / 'nowhere' / 'research'}"


def test_cancelling_ends_the_kernel_and_keeps_what_ran(executor, sent_to, project):
    cancelled = threading.Event()
    mark = project.parent / "pid"
    cells = ("print('ran')", f"import os, time; open({str(mark)!r}, 'w').write(str(os.getpid())); time.sleep(60)")
    answers = []
    thread = threading.Thread(target=lambda: answers.append(sent_to(executor, *cells, cancelled=cancelled)))
    thread.start()
    until(lambda: mark.exists() and mark.read_text(), "the kernel")
    cancelled.set()
    thread.join(30)
    assert answers[0].outcome == Cancelled("c2", 1)
    assert statuses(answers[0]) == ["ran", "cancelled"]
    assert text(answers[0], 0) == "ran\n"
    assert not psutil.pid_exists(int(mark.read_text()))


def test_one_that_never_began_is_cancelled_at_once(threads, sent_to):
    gate, cancelled = threading.Event(), threading.Event()
    threads.submit(gate.wait)
    cancelled.set()
    try:
        executed = sent_to(threads, "1", cancelled=cancelled)
    finally:
        gate.set()
    assert executed.outcome == Cancelled()
    assert statuses(executed) == ["not_run"]


def test_an_executor_that_breaks_is_told_and_not_raised(sent_to):
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    worker = "int(open(f'/proc/{os.getppid()}/stat').read().rpartition(')')[2].split()[1])"  # the parent of the keeper
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        executed = sent_to(executor, f"import os; os.kill({worker}, 9)")
    assert isinstance(executed.outcome, NotStarted)
    assert executed.outcome.reason.startswith("the executor lost it: BrokenProcessPool: ")


def test_what_a_killed_worker_left_is_swept_by_the_next_run(threads, sent_to, project, monkeypatch):
    import tempfile
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    folder = project.parent / "t"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setenv("TMPDIR", str(folder))
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        sent_to(executor, "import psutil, time; psutil.Process().parent().parent().kill(); time.sleep(60)")
    assert list(folder.glob("rtkit-*/project"))
    assert sent_to(threads, "1").outcome == Completed()
    assert not list(folder.glob("rtkit-*"))


def test_workers_leave_no_file_behind(threads, sent_to, project, monkeypatch):
    import tempfile

    folder = project.parent / "t"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    (project / "data.csv").write_text("1")
    assert sent_to(threads, "open('../data.csv')", known=("data.csv",)).outcome == Completed()
    assert os.listdir(folder) == []
