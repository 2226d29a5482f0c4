"""Fifty people, one workspace, one moment."""

import json
import subprocess
import sys

import pytest


@pytest.mark.timeout(170)
def test_fifty_tickets_made_at_once_have_fifty_ids(rtkit, workspace):
    command = [sys.executable, "-m", "rtkit", "new", "--json"]
    started = [
        subprocess.Popen([*command, f"Question {number}?"], cwd=workspace.root, stdout=subprocess.PIPE, text=True)
        for number in range(50)
    ]
    made = [json.loads(process.communicate(timeout=120)[0]) for process in started]
    assert {process.returncode for process in started} == {0}
    assert len({one["id"] for one in made}) == 50
    listed = rtkit("list", "--json")
    assert listed.stderr == ""
    assert len(json.loads(listed.stdout)) == 50
    assert not list((workspace.private / "ids").iterdir())
