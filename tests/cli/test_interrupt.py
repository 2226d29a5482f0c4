"""Ctrl-C: status 130, the run says so, no process is left, and the notebook is as it was."""

import json
import signal

import pytest

BUSY = "import time\nwhile True: time.sleep(0.05)"
READY = "open('ready', 'w').close()"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_is_cancelled_and_leaves_no_process(start, ticket, workspace, number):
    file = ticket("print('before')", BUSY, "3")
    before = file.path.read_bytes()
    with start("run", "1") as run:
        run.wait_for("running 1")
        run.remember_children()
        status, out, err = run.end(number)
        assert run.left == []
    assert status == 130, err
    assert "cancelled" in out
    assert "Traceback" not in err
    (stored,) = workspace.runs_of("RT-0001").glob("*/run.json")
    assert json.loads(stored.read_text())["outcome"]["type"] == "cancelled"
    assert file.path.read_bytes() == before


def test_in_place_writes_nothing_of_an_interrupted_run(start, ticket):
    file = ticket("1", BUSY)
    before = file.path.read_bytes()
    with start("run", "1", "--in-place") as run:
        run.wait_for("running 1")
        assert run.end(signal.SIGINT)[0] == 130
    assert file.path.read_bytes() == before


def test_an_interrupt_ends_the_whole_series_and_tells_what_ran(start, ticket):
    ticket(BUSY, number=1)
    ticket("1", number=2)
    with start("run", "--all", "--jobs", "1") as run:
        run.wait_for("running RT-0001")
        status, out, _ = run.end(signal.SIGINT)
    assert status == 130
    assert "RT-0001  cancelled" in out
    assert "RT-0002" not in out


def test_a_cancelled_run_does_not_count_as_results(start, rtkit, answered, ticket):
    answered()
    rtkit("run", "1", "--record")
    file = ticket(BUSY)
    with start("run", "1") as run:
        run.wait_for("running 1")
        run.end(signal.SIGINT)
    assert "results: the record accepted" in rtkit("show", "1").stdout
    assert file.path.is_file()
