"""How a ticket stands: sealed before its results or after, against its record, and who followed."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from conftest import code

from rtkit.flow.harvest import resolve
from rtkit.flow.standing import standing
from rtkit.mime import mime_type
from rtkit.model import Completed, Failed, Metric, NotStarted, Overturn, Record, Run
from rtkit.notebook.read import read_notebook
from rtkit.notebook.ticket import source_sha256
from rtkit.workspace.records import write_record
from rtkit.workspace.runs import RUN_FILE, new_run_folder, store_run

SEALED = datetime(2026, 11, 12, 9, tzinfo=UTC)
DAY = timedelta(days=1)
BEFORE, AFTER = SEALED - DAY, SEALED + DAY
H1 = {"id": "H1", "claim": "Faster", "expect": "eer <= 0.1"}
SEAL = {"on": SEALED.isoformat(), "hypotheses": [H1]}
SOURCE = "rt.measure('eer', ...)"


def cell(value: float | None = None) -> dict:
    data = {mime_type("metric"): {"name": "eer", "value": value}}
    return code(
        SOURCE, outputs=[] if value is None else [{"output_type": "display_data", "metadata": {}, "data": data}]
    )


@pytest.fixture
def sealed(ticket):
    return lambda **fields: ticket(cell(), hypotheses=[H1], sealed=SEAL, **fields)


@pytest.fixture
def ran(workspace):
    def store(file, started, outcome=None, **fields):
        notebook = read_notebook(file.path)
        run = Run(**{
            "ticket": file.ticket.id, "outcome": outcome or Completed(), "notebook": file.path.name,
            "source": file.path.name, "source_sha256": source_sha256(notebook), "started": started,
            "ended": started + timedelta(minutes=2), "seconds": 120, "kernel": "python3", **fields,
        })  # fmt: skip
        return store_run(new_run_folder(workspace, run.ticket), run, json.dumps({**notebook, "cells": [cell(0.09)]}))

    return store


@pytest.fixture
def accepted(workspace):
    def write(when, value=0.09, **fields):
        metrics = (Metric(name="eer", value=value),)
        write_record(workspace, Record(ticket="RT-0001", accepted=when, source_sha256="", metrics=metrics, **fields))

    return write


@pytest.fixture
def stands(workspace):
    return lambda file: standing(workspace, resolve(workspace, file))


def test_criteria_came_first_where_every_known_result_is_later(sealed, ran, accepted, stands):
    file = sealed()
    ran(file, AFTER)
    assert stands(file).sealed == "before"
    accepted(AFTER)
    assert stands(file).sealed == "before"


def test_criteria_came_later_where_a_run_had_completed_or_a_record_was_accepted(sealed, ran, accepted, stands):
    file = sealed()
    ran(file, AFTER)
    accepted(BEFORE)
    assert stands(file).sealed == "after"
    accepted(AFTER)
    ran(file, BEFORE, source_sha256="of an earlier version")
    assert stands(file).sealed == "after"


def test_a_run_that_broke_or_still_ran_at_the_sealing_leaves_it_open(sealed, ran, stands):
    file = sealed()
    ran(file, AFTER)
    ran(file, BEFORE, NotStarted("no kernel"))
    assert stands(file).sealed == "before"
    broke = ran(file, BEFORE, Failed("c1", 0, "ValueError"), source_sha256="x")
    assert stands(file).sealed is None
    (broke.folder / RUN_FILE).unlink()
    ran(file, SEALED - timedelta(minutes=1), source_sha256="x")
    assert stands(file).sealed is None


def test_an_acceptance_that_was_overturned_later_has_no_known_date(sealed, ran, accepted, stands):
    file = sealed()
    ran(file, AFTER)
    accepted(AFTER, overturned=(Overturn(on=AFTER, because="x", flips=()),))
    assert stands(file).sealed is None
    accepted(AFTER, overturned=(Overturn(on=BEFORE, because="x", flips=()),))
    assert stands(file).sealed == "after"


def test_without_a_dated_result_nothing_is_said(ticket, sealed, stands):
    assert stands(sealed()).sealed is None
    own = ticket(cell(0.1), number=2, hypotheses=[H1], sealed=SEAL)
    assert stands(own).sealed is None
    assert stands(ticket("1", number=3)).sealed is None


def test_moments_without_a_zone_can_be_compared(ticket, ran, accepted, stands):
    file = ticket(cell(), hypotheses=[H1], sealed={"on": "2026-11-12T09:00:00", "hypotheses": [H1]})
    ran(file, AFTER)
    accepted(AFTER.replace(tzinfo=None))
    assert stands(file).sealed == "before"


def test_a_completed_run_is_compared_with_the_record(sealed, ran, accepted, stands):
    file = sealed()
    ran(file, AFTER)
    assert stands(file).against is None
    accepted(BEFORE)
    against = stands(file).against
    assert (against.comparison.outcome, against.repeats, against.differs) == ("reproduced", True, False)
    accepted(BEFORE, value=0.2)
    assert stands(file).against.comparison.outcome == "drifted"


def test_the_tickets_tolerance_counts(sealed, ran, accepted, stands):
    file = sealed(tolerance=0.5)
    ran(file, AFTER)
    accepted(BEFORE, value=0.2)
    assert not stands(file).against.differs


def test_the_run_that_was_accepted_is_no_repetition_of_itself(sealed, ran, accepted, stands):
    file = sealed()
    ran(file, AFTER.replace(microsecond=300_000))
    accepted(AFTER.replace(microsecond=700_000))
    assert not stands(file).against.repeats


def test_a_run_that_began_in_the_second_of_the_acceptance_but_after_it_is_one(sealed, ran, accepted, stands):
    file = sealed()
    accepted(AFTER.replace(microsecond=300_000))
    ran(file, AFTER.replace(microsecond=700_000))
    assert stands(file).against.repeats


def test_a_run_with_other_parameters_is_no_repetition(sealed, ran, accepted, stands):
    file = sealed()
    ran(file, AFTER, parameters={"seed": 3})
    accepted(BEFORE, parameters={"seed": 1})
    assert not stands(file).against.repeats


def test_a_run_that_broke_is_not_compared(sealed, ran, accepted, stands):
    file = sealed()
    ran(file, AFTER, Failed("c1", 0, "ValueError"))
    accepted(BEFORE)
    assert stands(file).against is None


def test_those_that_followed_are_told_by_both_sides_each_once(ticket, stands):
    next_ = {"N1": {"state": "started", "ticket": "RT-0003"}, "N2": {"state": "dropped"}}
    first = ticket("1", next=next_)
    for number, by in ((3, "RT-0001#N1"), (2, "RT-0001"), (4, "RT-0011"), (10000, "RT-0001#F2")):
        ticket("1", number=number, asked_by=by)
    assert stands(first).led_to == ("RT-0002", "RT-0003", "RT-10000")


def test_it_knows_what_superseded_it_and_ignores_what_cannot_be_read(ticket, workspace, stands):
    first = ticket("1")
    ticket("1", number=5, supersedes=["RT-0001", "RT-0002"])
    ticket("1", number=6, supersedes=["RT-0002"])
    (workspace.research / "RT-0007-broken.ipynb").write_text("{")
    assert stands(first).superseded_by == ("RT-0005",)


def test_a_ticket_that_names_itself_does_not_follow_itself(ticket, stands):
    own = ticket("1", asked_by="RT-0001", supersedes=["RT-0001"], next={"N1": {"state": "done", "ticket": "RT-0001"}})
    stood = stands(own)
    assert (stood.led_to, stood.superseded_by) == ((), ())
