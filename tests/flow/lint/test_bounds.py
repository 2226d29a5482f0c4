"""Timeboxes, scopes, parameters, and where a ticket stands."""

from __future__ import annotations

import pytest
from conftest import code, markdown

PARAMETERS = code("seed: int = 0\nfolds = 5", "parameters")


@pytest.mark.parametrize("status", ["draft", "frozen"])
def test_a_timebox_over_the_limit_or_of_nothing_is_an_error(ticket, told, status):
    ticket("1", timebox="4d", status=status, hypotheses=[{"id": "H1", "claim": "a", "timebox": "0h"}])
    assert [(fault.level, fault.field) for fault in told(rule="timebox")] == [
        ("error", "timebox"),
        ("error", "hypotheses[0].timebox"),
    ]


def test_the_limit_is_that_of_the_settings(ticket, told, workspace):
    (workspace.root / "rtkit.toml").write_text('timebox-limit = "1d"\n')
    ticket("1", timebox="2d")
    from rtkit.flow.lint import lint
    from rtkit.workspace.workspace import Workspace

    (fault,) = [one for one in lint(Workspace.at(workspace.root)).faults if one.rule == "timebox"]
    assert "over the limit of 1d" in fault.message


def test_a_hypothesis_may_not_take_longer_than_its_ticket(ticket, told):
    ticket("1", timebox="1d", hypotheses=[{"id": "H1", "claim": "a", "timebox": "2d"}])
    (fault,) = told(rule="timebox")
    assert (fault.level, fault.message) == ("warning", "the timebox of H1 is 2d, over the ticket's 1d")


def test_scopes_are_known_and_production_has_one(ticket, told):
    form = """\
- N1: a
  - kind: production
- N2: b
  - scope: modelling
- N3: c
  - kind: production
  - scope: metrics
- N4: [[d]]
  - kind: production
- N5: e
"""
    ticket(markdown(form, "rtkit-next"), scope="modelling")
    own, first, second = told(rule="scope")
    assert own.message == "there is no scope 'modelling'"
    assert own.hint.startswith("did you mean 'modeling'?")
    assert first.message == "N1 is a production ticket without a scope"
    assert second.message == "N2 has a scope that there is not: 'modelling'"


def test_limits_are_of_parameters_that_are_there(ticket, told):
    limits = {"sead": {"min": 0}, "folds": {"min": 9, "max": 2}, "seed": {"min": 1}}
    ticket(PARAMETERS, execution={"parameters": limits})
    found = [(fault.field.split(".")[-1], fault.level) for fault in told(rule="parameters")]
    assert found == [("sead", "error"), ("folds", "error"), ("seed", "warning")]


def test_a_second_parameters_cell_counts_for_nothing(ticket, told):
    ticket(PARAMETERS, code("more = 1", "parameters"))
    assert [fault.cell for fault in told(rule="parameters")] == ["c2"]


def test_a_parameters_cell_that_is_no_python_is_told(ticket, told):
    ticket(code("seed: int = ", "parameters"))
    assert [fault.cell for fault in told(rule="parameters")] == ["c1"]


def test_a_frozen_ticket_says_why_and_no_other_does(ticket, told):
    ticket("1", status="frozen")
    assert [fault.level for fault in told()] == ["warning"]
    ticket("1", status="frozen", frozen={"because": "the data are gone"})
    assert told() == []
    ticket("1", status="active", frozen={"because": "the data are gone"})
    assert "active, and still says why it is frozen" in told(rule="frozen")[0].message


def test_an_answered_ticket_that_nobody_reviewed_is_a_note(ticket, told):
    ticket("1", status="answered")
    assert [fault.level for fault in told(rule="review")] == ["note"]
    ticket("1", status="answered", reviewed={"by": "bo", "on": "2026-11-20T09:00:00Z"})
    assert told(rule="review") == []
