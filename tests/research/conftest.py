"""The project's own tickets, re-executed once for all tests, one after the other, in a copy of the workspace."""

import shutil
from pathlib import Path
from threading import Event
from typing import NamedTuple

import pytest

from rtkit.flow.passes import Series, run_tickets
from rtkit.workspace.workspace import Workspace

ROOT = Path(__file__).parents[2]
IDS = tuple(f"RT-{number:04d}" for number in range(1, 13))
COSTLY = "RT-0012"  # a sweep of a minute, frozen: it is not run again
RUN = tuple(id_ for id_ in IDS if id_ != COSTLY)


class Executed(NamedTuple):
    workspace: Workspace
    reports: dict


@pytest.fixture(scope="session")
def executed(tmp_path_factory):
    root = tmp_path_factory.mktemp("own research")
    (root / "rtkit.toml").write_text('owner = "rtkit"\n')
    shutil.copytree(ROOT / "research", root / "research", ignore=shutil.ignore_patterns("records", ".*"))
    workspace = Workspace.at(root)
    run = dict(run_tickets(workspace, RUN, Series(record=True), lambda _name, _event: None, Event()))
    return Executed(workspace, run)
