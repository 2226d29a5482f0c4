"""The project's own tickets, re-executed once for all tests, one after the other, in a copy of the workspace."""

import shutil
from pathlib import Path
from threading import Event
from typing import NamedTuple

import pytest

from rtkit.flow.passes import RunRequest, run_ticket
from rtkit.workspace.workspace import Workspace

ROOT = Path(__file__).parents[2]
IDS = ("RT-0001", "RT-0002", "RT-0003")


class Executed(NamedTuple):
    workspace: Workspace
    reports: dict


@pytest.fixture(scope="session")
def executed(tmp_path_factory):
    root = tmp_path_factory.mktemp("own research")
    (root / "rtkit.toml").write_text('owner = "rtkit"\n')
    shutil.copytree(ROOT / "research", root / "research", ignore=shutil.ignore_patterns("records", ".*"))
    workspace = Workspace.at(root)
    run = {id_: run_ticket(workspace, id_, RunRequest(), lambda _: None, Event(), record=True) for id_ in IDS}
    return Executed(workspace, run)
