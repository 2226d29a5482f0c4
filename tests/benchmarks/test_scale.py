"""docs/scale.md says what its formulas give for the figures that were kept."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import scale
from benchmarks.costs import Cost, Series, stored_bytes, was
from benchmarks.estimate import DOCUMENT, TABLES, estimate, limits
from benchmarks.figures import Figures, keep_figures, read_figures
from benchmarks.place import temporary_place
from benchmarks.process import WentWrongError
from benchmarks.settings import Settings
from benchmarks.watched import Watched, watch

FIGURES = Figures(
    machine="Measured nowhere.",
    start_seconds=1.0,
    server_seconds=2.0,
    cold_seconds=4.0,
    warm_seconds=0.5,
    floor_seconds=0.25,
    empty_cold_seconds=1.0,
    empty_warm_seconds=0.1,
    driving_seconds=0.1,
    keeping_seconds=0.01,
    unchanged_seconds=0.001,
    list_seconds=0.0001,
    fork_seconds=0.05,
    task_seconds=None,
    command_bytes=100_000_000,
    plan_bytes=10_000,
    server_bytes=200_000_000,
    cold_kernel_bytes=150_000_000,
    warm_kernel_bytes=50_000_000,
    notebook_bytes=10_000,
    executed_bytes=90_000,
    run_bytes=95_000,
    record_bytes=2_000,
)


@pytest.mark.parametrize("name", TABLES)
def test_the_tables_of_the_page_are_those_of_the_figures(name):
    _, _, rest = DOCUMENT.read_text("utf-8").partition(f"<!-- {name} -->\n")
    table, end, _ = rest.partition(f"<!-- /{name} -->")
    assert end
    assert table.strip() == TABLES[name](read_figures()).strip()


def test_more_workers_help_until_the_command_has_its_hands_full():
    times = {workers: estimate(FIGURES, 1000, workers).warm for workers in (1, 2, 5, 50)}
    assert times == {1: 503.0, 2: 253.0, 5: 103.0, 50: 103.0}
    assert estimate(FIGURES, 1000, 50).spread == pytest.approx(13.0)


def test_a_cluster_is_as_quick_as_what_hands_its_tasks_out():
    slow = replace(FIGURES, task_seconds=0.09)
    assert estimate(slow, 1000, 100).spread == pytest.approx(103.0)


def test_what_is_kept_grows_with_tickets_and_what_runs_with_workers():
    small, large = estimate(FIGURES, 1000, 10), estimate(FIGURES, 2000, 20)
    for kind in ("traffic", "stored", "records", "kernels_cold"):
        assert getattr(large, kind) == 2 * getattr(small, kind)
    assert (small.kernels_warm, large.kernels_warm) == (700_000_000, 1_200_000_000)
    assert large.command - small.command == 10_000_000


def test_what_gives_way_first_stands_first():
    told = limits(FIGURES)
    of = {unit: [limit.at for limit in told if limit.unit == unit] for unit in ("workers", "tickets")}
    assert of["workers"] == [5.0, 10.0, 50.0]
    assert of["tickets"] == sorted(of["tickets"])
    assert told[3].part.startswith("`rtkit list`")


def test_figures_are_kept_with_three_digits(tmp_path: Path):
    keep_figures(replace(FIGURES, warm_seconds=0.123456), tmp_path / "figures.json")
    assert read_figures(tmp_path / "figures.json") == replace(FIGURES, warm_seconds=0.123)


def test_a_cost_is_what_one_ticket_more_adds():
    series = Series("any", (), (2, 6), lambda _folder, _count: None)
    series.watched = {
        2: [Watched(seconds, 1, 50) for seconds in (9.0, 3.0, 4.0)],
        6: [Watched(5.0, 3, 50)] * 3,
    }
    assert series.cost("clock") == Cost(2.0, 0.5)
    assert series.cost("own") == Cost(0.0, 0.5)
    assert series.cost("most") == Cost(50, 0)


def test_a_cost_that_drowned_in_noise_is_none():
    series = Series("any", (), (2, 6), lambda _folder, _count: None)
    series.watched = {2: [Watched(3.0, 1, 50)], 6: [Watched(3.0, 1, 50)]}
    with pytest.raises(WentWrongError, match="6 tickets took no longer than 2"):
        series.cost("clock")


def test_what_a_run_stores_is_weighed_by_kind(tmp_path: Path):
    (tmp_path / "research").mkdir()
    (tmp_path / "research/RT-0001-a.ipynb").write_text("1234")
    folder = tmp_path / ".rtkit/runs/RT-0001/when"
    folder.mkdir(parents=True)
    (folder / "RT-0001-a.ipynb").write_text("12345678")
    (folder / "run.json").write_text('{"engine": "cold"}')
    assert stored_bytes(tmp_path) == (4, 8, 8 + 18)
    assert was(tmp_path, "cold")
    assert not was(tmp_path, "warm")


def test_a_watched_command_that_failed_is_told():
    with temporary_place() as place:
        with pytest.raises(WentWrongError, match="exited with 3"):
            watch((sys.executable, "-c", "raise SystemExit(3)"), place.folder, place)
        assert watch((sys.executable, "-c", "print(sum(range(5_000_000)))"), place.folder, place).most > 1_000_000


@pytest.mark.slow
def test_all_figures_are_measured():
    figures = scale.measure_figures(Settings(runs=1, heavy=8, tickets=600))
    assert figures.cold_seconds > 0
    assert 0 < figures.warm_kernel_bytes < figures.cold_kernel_bytes
    assert figures.notebook_bytes < figures.executed_bytes < figures.run_bytes
