"""The machinery of the benchmarks, on very little; what the times are is not tested."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import growth, lab, page, run, start, unchanged
from benchmarks.__main__ import BENCHMARKS
from benchmarks.budgets import Above, Share, Within
from benchmarks.html import Weight, weigh
from benchmarks.peak import peak_memory
from benchmarks.place import temporary_place
from benchmarks.process import Command, Spent, WentWrongError
from benchmarks.process import run as run_once
from benchmarks.readme import write_between_markers
from benchmarks.settings import ROOT, Settings
from benchmarks.timing import Times, time_in_turn

TINY = Settings(runs=1, tickets=3, kilobytes=60, notebooks=2, warm_up=False)


def cells_of(results: str) -> dict[str, list[str]]:
    """The cells of each row of the tables, by the first."""
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in results.splitlines() if line[:1] == "|"]
    assert len({len(row) for row in rows if row[0] != "---"}) <= 2
    return {row[0]: row[1:] for row in rows if row[0] != "---"}


@pytest.fixture
def place():
    with temporary_place() as made:
        yield made


def test_it_lists_what_there_is():
    printed = subprocess.run([sys.executable, "-m", "benchmarks"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert [line.split()[0] for line in printed.stdout.splitlines()] == [
        *("start", "page", "run", "lab"),
        *("unchanged", "growth", "reexecute", "memory", "death", "scale"),
    ]


def test_start_has_a_row_for_each_command_with_budgets_for_ours():
    table = cells_of(start.measure(TINY))
    assert {name for name, cells in table.items() if cells[4] in ("yes", "**no**")} == {
        "`python -c 'import rtkit'`",
        "`rtkit --help`",
        "`rtkit list`",
        "`rtkit list` in a terminal",
        "`rtkit list --json`",
    }
    assert {start.BARE, start.PAPERMILL, start.NBCONVERT, start.BYTES, start.PLAIN, start.NBFORMAT} < set(table)
    assert all(re.fullmatch(r"\d+ ms|\d+\.\d\d s", cells[0]) for name, cells in table.items() if name[:5] != "whole")


@pytest.mark.slow
def test_page_tells_times_and_sizes(monkeypatch):
    monkeypatch.setattr("benchmarks.executed._run_in_place", lambda research, _place: sorted(research.glob("*.ipynb")))
    table = cells_of(page.measure(TINY))
    assert {"2 by `jupyter nbconvert --to rtkit_demo`", "2 by `jupyter nbconvert --to html`", "whole"} < set(table)
    assert table["references to other machines"][0] == "0"
    assert table["references to other machines"][1] != "0"


@pytest.mark.parametrize(("rest", "kept"), [(300, "yes"), (400, "**no**")])
def test_the_budget_of_a_page_leaves_out_its_pictures(rest, kept):
    ours, theirs = Weight(900 + rest, 900, 0), Weight(1900, 900, 4)
    table = cells_of(page._size_table([ours, ours], [theirs, theirs]))
    assert table["without its pictures"][3] == kept
    assert table["references to other machines"] == ["0", "4", "none", "yes", ""]


@pytest.mark.slow
def test_run_compares_one_ticket_with_papermill():
    table = cells_of(run.measure(TINY))
    assert run.PAPERMILL in table["`rtkit run`"][5]


@pytest.mark.slow
def test_lab_compares_with_and_without_and_tells_the_size_of_the_bundle():
    table = cells_of(lab.measure(TINY))
    assert {
        f"{what}, {kind}"
        for what in ("server until it answers", "page until the launcher shows")
        for kind in (lab.ON, lab.OFF)
    } < set(table)
    assert table["all of it, compressed"][2] == "yes"


@pytest.mark.slow
def test_unchanged_compares_checks_with_reading_and_hashing():
    table = cells_of(unchanged.measure(TINY))
    assert unchanged.FLOOR in table[unchanged.KNOWN][5]
    assert {unchanged.DRAWN, unchanged.READ, unchanged.JCACHE, unchanged.FLOOR} < set(table)


@pytest.mark.slow
def test_growth_tells_what_one_more_ticket_costs():
    table = cells_of(growth.measure(TINY))
    assert {"`rtkit check`", "`rtkit list`", "`rtkit lint`"} < set(table)


def test_one_more_ticket_costs_what_it_adds():
    assert growth._for_one_more((10, 100, 1000), (1.0, 1.9, 10.9)) == pytest.approx([0.01, 0.01])


def test_rounds_are_in_turn_and_the_warm_up_does_not_count(place):
    line = (sys.executable, "-c", "import sys; print(sys.argv[1], file=open('order', 'a'))")
    commands = [Command(name, (*line, name), place.folder) for name in ("a", "b")]
    times = time_in_turn(commands, place, Settings(runs=2))
    assert (place.folder / "order").read_text().split() == ["a", "b"] * 3
    assert {name: len(one.spent) for name, one in times.items()} == {"a": 2, "b": 2}


@pytest.mark.parametrize("code", ["raise SystemExit(3)", "print('something else')"])
def test_a_command_that_went_wrong_has_no_time(place, code):
    command = Command("wrong", (sys.executable, "-c", code), place.folder, right=lambda printed: "right" in printed)
    with pytest.raises(WentWrongError, match="wrong exited with"):
        run_once(command, place)


def test_a_command_can_be_given_a_terminal(place):
    line = (sys.executable, "-c", "import sys; print(sys.stdout.isatty())")
    run_once(Command("plain", line, place.folder, right=lambda printed: "False" in printed), place)
    run_once(Command("drawn", line, place.folder, terminal=True, right=lambda printed: "True" in printed), place)


def times(*seconds: float) -> Times:
    return Times(tuple(Spent(one, one) for one in seconds))


def test_budgets_are_of_medians():
    own, others = times(0.1, 0.2, 9.0), {"bare": times(0.15)}
    assert [Within(limit).kept(own, others) for limit in (0.19, 0.2)] == [False, True]
    assert [Above(limit, "bare").kept(own, others) for limit in (0.04, 0.06)] == [False, True]
    assert [Share(limit, "bare").kept(own, others) for limit in (1, 2)] == [False, True]


def test_a_page_is_weighed_with_what_it_fetches(tmp_path: Path):
    path = tmp_path / "page.html"
    path.write_text(
        """<link rel="icon" href="data:,"><link href="https://a/style.css"><script src="//b/x.js"></script>
        <script type="module">import m from "https://c/m.mjs"; const text = "see https://d/";</script>
        <style>p { background: url(http://e/p.png) }</style><a href="https://f/">a link</a><img src="data:1234">
        <iframe srcdoc="&lt;script src='https://g/x.js'>&lt;/script>"></iframe>"""
    )
    weight = weigh(path)
    assert weight.references == 5
    assert weight.pictures == len("data:1234")
    assert weight.rest == weight.size - weight.pictures


def test_results_replace_what_stood_between_the_markers(tmp_path: Path):
    readme = tmp_path / "README.md"
    readme.write_text("Before\n<!-- run -->\nold\n<!-- /run -->\nafter\n")
    for results in ("first", "second\n"):
        write_between_markers(readme, "run", results)
    assert readme.read_text() == "Before\n<!-- run -->\n\nsecond\n\n<!-- /run -->\nafter\n"


def test_the_readme_has_a_place_for_each_benchmark():
    text = (ROOT / "benchmarks/README.md").read_text()
    assert all(f"<!-- {name} -->" in text and f"<!-- /{name} -->" in text for name in BENCHMARKS)


def test_the_most_memory_is_that_of_the_command_and_not_of_who_starts_it(place):
    own = bytearray(100_000_000)
    line = (sys.executable, "-c", "import sys; bytearray(int(sys.argv[1]))")
    small, large = (peak_memory(Command("one", (*line, str(size)), place.folder), place) for size in (0, 50_000_000))
    assert small < len(own)
    assert 45_000_000 < large - small < 60_000_000
