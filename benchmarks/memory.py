"""The memory of eight warm kernels after their imports, beside eight cold ones."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from statistics import median
from typing import TYPE_CHECKING, Final, NamedTuple

import psutil  # type: ignore[import-untyped]

from benchmarks.heavy import heavy_cells, notebook_of
from benchmarks.place import temporary_place
from benchmarks.process import WentWrongError
from benchmarks.table import markdown_table, megabytes, ratio, yes_or_no
from benchmarks.tickets import as_jupyter_writes

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.place import Place
    from benchmarks.settings import Settings

RUNS: Final = 3
KERNELS: Final = 8
PATIENCE: Final = 300.0
LOOKS: Final = 5
A_HALF: Final = 0.5
COLUMNS: Final = (
    "proportional set size",
    "processes",
    "median",
    "least to most",
    "a kernel",
    "of cold",
    "budget",
    "kept",
)
WAIT: Final = """\
import pathlib, time
pathlib.Path("../imported/{number}").touch()
while not pathlib.Path("../go").exists():
    time.sleep(0.05)"""


class Weighed(NamedTuple):
    """Bytes of all that the command started, how many processes that is, and bytes of the command itself."""

    started: int
    processes: int
    command: int


def measure(settings: Settings) -> str:
    """The table of memory."""
    weighed: dict[str, list[Weighed]] = {"warm": [], "cold": []}
    with temporary_place() as place:
        for number in range(settings.runs):
            for engine, options in (("warm", ()), ("cold", ("--cold",))):
                print(f"  round {number + 1} of {settings.runs}, {engine}", file=sys.stderr)
                root = make_waiting_tickets(place, f"{engine}-{number}", KERNELS)
                weighed[engine].append(weigh_kernels(place, root, KERNELS, options))
    told = f"{KERNELS} kernels at a time, each after its imports. Each was weighed {settings.runs} times.\n\n"
    return told + table(weighed["warm"], weighed["cold"])


def table(warm: list[Weighed], cold: list[Weighed]) -> str:
    """Kernels and all that belongs to them, with the budget; then the command, which is no kernel's."""
    share = median(one.started for one in warm) / median(one.started for one in cold)
    return markdown_table(
        COLUMNS,
        (
            _cells(f"{KERNELS} warm kernels and their server", warm, ratio(share, 1), "a half", share <= A_HALF),
            _cells(f"{KERNELS} cold kernels", cold),
            ("`rtkit check` itself, warm", "1", *_spread([one.command for one in warm]), "", "", "", ""),
            ("`rtkit check` itself, cold", "1", *_spread([one.command for one in cold]), "", "", "", ""),
        ),
    )


def weigh_kernels(place: Place, root: Path, count: int, options: tuple[str, ...]) -> Weighed:
    """Start a check of all tickets at once, weigh it when all have imported their libraries, and let it end."""
    program = shutil.which("rtkit", path=place.environment["PATH"]) or "rtkit"
    line = [program, "check", "--force", "--jobs", str(count), *options]
    with (root / "printed").open("w") as printed:
        process = subprocess.Popen(line, cwd=root, env=place.environment, stdout=printed, stderr=printed)
        try:
            _until_imported(process, root, count)
            looks = [_look(process.pid) for _ in range(LOOKS)]
        finally:
            (root / "go").touch()
            status = process.wait(PATIENCE)
    if status != 0:
        raise WentWrongError(f"{' '.join(line[1:])} exited with {status}:\n{(root / 'printed').read_text()[-1000:]}")
    return max(looks)


def _until_imported(process: subprocess.Popen[bytes], root: Path, count: int) -> None:
    end = time.monotonic() + PATIENCE
    while len(list((root / "imported").iterdir())) < count:
        if process.poll() is not None or time.monotonic() > end:
            raise WentWrongError(f"the kernels did not come up:\n{(root / 'printed').read_text()[-1000:]}")
        time.sleep(0.05)


def _look(pid: int) -> Weighed:
    """Several a second: a kernel forked ahead may still be growing."""
    time.sleep(0.3)
    command = psutil.Process(pid)
    sizes = [size for size in map(_bytes, command.children(recursive=True)) if size]
    return Weighed(sum(sizes), len(sizes), _bytes(command))


def _bytes(process: psutil.Process) -> int:
    """Memory of its own, and its share of what it has in common with others; 0 once it is gone."""
    try:
        return int(process.memory_full_info().pss)
    except psutil.NoSuchProcess:
        return 0


def make_waiting_tickets(place: Place, name: str, count: int) -> Path:
    """A workspace of tickets that import their libraries, say so and wait for a file called go."""
    root = place.workspace(name)
    (root / "imported").mkdir()
    for number in range(1, count + 1):
        cells = [heavy_cells(number)[0], WAIT.format(number=number)]
        path = root / "research" / f"RT-{number:04d}-waits.ipynb"
        path.write_text(as_jupyter_writes(notebook_of(number, cells)), "utf-8")
    return root


def _cells(
    name: str, weighed: list[Weighed], share: str = "", budget: str = "", kept: bool | None = None
) -> tuple[str, ...]:
    sizes = [one.started for one in weighed]
    told = "" if kept is None else yes_or_no(kept=kept)
    processes = f"{median(one.processes for one in weighed):.0f}"
    return name, processes, *_spread(sizes), megabytes(median(sizes) / KERNELS), share, budget, told


def _spread(sizes: list[int]) -> tuple[str, str]:
    return megabytes(median(sizes)), f"{megabytes(min(sizes))} to {megabytes(max(sizes))}"
