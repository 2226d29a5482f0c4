"""Outputs without end are ended with a name, and rtkit does not grow with them; outputs that may be are all kept."""

import subprocess
import sys

import pytest

from rtkit.engine.flood import EACH, Flood
from rtkit.model import Completed, Died

TOO_MANY = "its outputs passed the limit of 2 MB for one run"
TOO_LARGE = "one of its outputs passed the limit of 2 MB"


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("while True: display('x' * 10**5)", TOO_MANY),
        ("while True: display(1)", TOO_MANY),
        ("while True: print('line', flush=True)", TOO_MANY),
        ("print('x' * 10**7)", TOO_LARGE),
    ],
)
def test_a_flood_of_outputs_ends_the_run_and_is_told(run, cell, reason):
    executed = run("print('before')", cell, "1", outputs=2_000_000)
    assert executed.outcome == Died("c2", 1, reason)
    assert executed.notebook["cells"][0]["outputs"][0]["text"] == "before\n"


def test_many_outputs_below_the_limit_are_all_kept(run):
    executed = run("for n in range(3000): display(n)")
    assert executed.outcome == Completed()
    shown = [output["data"]["text/plain"] for output in executed.notebook["cells"][0]["outputs"]]
    assert shown == [str(n) for n in range(3000)]


def test_outputs_that_are_cleared_or_replaced_count_as_what_stays():
    flood = Flood(limit=100 * EACH)
    display = {"data": {"text/plain": "x" * 10 * EACH}, "metadata": {}, "transient": {"display_id": "a"}}
    assert not flood.passed_by({"msg_type": "display_data", "content": display})
    for _ in range(1000):
        assert not flood.passed_by({"msg_type": "update_display_data", "content": display})
    for _ in range(1000):
        assert not flood.passed_by({"msg_type": "stream", "content": {"name": "stdout", "text": "x" * 10 * EACH}})
        assert not flood.passed_by({"msg_type": "clear_output", "content": {"wait": True}})


def test_an_output_that_grows_by_being_replaced_counts():
    flood = Flood(limit=100 * EACH)
    sizes = (10, 50, 200)
    contents = [{"data": {"text/plain": "x" * n * EACH}, "transient": {"display_id": "a"}} for n in sizes]
    passed = [flood.passed_by({"msg_type": "update_display_data", "content": content}) for content in contents]
    assert passed == [False, False, True]


def test_outputs_of_earlier_cells_count_too():
    flood = Flood(limit=3 * EACH + EACH // 2)
    empty = {"msg_type": "display_data", "content": {"data": {}, "metadata": {}}}
    passed = []
    for _ in range(4):
        flood.begin_cell()
        passed.append(flood.passed_by(empty))
    assert passed == [False, False, False, True]


HUGE = """
import resource, sys
from pathlib import Path
from rtkit.engine import Execution, execute
cell = {"id": "c1", "cell_type": "code", "source": sys.argv[1], "metadata": {}, "outputs": [], "execution_count": None}
notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [cell]}
here = Path(sys.argv[2])
ended = execute(Execution(notebook, here, here, "python3", {}, 150, 150, outputs=10**8))
print(ended.outcome.reason, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, sep=";")
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    "cell",
    [
        "for _ in range(1000): print('x' * 10**6)",
        "print('x' * 10**9)",
        "for n in range(10**6): display(n)",
    ],
    ids=["text of 1 GB", "1 GB at once", "a million displays"],
)
def test_rtkit_does_not_grow_with_a_flood(tmp_path, cell):
    done = subprocess.run(
        [sys.executable, "-c", HUGE, cell, str(tmp_path)], capture_output=True, text=True, timeout=170, check=True
    )
    reason, megabytes = done.stdout.strip().split(";")
    assert "passed the limit of 100 MB" in reason
    assert int(megabytes) < 800
