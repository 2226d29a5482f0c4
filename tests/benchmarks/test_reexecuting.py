"""The benchmarks of re-executing, memory and death, on very little and without the peers that only pip can bring."""

import json
from collections import Counter
from pathlib import Path

import pytest

from benchmarks import death, memory, peers, reexecute
from benchmarks.contenders import COLD, FLOOR, JCACHE, NBMAKE, PAPERMILL, PLOOMBER, SHARED, WARM, Work, floor, rtkit
from benchmarks.heavy import CELLS, heavy_cells, make_heavy_tickets
from benchmarks.memory import Weighed
from benchmarks.place import temporary_place
from benchmarks.process import Spent, WentWrongError
from benchmarks.process import run as run_once
from benchmarks.ratios import Compared, ratio_table
from benchmarks.timing import Times
from rtkit.workspace.listing import list_tickets
from rtkit.workspace.workspace import Workspace


def rows_of(results: str) -> dict[str, list[str]]:
    """The cells of each row, by the first."""
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in results.splitlines() if line[:1] == "|"]
    return {row[0]: row[1:] for row in rows if row[0] != "---"}


@pytest.fixture
def place():
    with temporary_place() as made:
        yield made


@pytest.fixture
def work(place):
    tickets = place.folder / "tickets"
    tickets.mkdir()
    make_heavy_tickets(tickets, 2)
    return Work(place, tickets, 2)


def times(*seconds: float) -> Times:
    return Times(tuple(Spent(one, one) for one in seconds))


def test_heavy_tickets_have_ten_cells_each_and_no_two_the_same_sources(tmp_path: Path):
    made = [heavy_cells(number) for number in range(1, 25)]
    assert {len(cells) for cells in made} == {CELLS}
    assert len({cells[1] for cells in made}) == len({"".join(cells) for cells in made}) == 24


def test_heavy_tickets_are_tickets_that_a_check_takes(work):
    root = work.fresh("seen")
    listing = list_tickets(Workspace.at(root))
    assert [(file.ticket.id, file.ticket.status) for file in listing.tickets] == [
        ("RT-0001", "answered"),
        ("RT-0002", "answered"),
    ]


@pytest.mark.slow
def test_the_floor_and_cold_kernels_do_the_same_work(work, place):
    for command in (floor(work), rtkit(work, COLD, "--cold")):
        run_once(command, place)
    work.all_said_the_same()
    assert set(work.said) == {FLOOR, COLD}


def test_a_contender_that_left_a_ticket_out_has_no_time(work):
    shown = Counter({"image/png": 4, "text/html": 6})
    assert work.done("all", {"RT-0001": "a", "RT-0002": "b"}, shown)
    with pytest.raises(WentWrongError, match="fewer executed 1 of 2"):
        work.done("fewer", {"RT-0001": "a"}, shown)
    with pytest.raises(WentWrongError, match="3 image/png"):
        work.done("no figure", {"RT-0001": "a", "RT-0002": "b"}, shown - Counter({"image/png": 1}))


def test_contenders_that_found_different_results_are_not_compared(work):
    work.said = {FLOOR: {"RT-0001": "0.8"}, COLD: {"RT-0001": "0.7"}}
    with pytest.raises(WentWrongError, match="other results"):
        work.all_said_the_same()


@pytest.mark.parametrize(("warm", "faster", "floor_kept"), [(10.0, "yes", "yes"), (11.0, "**no**", "**no**")])
def test_the_budgets_of_reexecuting_name_the_fastest_peer_and_the_floor(warm, faster, floor_kept):
    seconds = {PAPERMILL: 200.0, NBMAKE: 61.0, JCACHE: 80.0, PLOOMBER: 130.0, SHARED: 7.0, COLD: 60.0, FLOOR: 5.1}
    table = rows_of(reexecute.ratios({WARM: times(warm), **{name: times(one) for name, one in seconds.items()}}))
    assert table[NBMAKE][3:] == ["at least 6x", faster]
    assert table[JCACHE][3:] == ["", ""]
    assert table[WARM][0] == FLOOR
    assert table[WARM][3:] == ["at most 2x", floor_kept]


def test_a_ratio_is_of_commands_of_the_same_round():
    table = rows_of(ratio_table([Compared("a", "b")], {"a": times(2, 30, 8), "b": times(1, 10, 2)}))
    assert table["a"] == ["b", "3.0x", "2.0x to 4.0x", "", ""]


@pytest.mark.parametrize(("warm", "kept"), [(400e6, "yes"), (420e6, "**no**")])
def test_warm_kernels_may_weigh_half_of_cold_ones(warm, kept):
    table = rows_of(memory.table([Weighed(int(warm), 10, 1)], [Weighed(800_000_000, 8, 1)]))
    assert table["8 warm kernels and their server"][-1] == kept
    assert table["8 cold kernels"][3] == "100 MB"


@pytest.mark.slow
def test_kernels_are_weighed_while_they_wait(place):
    weighed = memory.weigh_kernels(place, memory.make_waiting_tickets(place, "waits", 1), 1, ("--cold",))
    assert weighed.processes >= 1
    assert weighed.started > 50e6
    assert weighed.command > 10e6


def test_the_time_until_a_death_is_noticed_is_taken_from_the_kill(place):
    noticed = death.notice(death.WAYS[0], place, 1)
    assert 0 < noticed.seconds < 60
    assert noticed[1:] == (1, True, True)


def test_the_peers_get_the_versions_of_this_environment(monkeypatch, tmp_path: Path):
    asked = []

    def install(home: Path, wanted: tuple[str, ...]) -> None:
        asked.append(wanted)
        home.mkdir()
        (home / "complete").touch()

    monkeypatch.setattr(peers, "_install", install)
    programs = peers.peers_programs(tmp_path)
    assert peers.peers_programs(tmp_path) == programs
    assert len(asked) == 1
    assert any(one.startswith("ipykernel==") for one in asked[0])
    assert not any(one.startswith("rtkit==") for one in asked[0])


def test_executed_notebooks_are_read_for_what_they_said(tmp_path: Path):
    from benchmarks.done import said_by

    outputs = [{"text": ["RT-0001 says 0.8 1.5\n"]}, {"data": {"image/png": "", "text/plain": ""}}]
    (tmp_path / "a.ipynb").write_text(json.dumps({"cells": [{"outputs": outputs}, {"cell_type": "markdown"}]}))
    assert said_by([tmp_path / "a.ipynb"]) == ({"RT-0001": "0.8 1.5"}, Counter({"image/png": 1}))
