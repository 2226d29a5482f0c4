"""Runs and checks in the background, asked of a real server, with real kernels."""

import json
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from conftest import markdown

from rtkit.model.ids import parse_id

RUNS = "/rtkit/api/v1/runs"
CHECKS = "/rtkit/api/v1/checks"

WAIT = "import os, pathlib, time\npathlib.Path({file!r}).write_text(str(os.getpid()))\ntime.sleep(120)"
MEASURE = "import rtkit as rt\nrt.measure('eer', {value}, direction='lower', tolerance=0.005)"
HYPOTHESES = [{"id": "H1", "claim": "It is low", "metric": "eer", "expect": "eer <= 0.1"}]


@pytest.fixture
def path(served):
    """The path of a file as the browser names it."""
    return lambda file: file.relative_to(served).as_posix()


@pytest.fixture
def waiting(write, path, tmp_path):
    """Tickets whose cell waits: `waiting(3)` gives the path, and where the kernel writes its process id."""

    def make(number):
        file = tmp_path / f"pid-{number}"
        return path(write(number, WAIT.format(file=str(file)))), file

    return make


def pid_in(file):
    ends = time.monotonic() + 30
    while time.monotonic() < ends:
        if file.exists() and (text := file.read_text()):
            return int(text)
        time.sleep(0.02)
    raise TimeoutError(file)


def lives(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_run_is_seen_from_its_start_to_its_end_by_cell_and_progress(server, window, write, path):
    slow = "import time, rtkit as rt\nfor i in rt.progress(range(30), 'folds'):\n    time.sleep(0.02)"
    notebook = path(write(1, "1 + 1", markdown("Text."), slow))
    answer = server.post(RUNS, {"path": notebook})
    assert answer.status == 201
    assert (answer.json["kind"], answer.json["ticket"], answer.json["path"]) == ("run", "RT-0001", notebook)
    row = window.run(answer.json["id"], lambda row: row["progress"] and row["progress"]["done"] > 0)
    assert (row["state"], row["cell"], row["cells"]) == ("running", 2, 2)
    assert row["summary"] == "import time, rtkit as rt"
    assert (row["progress"]["total"], row["progress"]["text"]) == (30, "folds")
    end = window.ended(row["id"])
    assert (end["outcome"], end["words"], end["progress"]) == ("completed", "completed; nothing is accepted yet", None)
    assert "rtkit run RT-0001 --record" in end["hint"]
    assert end["asked"] <= end["started"] <= end["ended"]
    assert end["seconds"] > 0.5
    assert end["notebook"] == ""  # .rtkit is hidden
    assert server.get(RUNS).json["runs"][0] == end


def test_progress_comes_at_most_five_times_a_second_and_the_last_of_it_is_not_lost(server, window, write, path):
    fast = "import time, rtkit as rt\nfor i in rt.progress(range(400)):\n    time.sleep(0.003)\ntime.sleep(0.5)"
    id_ = server.post(RUNS, {"path": path(write(1, fast))}).json["id"]
    first = window.run(id_, lambda row: row["progress"])
    last = window.run(id_, lambda row: row["progress"] and row["progress"]["done"] == 400)
    told = [one for one in window.heard if one["type"] == "run" and one["run"]["progress"]]
    assert len(told) <= (last["seconds"] - first["seconds"]) * 5 + 3
    window.ended(id_)


def test_every_window_hears_of_a_run_and_one_that_is_gone_holds_up_no_other(server, window, open_window, write, path):
    other, deaf = open_window(), open_window()
    id_ = server.post(RUNS, {"path": path(write(1, "1"))}).json["id"]
    assert window.ended(id_) == other.ended(id_)
    deaf.socket.sock.close()  # gone without a word
    id_ = server.post(RUNS, {"path": path(write(2, "1"))}).json["id"]
    assert window.ended(id_)["outcome"] == "completed"


def test_what_is_not_as_accepted_is_told_after_a_run_and_after_a_check(server, window, write, path, record):
    file = write(1, MEASURE.format(value=0.096), hypotheses=HYPOTHESES)
    record(file)
    id_ = server.post(RUNS, {"path": path(file)}).json["id"]
    assert window.ended(id_)["words"] == "completed; everything is as accepted"
    file = write(1, MEASURE.format(value=0.13), hypotheses=HYPOTHESES)
    run = window.ended(server.post(RUNS, {"path": path(file)}).json["id"])
    assert (run["outcome"], run["words"]) == ("completed", "completed; a conclusion is not what was accepted")
    flipped, drifted, around = run["changes"]
    assert flipped.startswith("H1 was supported, is refuted")
    assert drifted == "eer was 0.096, is 0.13 (allowed ± 0.005)"
    assert around == "inputs and environment are as they were at acceptance"
    check = window.ended(server.post(CHECKS, {"path": path(file)}).json["id"])
    assert (check["kind"], check["outcome"]) == ("check", "overturned")
    assert check["changes"] == run["changes"]
    again = window.ended(server.post(CHECKS, {"path": path(file)}).json["id"])
    assert again["outcome"] == "overturned"
    assert "nothing changed since" in again["words"]
    assert again["changes"] == run["changes"]


def test_a_failed_cell_is_named_and_secrets_are_masked(server, window, write, path):
    token = "ghp_" + "a1B2c3D4e5" * 3 + "f6G7h8"
    row = window.ended(server.post(RUNS, {"path": path(write(1, "1", f"raise ValueError('{token}')"))}).json["id"])
    assert row["outcome"] == "failed"
    assert row["words"].startswith("failed in cell 2: ValueError: ")
    assert row["cell_id"] == "c2"
    assert row["changes"] == []
    assert token not in json.dumps(window.heard)


def test_a_killed_kernel_died_and_its_signal_is_named(server, window, write, path):
    kill = "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)"
    row = window.ended(server.post(RUNS, {"path": path(write(1, kill))}).json["id"])
    assert (row["outcome"], row["cell_id"]) == ("died", "c1")
    assert "SIGKILL" in row["words"]


def test_a_run_that_cannot_begin_is_refused_with_its_reason(server, window, write, path, waiting):
    gone = write(3, "1")
    ids = [server.post(RUNS, {"path": one}).json["id"] for one in (waiting(1)[0], waiting(2)[0], path(gone))]
    gone.unlink()
    for id_ in ids[:2]:
        server.delete(f"{RUNS}/{id_}")
    row = window.ended(ids[2])
    assert row["outcome"] == "refused"
    assert gone.name in row["words"]


def test_a_running_one_is_cancelled_and_its_kernel_is_gone(server, window, waiting):
    notebook, file = waiting(1)
    id_ = server.post(RUNS, {"path": notebook}).json["id"]
    pid = pid_in(file)
    answer = server.delete(f"{RUNS}/{id_}")
    assert answer.status == 200
    assert answer.json["cancelling"]
    row = window.ended(id_)
    assert (row["outcome"], row["words"], row["cancelling"]) == ("cancelled", "cancelled", False)
    assert not lives(pid)
    assert server.delete(f"{RUNS}/{id_}").json == row  # once more changes nothing


def test_two_run_at_a_time_and_a_queued_one_is_cancelled_at_once(server, window, waiting):
    (first, file), (second, other), (third, never) = (waiting(number) for number in (1, 2, 3))
    ids = [server.post(RUNS, {"path": one}).json["id"] for one in (first, second, third)]
    pids = [pid_in(file), pid_in(other)]
    states = {row["id"]: row["state"] for row in server.get(RUNS).json["runs"]}
    assert [states[id_] for id_ in ids] == ["running", "running", "queued"]
    row = server.delete(f"{RUNS}/{ids[2]}").json
    assert (row["state"], row["outcome"], row["started"]) == ("ended", "cancelled", None)
    for id_ in ids[:2]:
        server.delete(f"{RUNS}/{id_}")
    for id_ in ids[:2]:
        window.ended(id_)
    assert not any(map(lives, pids))
    assert not never.exists()


def test_a_ticket_is_not_run_twice_at_once_whoever_asks(server, window, waiting):
    notebook, _ = waiting(1)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda route: server.post(route, {"path": notebook}), [RUNS, CHECKS] * 4))
    begun = [answer for answer in answers if answer.status == 201]
    assert len(begun) == 1
    for answer in answers:
        if answer.status != 201:
            assert answer.status == 409
            assert answer.json["message"] in ("RT-0001 is running already", "RT-0001 is queued already")
            assert answer.json["hint"]
    id_ = begun[0].json["id"]
    server.delete(f"{RUNS}/{id_}")
    window.ended(id_)
    again = server.post(RUNS, {"path": notebook})
    assert again.status == 201
    server.delete(f"{RUNS}/{again.json['id']}")
    window.ended(again.json["id"])


def test_while_a_run_is_busy_others_are_answered(server, window, write, path):
    noisy = "import time\nends = time.monotonic() + 0.7\nwhile time.monotonic() < ends:\n    print('x' * 1000)"
    id_ = server.post(RUNS, {"path": path(write(1, noisy))}).json["id"]
    window.run(id_, lambda row: row["cell"] == 1)
    took = []
    for _ in range(10):
        began = time.monotonic()
        assert server.get("/rtkit/api/v1/runs").status == 200
        took.append(time.monotonic() - began)
    assert sorted(took)[5] < 0.5
    window.ended(id_)


@pytest.mark.parametrize(
    ("sent", "status"),
    [("../a.ipynb", 403), ("/etc/a.ipynb", 403), ("gone.ipynb", 404), ("good", 404), ("good/rtkit.toml", 404),
     ("good/.rtkit/a.ipynb", 404), ("good/notes.ipynb", 422), ("plain/a.ipynb", 404), ("RT-0001", 404)],
)  # fmt: skip
def test_what_is_no_notebook_of_a_ticket_is_refused_before_anything_is_queued(server, sent, status):
    for route in (RUNS, CHECKS):
        answer = server.post(route, {"path": sent})
        assert answer.status == status, answer.text
        assert answer.json["hint"]
    assert sent not in [row["path"] for row in server.get(RUNS).json["runs"]]


def test_an_unknown_run_cannot_be_cancelled(server):
    answer = server.delete(f"{RUNS}/nothing")
    assert answer.status == 404
    assert "nothing" in answer.json["message"]


def test_a_stopping_server_cancels_its_runs_and_leaves_nothing(start_server, served, waiting):
    server = start_server(served)
    (first, file), (second, other), (third, _) = (waiting(number) for number in (1, 2, 3))
    for one in (first, second, third):
        assert server.post(RUNS, {"path": one}).status == 201
    pids = [server.pid, pid_in(file), pid_in(other)]
    server.stop()
    assert not any(map(lives, pids))


def test_too_many_are_refused_and_a_server_may_be_told_how_many_run(start_server, served, waiting, write, path):
    server = start_server(served, "--RtkitExtension.runs_at_a_time=1")
    paths = [waiting(1)[0], *(path(write(number, "1")) for number in range(2, 53))]
    answers = [server.post(RUNS, {"path": one}) for one in paths]
    assert [answer.status for answer in answers] == [201] * 51 + [429]
    assert "50" in answers[-1].json["message"]
    rows = server.get(RUNS).json["runs"]
    assert [row["state"] for row in rows] == ["queued"] * 50 + ["running"]
    assert [parse_id(row["ticket"]) for row in rows] == [f"RT-{number:04d}" for number in range(51, 0, -1)]
    server.stop()
