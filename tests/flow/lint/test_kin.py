"""Lineage, accepted values, files and ids of tickets, records."""

from __future__ import annotations

import json
import shutil

import pytest
from conftest import markdown

from rtkit.model import Answer, Metric, NextTicket

from .conftest import ANSWER, shows

IMPORT = "import rtkit as rt\n"


def test_a_loop_of_three_is_told_by_each_and_ends(ticket, told):
    for number, parent in ((1, 3), (2, 1), (3, 2)):
        ticket("1", number=number, asked_by=f"RT-000{parent}", status="frozen", frozen={"because": "old"})
    ticket("1", number=4, asked_by="RT-0003")
    loops = told(rule="lineage")
    assert [fault.ticket for fault in loops] == ["RT-0001", "RT-0002", "RT-0003"]
    assert {fault.message for fault in loops} == {"it descends from itself: RT-0001 <- RT-0003 <- RT-0002 <- RT-0001"}


def test_tickets_that_are_named_and_gone_are_told(ticket, told):
    started = {"N1": {"state": "started", "ticket": "RT-0008"}}
    ticket(markdown("- N1: a", "rtkit-next"), asked_by="RT-0009#N1", supersedes=["RT-0007"], next=started)
    assert [(fault.field, fault.level) for fault in told(rule="lineage")] == [
        ("asked_by", "error"),
        ("supersedes[0]", "error"),
        ("next.N1", "error"),
    ]


def test_a_ticket_of_which_only_the_record_is_left_is_not_gone(ticket, told, recorded):
    file = ticket("1", number=2)
    recorded(file, next_tickets=(NextTicket(id="N1", title="a"),))
    file.path.unlink()
    ticket("1", asked_by="RT-0002")
    assert told(rule="lineage") == []
    (orphan,) = told(rule="orphan-record")
    assert (orphan.level, orphan.path, orphan.ticket) == ("error", "research/records/RT-0002.json", "RT-0002")


def test_a_part_that_its_ticket_does_not_have_is_told_with_the_nearest(ticket, told):
    ticket(markdown("- N1: a\n- N2: b", "rtkit-next"), number=1)
    ticket("1", number=2, asked_by="RT-0001#N2")
    ticket("1", number=3, asked_by="RT-0001#N3", next={"N5": {"state": "started"}})
    messages = [fault.message for fault in told(rule="lineage")]
    assert messages == ["RT-0001 has no N3, and it was asked for by it", "RT-0003 has no N5, and N5 was started"]


def test_a_next_ticket_that_was_dropped_or_done_may_be_taken_out(ticket, told):
    ended = {"N5": {"state": "done", "ticket": "RT-0002"}, "N6": {"state": "dropped", "because": "No time."}}
    ticket(markdown("- N1: a", "rtkit-next"), number=1, next=ended)
    ticket("1", number=2, asked_by="RT-0001#N5")
    assert told(rule="lineage") == []


def test_parts_of_a_ticket_that_never_ran_are_read_in_its_calls(ticket, told):
    ticket(IMPORT + 'rt.next_ticket("a", id="N7")\nrt.finding("b")', number=1)
    ticket("1", number=2, asked_by="RT-0001#N7")
    ticket("1", number=3, asked_by="RT-0001#F1")
    assert told(rule="lineage") == []
    ticket(IMPORT + 'for name in "ab":\n    rt.next_ticket(name)', number=1)
    assert told(rule="lineage") == []


def test_a_superseded_ticket_and_the_newer_one_agree(ticket, told):
    ticket("1", number=1, status="answered")
    ticket("1", number=2, status="answered", supersedes=["RT-0001"])
    ticket("1", number=3, status="superseded")
    newer, lonely = told(rule="superseded")
    assert newer.message == "it supersedes RT-0001, which is still answered"
    assert newer.hint == "rtkit status RT-0001 superseded"
    assert (lonely.ticket, lonely.level) == ("RT-0003", "warning")


def test_accepted_values_that_no_record_has_are_told(ticket, told, recorded):
    recorded(ticket("1", number=2), metrics=(Metric(name="eer", value=0.1),))
    ticket("1", number=3)
    source = """\
import rtkit as rt
champion = rt.accepted("RT-0002")
print(champion["eer"], champion["auc"], rt.accepted("2")["err"], other["x"])
rt.accepted("RT-0003")["eer"]
rt.accepted("RT-0099")
rt.accepted("[[RT-0002]]")
rt.accepted("champion")
"""
    ticket(source, number=1, status="review")
    assert [(fault.message, fault.level) for fault in told("1", rule="accepted")] == [
        ("RT-0002 has no accepted value 'auc'", "error"),
        ("RT-0002 has no accepted value 'err'", "error"),
        ("it reads what RT-0003 accepted, which has no record", "error"),
        ("it reads what RT-0099 accepted, which has no record", "error"),
        ("'champion' is no ticket", "error"),
    ]


def test_two_files_with_one_id_are_told_for_both_and_how_to_mend_it(ticket, told, workspace):
    file = ticket("1")
    shutil.copy(file.path, workspace.research / "RT-0001-copy.ipynb")
    first, second = told("1", rule="ticket-id")
    assert first.message == "RT-0001 is also the id of research/RT-0001-does-it-work.ipynb"
    assert second.message == "RT-0001 is also the id of research/RT-0001-copy.ipynb"
    assert "rtkit renumber research/RT-0001-does-it-work.ipynb" in second.hint


@pytest.mark.parametrize("name", ["RT-0009-does-it-work.ipynb", "does-it-work.ipynb", "RT-00011.ipynb"])
def test_a_file_is_called_after_its_id(ticket, told, workspace, name):
    file = ticket("1")
    file.path.rename(workspace.research / name)
    (fault,) = told(rule="file-name")
    assert fault.hint.startswith(f"rename it: git mv research/{name} research/RT-0001-")


def test_a_notebook_that_cannot_be_read_is_one_fault_and_hides_nothing(ticket, told, workspace):
    whole = ticket("1", number=1).path.read_text()
    ticket("1", number=2, timebox="9d")
    cut = workspace.research / "RT-0003-cut.ipynb"
    cut.write_text(whole[: len(whole) // 2])
    cells = json.loads(ticket("1", number=4, timebox="9d", asked_by="RT-0003").path.read_text())
    (workspace.research / "RT-0004-does-it-work.ipynb").write_text(json.dumps({**cells, "cells": 5}))
    assert [(fault.path, fault.rule) for fault in told() if fault.level == "error"] == [
        ("research/RT-0003-cut.ipynb", "broken-file"),
        ("research/RT-0002-does-it-work.ipynb", "timebox"),
        ("research/RT-0004-does-it-work.ipynb", "broken-file"),
        ("research/RT-0004-does-it-work.ipynb", "timebox"),
    ]
    assert "is cut off" in told("3")[0].message


def test_wrong_metadata_is_told_field_by_field(ticket, told):
    path = ticket("1").path
    path.write_text(path.read_text().replace('"question"', '"timebox": "soon", "questoin"'))
    (fault,) = told()
    assert fault.rule == "broken-file"
    assert "$.timebox: Expected a timebox such as 2d" in fault.message
    assert "$.questoin: unknown field, did you mean 'question'?" in fault.message


def test_conclusions_are_accepted(ticket, told, recorded):
    levels = []
    for status in ("draft", "active", "review", "answered", "frozen"):
        file = ticket(shows("...", ANSWER), status=status)
        levels += [fault.level for fault in told(rule="record")]
    assert levels == ["error", "error"]
    recorded(file, answer=Answer(text="Yes."))
    ticket(shows("...", ANSWER), status="answered")
    assert [fault.rule for fault in told()] == ["review"]


def test_a_notebook_that_changed_after_its_acceptance_is_a_note(ticket, told, recorded):
    recorded(ticket("1"))
    ticket("2", status="answered")
    (fault,) = told(rule="stale-record")
    assert (fault.level, fault.hint) == ("note", "see what became of them: rtkit check RT-0001")


def spoilt(content: dict, how: str) -> str:
    if how == "cut":
        return json.dumps(content)[:-40]
    edited = {
        "newer": {**content, "format": 2},
        "unknown": {**content, "answr": "Yes."},
        "negative": {**content, "metrics": [{"name": "e", "value": 1, "tolerance": {"type": "absolute", "by": -1}}]},
        "another": {**content, "ticket": "RT-0002"},
    }
    return json.dumps(edited[how])


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ("newer", "is of format 2, newer than format 1"),
        ("cut", "is not valid JSON"),
        ("unknown", "$.answr: unknown field, did you mean 'answer'?"),
        ("negative", "$.metrics[0].tolerance.by"),
        ("another", "is the record of RT-0002"),
    ],
)
@pytest.mark.parametrize("status", ["answered", "frozen"])
def test_a_record_that_cannot_be_read_is_told_once(ticket, told, recorded, how, said, status):
    path = recorded(ticket(shows("...", ANSWER), status=status, frozen={"because": "old"}))
    path.write_text(spoilt(json.loads(path.read_text()), how))
    (fault,) = [fault for fault in told() if fault.level == "error"]
    assert fault.rule == "broken-record"
    assert said in fault.message
