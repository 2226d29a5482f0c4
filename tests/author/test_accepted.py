from __future__ import annotations

import json
import math
import sys
from datetime import UTC, datetime

import pytest

import rtkit as rt
from rtkit.errors import Invalid, NotFound, UsageFault
from rtkit.model import Answer, Metric, Record
from rtkit.workspace.records import write_record
from rtkit.workspace.workspace import Workspace


@pytest.fixture
def record(workspace, monkeypatch):
    """Accept EER 0.096 as RT-0002, and work in the research folder."""
    accepted = Record(
        ticket="RT-0002",
        accepted=datetime(2026, 11, 21, tzinfo=UTC),
        source_sha256="",
        answer=Answer(text="Yes."),
        metrics=(Metric(name="eer", value=0.096), Metric(name="gain", value="NaN")),
    )
    monkeypatch.chdir(workspace.research)
    return write_record(workspace, accepted)


def test_accepted_values_are_read_by_name(record):
    accepted = rt.accepted("RT-0002")
    assert accepted["eer"] == 0.096
    assert math.isnan(accepted["gain"])
    assert (list(accepted), accepted.answer, accepted.ticket) == (["eer", "gain"], "Yes.", "RT-0002")
    assert accepted.get("auc", 0.5) == 0.5
    assert "auc" not in accepted


@pytest.mark.parametrize("name", ["rt-2", "2", 2])
def test_a_ticket_may_be_named_loosely(name, record):
    assert rt.accepted(name)["eer"] == 0.096


def test_an_unknown_metric_is_explained(record):
    with pytest.raises(NotFound, match=r"RT-0002 has no accepted 'err' \(did you mean 'eer'\?\)"):
        rt.accepted("RT-0002")["err"]


def test_a_missing_record_is_explained(record):
    with pytest.raises(NotFound, match=r"RT-0003 has no record \(rtkit run RT-0003 --record"):
        rt.accepted("RT-0003")


@pytest.mark.parametrize("name", ["", "RT", "../secrets", None, True])
def test_what_names_no_ticket_is_refused(name, record):
    with pytest.raises(UsageFault, match="is no ticket"):
        rt.accepted(name)


def test_outside_a_workspace_it_says_so(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(NotFound, match="is in no research workspace"):
        rt.accepted("RT-0002")


@pytest.mark.parametrize("content", ["", "[]", '{"metrics": 3}', '{"metrics": [{"name": "eer"}]}', '{"answer": "x"}'])
def test_a_broken_record_is_named(content, record):
    record.write_text(content)
    with pytest.raises(Invalid, match="is no record of a ticket"):
        rt.accepted("RT-0002")


def test_the_research_folder_of_the_settings_counts(tmp_path, monkeypatch):
    (tmp_path / "pyproject.toml").write_text('[tool.rtkit]\nresearch = "notes/tickets"\n')
    workspace = Workspace.at(tmp_path)
    content = {"format": 1, "metrics": [{"name": "eer", "value": 0.1}]}
    workspace.records.mkdir(parents=True)
    workspace.record_of("RT-0002").write_text(json.dumps(content))
    monkeypatch.chdir(tmp_path)
    assert rt.accepted("RT-0002")["eer"] == 0.1


def test_the_audit_hook_hears_of_the_record(record):
    heard = []
    listening = True

    def hook(event, args):
        if listening and event == "open":
            heard.append(args[0])

    sys.addaudithook(hook)
    rt.accepted("RT-0002")
    listening = False
    assert str(record) in map(str, heard)


def test_a_ticket_that_is_still_to_be_named_is_told_so():
    with pytest.raises(
        UsageFault, match=r"not named yet \(write its id, such as 'RT-0002', in place of '\[\[parent\]\]'"
    ):
        rt.accepted("[[parent]]")
