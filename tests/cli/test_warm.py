"""Warm kernels on the command line: which runs have them, what is confirmed cold, and what the doctor says."""

from __future__ import annotations

import json

MEASURE = "import rtkit as rt\nimport numpy as np\nrt.measure('two', np.add(1, 1).item())"
FORKED = "import os\nforked = 'ipykernel_launcher' not in open(f'/proc/{os.getpid()}/cmdline').read()"
CONFIRMED = "what is red in a warm kernel is found again in a cold one before it is told"


def rows(done) -> dict[str, dict]:
    assert done.stdout, done.stderr
    told = json.loads(done.stdout)
    return {row["id"]: row for row in (told if isinstance(told, list) else told["tickets"])}


def engines(done) -> dict[str, tuple[str, str]]:
    return {id_: (row["engine"], row["why_cold"]) for id_, row in rows(done).items()}


def test_three_tickets_are_run_and_checked_warm_and_one_that_sets_the_environment_is_cold(rtkit, ticket, workspace):
    for number in (1, 2, 3):
        ticket(MEASURE, number=number, status="review")
    ticket("%env A=1\nimport numpy", number=4, status="review")
    run = rtkit("run", "--all", "--record", "--json")
    expected = {f"RT-000{number}": ("warm", "") for number in (1, 2, 3)}
    expected["RT-0004"] = ("cold", "cell 1 sets A before numpy is imported")
    assert engines(run) == expected
    for row in rows(run).values():
        assert json.loads((workspace.root / row["run"] / "run.json").read_text())["engine"] == row["engine"]
    assert json.loads(workspace.record_of("RT-0001").read_text())["engine"] == "warm"
    check = rtkit("check", "--json")
    assert engines(check) == expected
    assert {row["outcome"] for row in rows(check).values()} == {"reproduced"}
    assert {row["engine"] for row in rows(rtkit("check", "--json")).values()} == {None}
    cold = rtkit("check", "--cold", "--force", "--json")
    assert set(engines(cold).values()) == {("cold", "--cold is given")}


def test_what_is_red_is_told_by_a_cold_kernel_which_counts(rtkit, ticket, workspace):
    for number, cell in enumerate(["1/0", f"{FORKED}\nassert not forked", "1"], 1):
        ticket(cell, number=number, status="review")
    found = rows(rtkit("check", "--json"))
    assert [(row["outcome"], row["why_cold"]) for row in found.values()] == [
        ("failed", CONFIRMED),
        ("unrecorded", CONFIRMED),
        ("unrecorded", ""),
    ]
    for row in found.values():
        (only,) = workspace.runs_of(row["id"]).iterdir()
        assert workspace.relative(only) == row["run"]
    lines = rtkit("check", "--force").stdout
    assert "  failed in a warm kernel and not in a cold one, which counts" in lines
    assert lines.count("in a warm kernel") == 1


def test_a_value_that_only_a_warm_kernel_has_drifts_nowhere(rtkit, ticket):
    cell = f"{FORKED}\nimport rtkit as rt\nrt.measure('forked', float(forked))"
    for number in (1, 2, 3):
        ticket(cell, number=number, status="review")
    assert rtkit("run", "--all", "--record", "--cold").returncode == 0
    done = rtkit("check", "--json")
    assert {row["outcome"] for row in rows(done).values()} == {"reproduced"}
    assert set(engines(done).values()) == {("cold", CONFIRMED)}
    assert {row["outcome"] for row in rows(rtkit("check", "--json")).values()} == {"unchanged"}


def test_a_run_that_falls_short_is_confirmed_cold_too(rtkit, ticket, workspace):
    for number, cell in enumerate([f"{FORKED}\nassert not forked", "1/0", "1"], 1):
        ticket(cell, number=number)
    done = rtkit("run", "1", "2", "3", "--json")
    assert done.returncode == 1
    assert {id_: row["outcome"] for id_, row in rows(done).items()} == {
        "RT-0001": "completed",
        "RT-0002": "failed",
        "RT-0003": "completed",
    }
    assert [row["engine"] for row in rows(done).values()] == ["cold", "cold", "warm"]
    assert len(list(workspace.runs_of("RT-0002").iterdir())) == 1


def test_the_doctor_says_which_kernels_are_warm_and_why_others_are_not(rtkit, ticket):
    for number in (1, 2, 3):
        ticket("import numpy, polars", number=number, status="review")
    ticket("import sys\nsys.modules", number=4, status="answered")
    ticket("1", number=5)
    found = {(one["what"], one["found"]) for one in json.loads(rtkit("doctor", "--json").stdout)}
    assert ("warm kernels", "for 3 of 4 tickets in review or answered; imported once for all: numpy") in found
    assert ("not preloaded", "polars: its makers say that its threads do not survive a fork") in found
    assert ("cold kernels", "RT-0004: cell 1 touches sys.modules") in found
    lines = rtkit("doctor", "4", "5").stdout.splitlines()
    assert [line.split(maxsplit=2) for line in lines] == [
        ["note", "RT-0004", "cold kernel: cell 1 touches sys.modules"],
        ["fine", "RT-0005", "warm kernel, where several tickets run"],
    ]


def test_the_doctor_refuses_a_ticket_that_is_not_there(refused, ticket):
    ticket("1")
    assert "there is no ticket RT-0009" in refused("doctor", "9")
