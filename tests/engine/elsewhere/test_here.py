"""What another machine had imported, found here or not."""

import platform
import sys
from pathlib import Path

import pytest

from rtkit.engine.elsewhere.here import traces_here
from rtkit.engine.elsewhere.task import Answer
from rtkit.model import Completed, Environment, Traces

SITE = next(Path(path) for path in sys.path if Path(path).name == "site-packages")
INSTALLED = next(path for path in SITE.glob("msgspec-*.dist-info"))


def answer(
    *packages: str, modules: tuple[str, ...] = (), python: str = platform.python_version(), whole: bool = True
) -> Answer:
    return Answer(
        notebook=b"{}",
        outcome=Completed(),
        cells=(),
        environment=Environment(),
        seconds=1.0,
        warm=False,
        read={},
        absent=(),
        listed=(),
        traces=Traces(packages=packages, modules=modules, whole=whole),
        python=python,
    )


def test_a_package_of_the_same_version_is_found_in_the_environment_here():
    traces = traces_here(answer(f"/opt/dask/lib/python3.11/site-packages/{INSTALLED.name}"))
    assert traces == Traces(packages=(str(INSTALLED),), whole=True)


@pytest.mark.parametrize(
    "one",
    [
        answer("/opt/dask/lib/python3.11/site-packages/msgspec-0.0.1.dist-info"),
        answer("/opt/dask/strange"),
        answer(modules=("/opt/tools/mine.py",)),
        answer(python="3.9.1"),
        answer(whole=False),
    ],
    ids=["another version", "no package", "a module of its own", "another Python", "a kernel that told nothing"],
)
def test_what_is_not_here_makes_the_traces_less_than_whole(one):
    assert traces_here(one) == Traces(whole=False)
