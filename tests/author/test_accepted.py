from __future__ import annotations

import json
import math
import sys
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import rtkit as rt
from rtkit.author.recorded import recorded
from rtkit.author.tolerance import tolerance_payload
from rtkit.errors import Invalid, NotFound, UsageFault
from rtkit.model import Absolute, Answer, Metric, Range, Record, Relative, Spread
from rtkit.workspace.records import write_record
from rtkit.workspace.workspace import Workspace


@pytest.fixture
def keep(workspace, monkeypatch):
    """Accept metrics as RT-0002, and work in the research folder."""
    monkeypatch.chdir(workspace.research)

    def accept(*metrics):
        about = {"accepted": datetime(2026, 11, 21, tzinfo=UTC), "source_sha256": "", "answer": Answer(text="Yes.")}
        return write_record(workspace, Record(ticket="RT-0002", metrics=metrics, **about))

    return accept


@pytest.fixture
def record(keep):
    """EER 0.096, and a gain that is not finite."""
    return keep(Metric(name="eer", value=0.096), Metric(name="gain", value="NaN"))


def test_accepted_values_are_read_by_name(record):
    accepted = rt.accepted("RT-0002")
    assert accepted["eer"] == 0.096
    assert math.isnan(accepted["gain"])
    assert (list(accepted), accepted.answer, accepted.ticket) == (["eer", "gain"], "Yes.", "RT-0002")
    assert accepted.get("auc", 0.5) == 0.5
    assert "auc" not in accepted


def test_what_the_record_knows_of_a_metric_is_what_measure_takes(keep):
    spread = Spread(count=5, deviation=0.002, low=0.94, high=0.96)
    keep(
        Metric(name="auc", value=0.95, direction="higher", board="cells", tolerance=Absolute(by=0.005), spread=spread),
        Metric(name="size", value=2000.0, unit="B", tolerance=Range(low=1000, high=4000)),
        Metric(name="rows", value=569.0),
    )
    accepted = rt.accepted("RT-0002")
    assert accepted.about("auc") == {"direction": "higher", "board": "cells", "tolerance": 0.005}
    assert accepted.about("size") == {"unit": "B", "tolerance": (1000, 4000)}
    assert accepted.about("rows") == {}
    assert (accepted.spread("auc"), accepted.spread("rows")) == ((5, 0.002, 0.94, 0.96), None)
    assert dict(accepted) == {"auc": 0.95, "size": 2000, "rows": 569}


@pytest.mark.parametrize(
    ("tolerance", "allowed"),
    [(Absolute(by=0.5), 0.5), (Relative(by=0.02), 4), (Range(low=-210, high=-100), 100), (None, 0.0002)],
)
def test_how_far_a_later_run_may_be_off_is_in_the_metrics_own_unit(tolerance, allowed, keep):
    keep(Metric(name="gain", value=-200.0, tolerance=tolerance))
    assert rt.accepted("RT-0002").allowed("gain") == pytest.approx(allowed)


@given(st.floats(min_value=0, max_value=1e6, allow_nan=False))
def test_a_relative_tolerance_can_be_written_again_as_it_was(by):
    about = recorded({"name": "auc", "value": 1.0, "tolerance": {"type": "relative", "by": by}}).about
    assert tolerance_payload(about["tolerance"])["by"] == pytest.approx(by, rel=1e-12)


@pytest.mark.parametrize("call", ["about", "spread", "allowed"])
def test_a_metric_that_the_record_has_not_is_explained_to_every_question(call, record):
    with pytest.raises(NotFound, match=r"RT-0002 has no accepted 'err' \(did you mean 'eer'\?\)"):
        getattr(rt.accepted("RT-0002"), call)("err")


def test_what_is_told_can_be_changed_and_the_record_stays(keep):
    keep(Metric(name="auc", value=0.95, unit="share"))
    accepted = rt.accepted("RT-0002")
    accepted.about("auc")["unit"] = "%"
    assert accepted.about("auc") == {"unit": "share"}


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


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        '{"metrics": 3}',
        '{"metrics": [{"name": "eer"}]}',
        '{"metrics": [{"name": "eer", "value": 1, "tolerance": {"type": "relative"}}]}',
        '{"metrics": [{"name": "eer", "value": 1, "spread": 3}]}',
        '{"answer": "x"}',
    ],
)
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
