"""Ids of parts: unique, and written as soon as anything refers to them; writing them."""

from __future__ import annotations

import json

import pytest
from conftest import code, markdown, notebook
from mounts import read_only

from rtkit.errors import Conflict
from rtkit.flow.harvest import harvest
from rtkit.flow.lint import lint
from rtkit.flow.lint.insert import into_call, into_item
from rtkit.flow.lint.mend import mend
from rtkit.flow.lint.mends import DeclareInputs
from rtkit.model import Failed, Finding, FromNotebook, NextTicket, Ticket

from .conftest import finding, metric, shows

IMPORT = "import rtkit as rt\n"
DONE = {"state": "done"}
NEXT = markdown("- Does it hold for trees?\n  - size: 1d\n- N2: b", "rtkit-next")


def sources(file) -> list[str]:
    return ["".join(cell["source"]) for cell in json.loads(file.path.read_text())["cells"]]


def test_an_id_that_two_things_have_is_an_error(ticket, told):
    cell = shows("...", finding("a", id="F1"), finding("b", id="F1"), finding("c", id="H1"))
    ticket(cell, hypotheses=[{"id": "H1", "claim": "a"}, {"id": "H2", "claim": "b"}, {"id": "H2", "claim": "c"}])
    assert [(fault.message, fault.cell or fault.field) for fault in told(rule="unique-id")] == [
        ("F1 is used twice; the later one is shown as F2", "c1"),
        ("H1 is the id of 2 things", "hypotheses[0].id"),
        ("H2 is the id of 2 things", "hypotheses[1].id"),
    ]
    assert told(rule="form") == []


def test_an_id_used_twice_is_seen_before_anything_ran(ticket, told):
    ticket(IMPORT + 'rt.finding("a", id="F1")\nrt.finding("b", id="F1")')
    assert [fault.cell for fault in told(rule="unique-id")] == ["c1"]


def test_two_cells_with_one_id_are_a_warning(ticket, told):
    file = ticket("1", "2")
    file.path.write_text(file.path.read_text().replace('"c2"', '"c1"'))
    assert [(fault.level, fault.cell) for fault in told(rule="unique-id")] == [("warning", "c1")]


def test_no_id_is_asked_for_until_something_refers_to_it(ticket, told):
    ticket(NEXT, markdown("- a", "rtkit-findings"))
    assert told(rule="explicit-id") == []


def test_all_that_refers_to_a_part_is_named(ticket, told, recorded):
    file = ticket(NEXT, markdown("as said (N1, F9) and F1"), next={"N1": DONE, "N2": DONE})
    recorded(file, next_tickets=(NextTicket(id="N1", title="a"), NextTicket(id="N2", title="b")))
    ticket("1", number=2, asked_by="RT-0001#N1")
    (fault,) = told("1", rule="explicit-id")
    assert (fault.level, fault.cell, fault.fixable) == ("warning", "c1", True)
    who = "rtkit.next.N1, RT-0002, the record and others refer to it"
    assert fault.message == f"N1 is so called by its position only, and {who}"


def test_a_reason_that_is_only_an_id_refers_to_it(ticket, told):
    ticket(shows("...", finding(), ("answer", {"text": "Yes.", "because": "F1"})))
    assert len(told(rule="explicit-id")) == 1


def test_fix_writes_the_id_into_a_form_and_says_so(ticket, workspace):
    file = ticket(NEXT, next={"N1": DONE})
    report = lint(workspace, fix=True)
    assert [one.message for one in report.fixed] == ["wrote the id N1 into cell c1"]
    assert sources(file) == ["- N1: Does it hold for trees?\n  - size: 1d\n- N2: b"]
    assert [fault.rule for fault in report.faults] == ["answer"]


def test_fix_writes_the_ids_that_the_run_gave(ticket, told, ran, workspace):
    first = IMPORT + 'rt.finding("a")\nrt.finding(\n    "b",  # so\n    evidence=["eer"],\n)'
    second = 'for name in "cd":\n    rt.finding(name)'
    executed = [shows(first, metric(), finding("a"), finding("b")), shows(second, finding("c"), finding("d"))]
    file = ticket(first, second, markdown("(F1) and (F2; F3)"), status="active")
    ran(file, *executed)
    before = json.loads(file.path.read_text())
    report = lint(workspace, fix=True)
    assert [one.message for one in report.fixed] == [
        "wrote the id F1 into cell c1",
        "wrote the id F2 into cell c1; run it again: rtkit run RT-0001",
    ]
    wanted = IMPORT + 'rt.finding("a", id="F1")\nrt.finding(\n    "b",\n    id="F2",  # so\n    evidence=["eer"],\n)'
    assert sources(file)[:2] == [wanted, second]
    (left,) = [fault for fault in report.faults if fault.rule == "explicit-id"]
    assert (left.cell, left.fixable) == ("c2", False)
    assert left.hint == 'write id="F3" by hand: the call stands in a loop, a function or a condition'
    after = json.loads(file.path.read_text())
    after["cells"][0]["source"] = before["cells"][0]["source"]
    assert after == before
    assert lint(workspace, fix=True).fixed == ()


def test_fix_twice_changes_nothing_the_second_time(ticket, workspace):
    file = ticket(NEXT, IMPORT + 'rt.finding("a")', markdown("(F1)"), next={"N1": DONE})
    assert len(lint(workspace, fix=True).fixed) == 2
    once = file.path.read_bytes()
    assert lint(workspace, fix=True).fixed == ()
    assert file.path.read_bytes() == once


def test_what_is_written_is_what_harvest_gives(ticket, workspace):
    file = ticket(markdown("- a\n- F1: b\n- c\n- d", "rtkit-findings"), markdown("(F2, F3) and (F4)"))
    read = json.loads(file.path.read_text())
    before = harvest(read, file.ticket, FromNotebook()).findings
    lint(workspace, fix=True)
    after = harvest(json.loads(file.path.read_text()), file.ticket, FromNotebook()).findings
    assert after == before
    assert sources(file)[0] == "- F2: a\n- F1: b\n- F3: c\n- F4: d"


@pytest.mark.parametrize(
    "source",
    [
        'for name in "ab":\n    rt.finding(name)',
        'def told(name):\n    rt.finding(name)\ntold("a")',
        'if True:\n    rt.finding("a")',
        '[rt.finding(name) for name in "ab"]',
        "tell = rt.finding\ntell('a')",
        'rt.finding(*["a"])',
        'rt.finding("a", **{})',
        "rt.finding(",
    ],
)
def test_a_call_whose_number_is_not_certain_is_left_alone(ticket, told, recorded, workspace, source):
    file = ticket(IMPORT + 'rt.finding("first")', source, markdown("(F1) and (F2)"))
    recorded(file, findings=(Finding(id="F1", statement="first"), Finding(id="F2", statement="a")))
    before = file.path.read_bytes()
    assert lint(workspace, fix=True).fixed == ()
    assert file.path.read_bytes() == before
    assert told(rule="explicit-id")


@pytest.mark.parametrize("half", [True, False])
def test_a_form_behind_a_call_that_did_not_run_is_left_alone(ticket, told, ran, workspace, half):
    cells = [code("1 / 0"), code(IMPORT + 'rt.next_ticket("a")'), NEXT]
    file = ticket(*cells, next={"N1": DONE, "N2": DONE})
    if half:
        ran(file, *cells, outcome=Failed("c1", 0, "ZeroDivisionError"))
    assert lint(workspace, fix=True).fixed == ()
    assert {fault.hint.split(",")[0] for fault in told(rule="explicit-id")} == {"run the ticket to its end"}


def test_the_file_keeps_lines_as_lines(ticket, workspace):
    file = ticket(NEXT, next={"N1": DONE})
    content = json.loads(file.path.read_text())
    content["cells"][0]["source"] = content["cells"][0]["source"].splitlines(keepends=True)
    file.path.write_text(json.dumps(content))
    lint(workspace, fix=True)
    lines = ["- N1: Does it hold for trees?\n", "  - size: 1d\n", "- N2: b"]
    assert json.loads(file.path.read_text())["cells"][0]["source"] == lines


def test_a_file_that_may_not_be_written_is_told_and_the_others_are_mended(ticket, workspace):
    kept = ticket(NEXT, next={"N1": DONE})
    folder = workspace.research / "kept"
    folder.mkdir()
    kept.path.rename(folder / kept.path.name)
    ticket(NEXT, number=2, next={"N1": DONE})
    with read_only(folder):
        report = lint(workspace, fix=True)
    (error,) = report.refused
    assert "cannot write" in error.message
    assert [one.ticket for one in report.fixed] == ["RT-0002"]
    assert [fault.ticket for fault in report.faults if fault.rule == "explicit-id"] == ["RT-0001"]


def test_a_notebook_that_changed_meanwhile_is_not_written(ticket):
    file = ticket("1")
    with pytest.raises(Conflict):
        mend(file.path, [DeclareInputs(("a.csv",))], "the hash of another source")


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ('rt.finding("a")', 'rt.finding("a", id="F1")'),
        ('rt.finding("a");', 'rt.finding("a", id="F1");'),
        ('rt.finding("ä ö", confidence="low")', 'rt.finding("ä ö", id="F1", confidence="low")'),
        ('rt.finding(statement="a")', 'rt.finding(id="F1", statement="a")'),
        ('rt.finding(\n    "a"\n)', 'rt.finding(\n    "a",\n    id="F1"\n)'),
        ('rt.finding(\n    "a",\n)', 'rt.finding(\n    "a",\n    id="F1",\n)'),
        ('rt.finding(\n    "a"\n    "b",\n)', 'rt.finding(\n    "a"\n    "b",\n    id="F1",\n)'),
        ('rt.decide("a", "keep")', 'rt.decide("a", "keep", id="F1")'),
        ('rt.finding("""a\nb""")', 'rt.finding("""a\nb""", id="F1")'),
        ('rt.finding("a\x0cb")', 'rt.finding("a\x0cb", id="F1")'),
        ('rt.finding(("a"))', None),
        ('rt.finding("a", id="F2")', None),
        ("rt.finding()", None),
        ("rt.finding(", None),
    ],
)
def test_an_id_is_written_into_a_call_as_a_person_would(source, wanted):
    assert into_call(source, 0, "F1") == wanted
    before = "%matplotlib inline\nx = !ls\n" + source
    assert into_call(before, 2, "F1") == (wanted and before.replace(source, wanted))


@pytest.mark.parametrize(
    ("tag", "source", "wanted"),
    [
        ("rtkit-findings", "# F\n\n- a\n- b", "# F\n\n- a\n- F2: b"),
        ("rtkit-findings", "1. a\n2. *b*\n   c", "1. a\n2. F2: *b*\n   c"),
        ("rtkit-findings", "* a\n  - evidence: b\n* b", "* a\n  - evidence: b\n* F2: b"),
        ("rtkit-decisions", "- adopt: a\n- (keep): b", "- adopt: a\n- F2 (keep): b"),
        ("rtkit-findings", "- a\n- a", None),
        ("rtkit-findings", "- a", None),
    ],
)
def test_an_id_is_written_into_a_list_item_as_a_person_would(tag, source, wanted):
    id_ = "D2" if tag == "rtkit-decisions" else "F2"
    assert into_item(source, tag, 1, id_) == (wanted and wanted.replace("F2", id_))


def test_every_kind_of_part_gets_its_id_in_calls_and_forms(ticket, workspace):
    calls = IMPORT + 'rt.finding("a")\nrt.assume("b")\nrt.decide("c", "keep")\nrt.next_ticket("d")'
    forms = [
        markdown("- a", "rtkit-findings"),
        markdown("- b", "rtkit-assumptions"),
        markdown("- keep: c", "rtkit-decisions"),
        markdown("- d", "rtkit-next"),
    ]
    all_ = markdown("(F1, A1, D1 and N1)")
    called, written = ticket(calls, all_), ticket(*forms, all_, number=2)
    assert len(lint(workspace, fix=True).fixed) == 8
    assert sources(called)[0].count("id=") == 4
    assert sources(written)[:4] == ["- F1: a", "- A1: b", "- D1 keep: c", "- N1: d"]
    results = harvest(notebook(*forms), Ticket(id="RT-0001", question="?"), FromNotebook())
    again = harvest(json.loads(written.path.read_text()), Ticket(id="RT-0001", question="?"), FromNotebook())
    assert (again.findings, again.decisions) == (results.findings, results.decisions)
