"""How many kernels there is room for: the cores and the memory, within the limits of a container."""

import psutil
import pytest

from rtkit.engine import machine
from rtkit.engine.machine import cores, memory_available, sensible_jobs


@pytest.fixture
def group(tmp_path):
    """A control group with these files, below one without limits."""
    (tmp_path / "own").write_text("0::/pod/job\n")
    folder = tmp_path / "groups" / "pod" / "job"
    folder.mkdir(parents=True)

    def limited(above: bool = False, **files: str):
        for name, text in files.items():
            (folder.parent if above else folder).joinpath(name.replace("_", ".", 1)).write_text(text + "\n")
        return tmp_path / "groups", tmp_path / "own"

    return limited


@pytest.mark.parametrize("above", [False, True])
def test_the_share_of_a_container_counts_rounded_up_and_that_of_one_above_it_too(group, above, monkeypatch):
    monkeypatch.setattr("os.sched_getaffinity", lambda _pid: set(range(64)), raising=False)
    assert cores(*group()) == 64
    assert cores(*group(above, cpu_max="max 100000")) == 64
    assert cores(*group(above, cpu_max="150000 100000")) == 2
    assert cores(*group(above, cpu_max="10000 100000")) == 1


def test_the_memory_that_a_container_has_left_counts_and_files_in_the_cache_do_not(group):
    mib = 2**20
    unlimited = memory_available(*group(memory_max="max", memory_current="1"))
    assert unlimited == pytest.approx(psutil.virtual_memory().available, rel=0.2)
    limits = {"memory_max": str(300 * mib), "memory_current": str(200 * mib)}
    assert memory_available(*group(**limits)) == 100 * mib
    assert memory_available(*group(memory_stat=f"anon 5\ninactive_file {50 * mib}")) == 150 * mib
    assert memory_available(*group(memory_current=str(900 * mib))) == 0


@pytest.mark.parametrize(("usable", "gib", "jobs"), [(8, 64, 8), (64, 16, 16), (4, 0, 1), (1, 64, 1)])
def test_each_kernel_wants_a_core_and_a_gibibyte_and_one_runs_anyway(monkeypatch, usable, gib, jobs):
    monkeypatch.setattr(machine, "cores", lambda: usable)
    monkeypatch.setattr(machine, "memory_available", lambda: gib * 2**30)
    assert sensible_jobs() == jobs


def test_where_there_are_no_control_groups_there_are_no_limits(tmp_path):
    assert cores(tmp_path, tmp_path / "none") >= 1
    assert memory_available(tmp_path, tmp_path / "none") > 0
