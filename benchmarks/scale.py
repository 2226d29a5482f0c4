"""What one ticket costs in time, memory and bytes: the figures of docs/scale.md."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final

from benchmarks.cluster import one_worker
from benchmarks.costs import Cost, Series, measure_in_turn, stored_bytes, was
from benchmarks.estimate import measured_table, write_document
from benchmarks.figures import FILE, Figures, keep_figures, read_figures
from benchmarks.heavy import make_heavy_tickets, notebook_of
from benchmarks.machine import machine_line
from benchmarks.memory import make_waiting_tickets, weigh_kernels
from benchmarks.place import temporary_place
from benchmarks.process import WentWrongError
from benchmarks.settings import ROOT
from benchmarks.tickets import as_jupyter_writes

if TYPE_CHECKING:
    from benchmarks.place import Place
    from benchmarks.settings import Settings

RUNS: Final = 3
CHECK: Final = ("rtkit", "check", "--force", "--jobs", "1")
COLD: Final = (*CHECK, "--cold")
ACCEPT: Final = ("rtkit", "check", "--update", "--jobs", "1")
FORKS: Final = Path(__file__).parent / "warm/forks.py"
ALL_CELLS: Final = Path(__file__).parent / "floor/all_cells.py"
WORD: Final = ['print("RT-0001 says 1")']
LIBRARIES: Final = ("pandas", "matplotlib.pyplot", "sklearn.linear_model", "sklearn.metrics", "sklearn.model_selection")


def measure(settings: Settings) -> str:
    """The table of figures; with `--write` they are kept, and docs/scale.md is reckoned again."""
    figures = measure_figures(settings)
    if settings.write:
        keep_figures(figures)
        write_document(read_figures())
    return f"Each command ran {settings.runs} times.\n\n{measured_table(figures)}"


def measure_figures(settings: Settings) -> Figures:
    """Everything, a command on few tickets and on many."""
    machine = machine_line()
    with temporary_place() as place:
        series = {one.name: one for one in _series(settings)}
        measure_in_turn(series.values(), place, settings.runs)
        heavy = series["warm"].root(place, series["warm"].counts[1])
        if not was(heavy, "warm"):
            raise WentWrongError("not all tickets ran in warm kernels")
        notebook, executed, run = stored_bytes(heavy)
        cold, warm = (_memory(place, settings, options) for options in (("--cold",), ()))
        clock = {name: one.cost("clock") for name, one in series.items()}
        return Figures(
            machine=machine,
            start_seconds=clock["cold"].fixed,
            server_seconds=max(clock["warm"].fixed - clock["cold"].fixed, 0),
            cold_seconds=clock["cold"].each,
            warm_seconds=clock["warm"].each,
            floor_seconds=clock["floor"].each,
            empty_cold_seconds=clock["empty cold"].each,
            empty_warm_seconds=clock["empty warm"].each,
            driving_seconds=series["warm"].cost("own").each,
            keeping_seconds=clock["no kernel"].each,
            unchanged_seconds=clock["unchanged"].each,
            list_seconds=clock["list"].each,
            fork_seconds=_fork_seconds(place, settings),
            task_seconds=task_seconds(place, settings, clock["no kernel"].each),
            command_bytes=int(series["warm"].cost("most").fixed),
            plan_bytes=int(series["unchanged"].cost("most").each),
            server_bytes=int(warm.fixed),
            cold_kernel_bytes=int(cold.each),
            warm_kernel_bytes=int(warm.each),
            notebook_bytes=notebook,
            executed_bytes=executed,
            run_bytes=run,
            record_bytes=int(median(path.stat().st_size for path in (ROOT / "research/records").glob("*.json"))),
        )


def task_seconds(place: Place, settings: Settings, keeping: float) -> float | None:
    """What the command itself has to do for one ticket more on a cluster, beyond `keeping`; as kept, without Dask."""
    if find_spec("distributed") is None:
        return read_figures().task_seconds if FILE.exists() else None
    with one_worker(place) as url:
        counts = (max(settings.heavy // 4, 1), max(settings.heavy, 2))
        series = Series("cluster", (*COLD, "--executor", url), counts, partial(_make, sources=WORD))
        measure_in_turn((series,), place, settings.runs)
    return max(series.cost("own").each - keeping, 0)


def _series(settings: Settings) -> tuple[Series, ...]:
    """Few and many tickets for each: `--heavy` of those that have a kernel, `--tickets` of the rest."""
    few = max(settings.heavy // 4, 3)  # a server is begun from three tickets on
    heavy, prose = (few, max(settings.heavy, few + 1)), (max(settings.tickets // 10, 2), max(settings.tickets, 3))
    words = partial(_make, sources=WORD)
    return (
        Series("cold", COLD, heavy, make_heavy_tickets),
        Series("warm", CHECK, heavy, make_heavy_tickets),
        Series("floor", (sys.executable, str(ALL_CELLS), "research"), heavy, make_heavy_tickets),
        Series("empty cold", COLD, heavy, words),
        Series("empty warm", CHECK, heavy, words),
        Series("no kernel", CHECK, (prose[0], max(prose[1] // 5, prose[0] + 1)), _make_prose),
        Series("unchanged", ("rtkit", "check"), prose, _make_prose, (ACCEPT, ("rtkit", "check"))),
        Series("list", ("rtkit", "list"), prose, _make_prose),
    )


def _make(folder: Path, count: int, sources: list[str]) -> None:
    for number in range(1, count + 1):
        notebook = notebook_of(number, sources)
        (folder / f"RT-{number:04d}-says.ipynb").write_text(as_jupyter_writes(notebook), "utf-8")


def _make_prose(folder: Path, count: int) -> None:
    """Tickets that need no kernel, as large as an import-heavy one is with its outputs."""
    for number in range(1, count + 1):
        notebook = notebook_of(number, [])
        text = [f"A line of ticket {number} that somebody wrote.\n"] * 2000
        notebook["cells"] = [{"cell_type": "markdown", "id": "prose", "metadata": {}, "source": text}]
        (folder / f"RT-{number:04d}-prose.ipynb").write_text(as_jupyter_writes(notebook), "utf-8")


def _memory(place: Place, settings: Settings, options: tuple[str, ...]) -> Cost:
    """Of the processes that the command starts: a few kernels and twice as many."""
    few = 3
    sizes = []
    for count in (few, 2 * few):
        print(f"  memory of {count} kernels", file=sys.stderr)
        weighed = []
        for number in range(settings.runs):
            name = f"waits-{count}-{number}{''.join(options)}"
            weighed.append(weigh_kernels(place, make_waiting_tickets(place, name, count), count, options).started)
        sizes.append(median(weighed))
    each = (sizes[1] - sizes[0]) / few
    return Cost(max(sizes[0] - few * each, 0), each)


def _fork_seconds(place: Place, settings: Settings) -> float:
    line = [sys.executable, str(FORKS), str(settings.heavy), *LIBRARIES]
    done = subprocess.run(line, cwd=place.folder, env=place.environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise WentWrongError(f"the fork server did not do what was asked:\n{done.stderr[-2000:]}")
    return float(done.stdout)
