"""All tickets, metrics and findings as DataFrames."""

from __future__ import annotations

import json
import warnings
from datetime import UTC, datetime
from threading import Event

import pandas as pd
import pytest
from conftest import markdown

import rtkit
from rtkit.errors import NotFound
from rtkit.flow.passes import RunRequest, run_ticket
from rtkit.library.columns import FINDINGS, METRICS, TICKETS
from rtkit.model import Finding, Holding, Metric, Record, Spread
from rtkit.workspace.records import write_record

CODE = """\
import rtkit as rt
rt.measure("eer", [0.09, 0.11], unit="%", direction="lower", baseline=0.2, board="eer", tolerance="2%")
rt.measure("gain", float("nan"), tolerance=(0, 1))
rt.finding("It falls.", id="F1", evidence=["eer"], confidence="high", holds="eer < 0.15")
rt.finding("It is [[how good]].", id="F2")
rt.answer("Yes.")
"""
FRAMES = [(rtkit.tickets, TICKETS), (rtkit.metrics, METRICS), (rtkit.findings, FINDINGS)]


@pytest.fixture
def ran(workspace, ticket):
    """A ticket that was run, and one that never was."""
    hypotheses = [{"id": "H1", "claim": "It falls.", "metric": "eer", "expect": "eer < 0.15"}]
    about = {
        "status": "review",
        "scope": "modeling",
        "owner": "ana",
        "tags": ["voice", "quick"],
        "timebox": "4h",
        "spent": "1d",
    }
    ticket(CODE, hypotheses=hypotheses, created="2026-11-20T08:00:00Z", **about)
    ticket("print(1)", number=2, asked_by="RT-0001#N1")
    run_ticket(workspace, "1", RunRequest(), lambda _: None, Event(), record=True)
    return workspace


@pytest.mark.parametrize(("read", "columns"), FRAMES)
def test_columns_and_types_are_the_same_without_any_ticket(read, columns, ran, tmp_path_factory):
    empty = tmp_path_factory.mktemp("empty")
    (empty / "rtkit.toml").touch()
    nothing, something = read(empty), read(ran)
    assert list(nothing.columns) == list(something.columns) == list(columns)
    assert nothing.dtypes.to_dict() == something.dtypes.to_dict()
    assert len(nothing) == 0 < len(something)


def test_a_ticket_has_what_it_is_and_what_became_of_it(ran):
    first, second = rtkit.tickets(ran).to_dict("records")
    assert first["results_on"] > pd.Timestamp("2026-01-01", tz="UTC")
    assert first["accepted_on"] >= first["results_on"].floor("s")
    told = {
        "id": "RT-0001",
        "question": "Does it work?",
        "status": "review",
        "scope": "modeling",
        "owner": "ana",
        "tags": ("voice", "quick"),
        "timebox_days": 0.5,
        "spent_days": 1.0,
        "created": pd.Timestamp("2026-11-20T08:00:00Z"),
        "answer": "Yes.",
        "supported": 1,
        "refuted": 0,
        "source": "run",
        "path": "research/RT-0001-does-it-work.ipynb",
    }
    assert {name: first[name] for name in told} == told
    assert (second["source"], second["asked_by"], second["parent"]) == ("never-run", "RT-0001#N1", "RT-0001")
    assert all(pd.isna(second[name]) for name in ("answer", "results_on", "accepted_on", "last_check", "scope"))


def test_a_metric_has_its_numbers_and_the_accepted_one(ran):
    eer, gain = rtkit.metrics(ran).to_dict("records")
    assert eer.pop("deviation") == pytest.approx(0.01414, rel=1e-3)
    assert {name: value for name, value in eer.items() if not pd.isna(value)} == {
        "ticket": "RT-0001",
        "name": "eer",
        "value": 0.1,
        "unit": "%",
        "direction": "lower",
        "baseline": 0.2,
        "board": "eer",
        "low": 0.09,
        "high": 0.11,
        "count": 2,
        "tolerance": "2%",
        "accepted": 0.1,
    }
    assert pd.isna(gain["value"])
    assert gain["tolerance"] == "0 to 1"


def test_a_finding_has_its_evidence_and_state_and_a_placeholder_is_none(ran):
    (finding,) = rtkit.findings(ran).to_dict("records")
    assert pd.isna(finding.pop("hypothesis"))
    assert finding == {
        "ticket": "RT-0001",
        "id": "F1",
        "statement": "It falls.",
        "confidence": "high",
        "evidence": ("eer",),
        "holds": "eer < 0.15",
        "state": "holds",
    }


def test_the_frames_join(ran):
    joined = rtkit.metrics(ran).merge(rtkit.tickets(ran), left_on="ticket", right_on="id")
    assert set(joined["owner"]) == {"ana"}
    assert (rtkit.findings(ran)["confidence"] >= "medium").all()


def test_in_a_fresh_clone_the_accepted_results_count(workspace, ticket):
    ticket("print(1)")
    record = Record(
        ticket="RT-0001",
        accepted=datetime(2026, 11, 21, tzinfo=UTC),
        source_sha256="",
        metrics=(Metric(name="eer", value=0.1, spread=Spread(count=2, deviation=0.0, low=0.1, high=0.1)),),
        findings=(Finding(id="F1", statement="It falls.", holds="eer < 1"),),
        holdings=(Holding(part="F1", state="holds"),),
    )
    write_record(workspace, record)
    (one,) = rtkit.tickets(workspace).to_dict("records")
    assert (one["source"], one["results_on"]) == ("record", pd.Timestamp("2026-11-21", tz="UTC"))
    assert list(rtkit.findings(workspace)["state"]) == ["holds"]


def test_the_last_check_is_told(workspace, ticket):
    from rtkit.model import Checked, Comparison, Fingerprint
    from rtkit.workspace.checks import write_checked

    ticket("print(1)")
    on = datetime(2026, 11, 22, tzinfo=UTC)
    fingerprint = Fingerprint(code="", forms="", criteria="", parameters="")
    comparison = Comparison(outcome="drifted")
    run = {"record_sha256": "", "fingerprint": fingerprint, "comparison": comparison, "run": "", "seconds": 1.0}
    write_checked(workspace, Checked(ticket="RT-0001", on=on, **run))
    (one,) = rtkit.tickets(workspace).to_dict("records")
    assert (one["last_check"], one["checked_on"]) == ("drifted", pd.Timestamp(on))


def test_a_ticket_that_cannot_be_read_is_left_out_with_a_warning_that_names_it(workspace, ticket):
    ticket("print(1)")
    (workspace.research / "RT-0002-broken.ipynb").write_text("{")
    with pytest.warns(UserWarning, match=r"research/RT-0002-broken\.ipynb is left out: .* is cut off") as caught:
        assert list(rtkit.tickets(workspace)["id"]) == ["RT-0001"]
    assert caught[0].filename == __file__


def test_what_cannot_be_read_of_a_ticket_is_warned_of(workspace, ticket):
    ticket("print(1)", markdown("- F1: It falls.\n  - confidence: sure", "rtkit-findings"))
    with pytest.warns(UserWarning, match="RT-0001: "):
        rtkit.findings(workspace)


def test_nothing_is_warned_of_where_all_is_well(ran):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        rtkit.tickets(ran)


def test_the_path_may_be_any_in_the_workspace_and_none_is_where_one_stands(ran, monkeypatch, tmp_path_factory):
    monkeypatch.chdir(ran.research)
    assert len(rtkit.tickets()) == len(rtkit.tickets(str(ran.root))) == len(rtkit.tickets(rtkit.open())) == 2
    with pytest.raises(NotFound, match="no research workspace"):
        rtkit.metrics(tmp_path_factory.mktemp("elsewhere"))


def test_odd_times_are_missing_and_those_without_zone_are_utc(workspace, ticket):
    file = ticket("print(1)", created="0001-01-01T00:00:00Z", started="2026-11-20T08:00:00")
    assert json.loads(file.path.read_text())
    (one,) = rtkit.tickets(workspace).to_dict("records")
    assert pd.isna(one["created"])
    assert one["started"] == pd.Timestamp("2026-11-20T08:00:00Z")
