"""Whether a ticket has to run: what is believed of the last check, and what is not."""

from __future__ import annotations

import json
import sys
from threading import Event

import msgspec
import pytest
from conftest import markdown

from rtkit.flow.check import Remembered, Unchanged, plan
from rtkit.flow.passes import CheckRequest, RunRequest, check_tickets, run_ticket, tickets_to_check
from rtkit.workspace.checks import read_checked, write_checked
from rtkit.workspace.listing import find_ticket
from rtkit.workspace.workspace import Workspace

PROSE = (markdown("# Why"), markdown("- F1: it works", "rtkit-findings"), markdown("Yes.", "rtkit-answer"))
"""A ticket without code: its runs and checks need no kernel."""


def check(workspace, **how) -> dict[str, str]:
    """Check as a command does that begins now, and give the outcomes in order."""
    fresh, request = Workspace.at(workspace.root), CheckRequest(**how)
    files = tickets_to_check(fresh, request).files
    reports = check_tickets(fresh, files, request, lambda _file, _event: None, Event())
    return {report.check.file.ticket.id: report.check.outcome for report in reports}


def planned(workspace, **how):
    fresh = Workspace.at(workspace.root)
    return plan(fresh, find_ticket(fresh, "1"), **how)


@pytest.fixture
def accepted(workspace, ticket):
    """A ticket in review, accepted, with a data file."""

    def make(number: int = 1, **fields):
        (workspace.root / "data.csv").write_text("first")
        file = ticket(*PROSE, number=number, **{"status": "review", "inputs": ["data.csv"], **fields})
        run_ticket(workspace, str(number), RunRequest(), lambda _event: None, Event(), record=True)
        return file

    return make


def edit(file, change) -> None:
    notebook = json.loads(file.path.read_text())
    change(notebook)
    file.path.write_text(json.dumps(notebook))


def test_a_notebook_and_a_record_that_are_as_they_were_are_not_looked_into(workspace, accepted, monkeypatch):
    accepted()
    assert check(workspace) == {"RT-0001": "reproduced"}

    def refuse(*_):
        raise AssertionError("it was read")

    for name in ("parse_written", "read_record", "cells_of"):
        monkeypatch.setattr(sys.modules[plan.__module__], name, refuse)
    assert isinstance(planned(workspace).settled, Unchanged)


def test_a_notebook_that_was_only_saved_again_is_unchanged(workspace, accepted):
    file = accepted()
    check(workspace)
    edit(file, lambda notebook: notebook["cells"][0].update(source="# Why, said better"))
    assert check(workspace) == {"RT-0001": "unchanged"}
    file.path.touch()
    assert check(workspace) == {"RT-0001": "unchanged"}


def test_what_is_planned_is_what_was_read_without_outputs(workspace, accepted):
    file = accepted()
    check(workspace)
    edit(file, lambda notebook: notebook["cells"][1].update(source="- F1: it does not"))
    fresh = planned(workspace)
    assert fresh.settled is None
    assert fresh.changed == ("findings, assumptions or decisions in Markdown",)
    assert fresh.notebook["cells"][1]["source"] == "- F1: it does not"
    assert fresh.record.ticket == "RT-0001"


@pytest.mark.parametrize("how", [{"force": True}, {"again": True}])
def test_a_settled_ticket_has_its_notebook_where_it_is_to_run_all_the_same(workspace, accepted, how):
    accepted()
    check(workspace)
    last = read_checked(workspace, "RT-0001")
    drifted = msgspec.structs.replace(last.comparison, outcome="drifted")
    write_checked(workspace, msgspec.structs.replace(last, comparison=drifted))
    assert isinstance(planned(workspace).settled, Remembered)
    fresh = planned(workspace, **how)
    assert fresh.settled is None
    assert len(fresh.notebook["cells"]) == 3


def test_an_input_that_changes_and_changes_back_is_noticed_each_time(workspace, accepted):
    accepted()
    check(workspace)
    data = workspace.root / "data.csv"
    for content, outcome in (("other", "reproduced"), ("first", "reproduced"), ("first", "unchanged")):
        data.write_text(content)
        assert check(workspace) == {"RT-0001": outcome}
    data.unlink()
    data.symlink_to(workspace.root / "rtkit.toml")
    assert check(workspace) == {"RT-0001": "reproduced"}


@pytest.mark.parametrize("content", [b"", b"{", b'{"format": 2}', b"[]"])
def test_a_last_check_that_cannot_be_read_is_none(workspace, accepted, content):
    accepted()
    check(workspace)
    path = workspace.check_of("RT-0001")
    path.write_bytes(content)
    assert check(workspace) == {"RT-0001": "reproduced"}
    stored = json.loads(path.read_bytes())
    for change in ({"format": 2}, {"ticket": "RT-0002"}, {"of": "a newer rtkit"}):
        path.write_text(json.dumps({**stored, **change}))
        assert check(workspace) == {"RT-0001": "reproduced"}, change


def test_the_memory_of_an_older_rtkit_does_for_what_it_knows(workspace, accepted):
    accepted()
    check(workspace)
    path = workspace.check_of("RT-0001")
    stored = json.loads(path.read_bytes())
    del stored["notebook_sha256"], stored["kernel"], stored["fingerprint"]["installed"]
    path.write_text(json.dumps(stored))
    assert check(workspace) == {"RT-0001": "unchanged"}


def test_a_record_that_is_broken_is_told(workspace, accepted):
    accepted()
    check(workspace)
    workspace.record_of("RT-0001").write_text("{")
    assert check(workspace) == {"RT-0001": "not_started"}


def test_what_need_not_run_is_told_first(workspace, accepted):
    files = [accepted(number) for number in (1, 2, 3)]
    check(workspace)
    edit(files[0], lambda notebook: notebook["cells"][1].update(source="- F1: it works well"))
    told = list(check(workspace, jobs=1).items())
    assert told == [("RT-0002", "unchanged"), ("RT-0003", "unchanged"), ("RT-0001", "reproduced")]
