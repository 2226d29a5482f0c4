"""The question, what the template left, the answer, evidence, forms."""

from __future__ import annotations

from conftest import code, markdown

from rtkit.model import Failed

from .conftest import ANSWER, finding, metric, shows

IMPORT = "import rtkit as rt\n"


def test_a_fresh_ticket_of_the_template_has_one_note(rtkit, told):
    assert rtkit("new", "Does scaling help?").returncode == 0
    (fault,) = told()
    assert (fault.rule, fault.level) == ("placeholder", "note")
    assert "texts of the template are still to be written, the first: [[" in fault.message


def test_later_placeholders_are_told_place_by_place(ticket, told):
    call = IMPORT + 'rt.finding("[[What did you see?]]")'
    hypothesis = {"id": "H1", "claim": "[[claim]]", "expect": "[[a < 1]]"}
    ticket(markdown("[[why]] and [[how]]"), call, status="active", why="[[why now]]", hypotheses=[hypothesis])
    found = told(rule="placeholder")
    assert [(fault.field, fault.cell, fault.level) for fault in found] == [
        ("why", "", "warning"),
        ("hypotheses[0]", "", "warning"),
        ("", "c1", "warning"),
        ("", "c2", "warning"),
    ]
    assert found[1].message == "2 texts of the template are still to be written, the first: [[claim]]"
    assert found[3].message == "[[What did you see?]] is still to be written"


def test_lists_in_lists_links_and_code_are_no_placeholders(ticket, told):
    ticket(
        'table[["a", "b"]]\nname = "[[:alpha:]]"\nmatrix = [[1, 2]]',
        markdown("As in [[1]](https://example.org); write `[[x]]` or\n\n```\n[[y]]\n```"),
        status="answered",
    )
    assert told(rule="placeholder") == []


def test_a_question_asks(ticket, told):
    ticket("1", question="Try trees.")
    (fault,) = told(rule="question")
    assert (fault.level, fault.message) == ("note", "'Try trees.' has no question mark")
    ticket("1", question="木は役に立ちますか？")  # noqa: RUF001  # as it is typed
    assert told(rule="question") == []


def test_no_answer_is_told_the_later_the_louder(ticket, told):
    levels = []
    for status in ("draft", "active", "review", "answered", "frozen"):
        ticket("1", status=status)
        levels += [fault.level for fault in told(rule="answer")]
    assert levels == ["note", "warning", "error", "error"]


def test_an_answer_that_was_never_run_is_told_only_where_it_should_be_there(ticket, told):
    cell = IMPORT + 'rt.answer("Yes.")'
    ticket(cell, status="active")
    assert told(rule="answer") == []
    ticket(cell, status="answered")
    (fault,) = told(rule="answer")
    assert fault.hint == "rtkit run RT-0001"


def test_an_answer_by_one_who_imports_the_function_is_seen(ticket, told):
    ticket('from rtkit import answer as say\nsay("Yes.")', status="active")
    assert told(rule="answer") == []


def test_a_finding_without_evidence_is_told(ticket, told):
    ticket(shows("...", finding("a", id="F1"), finding("[[b]]", id="F2"), ANSWER), status="review")
    (fault,) = told(rule="evidence")
    assert (fault.message, fault.cell, fault.level) == ("F1 rests on no evidence", "c1", "error")


def test_evidence_that_names_nothing_is_told_with_the_nearest(ticket, told):
    names = ["fig-roc", "eer", "c1", "fig-rok"]
    ticket(shows("...", ("evidence", {"name": "fig-roc"}), metric(), finding(id="F1", evidence=names)))
    (fault,) = told(rule="evidence-name")
    assert fault.message == "F1 rests on 'fig-rok', which is not there"
    assert fault.hint.startswith("did you mean 'fig-roc'?")


def test_evidence_of_a_record_is_looked_for_in_the_calls(ticket, told, recorded):
    from rtkit.model import Finding

    file = ticket(IMPORT + 'rt.evidence("fig-roc", 1)\nrt.evidence(caption="b", name="fig-b")')
    findings = (Finding(id="F1", statement="a", evidence=("fig-roc", "fig-b", "fig-c")),)
    recorded(file, findings=findings)
    assert [fault.message for fault in told(rule="evidence-name")] == ["F1 rests on 'fig-c', which is not there"]
    file = ticket(IMPORT + 'for name in "ab":\n    rt.evidence(f"fig-{name}", 1)')
    assert told(rule="evidence-name") == []


def test_half_a_run_is_told_and_not_blamed_for_what_is_missing(ticket, told, ran):
    cell = code("1 / 0")
    file = ticket(cell, markdown("- F1: a\n  - evidence: fig-late", "rtkit-findings"), status="active")
    form = markdown("- F1: a\n  - evidence: fig-late", "rtkit-findings")
    ran(file, cell, form, outcome=Failed("c1", 0, "ZeroDivisionError"))
    (fault,) = told(rule="run")
    assert (fault.cell, fault.level) == ("c1", "warning")
    assert fault.message.startswith("its last run failed")
    assert told(rule="evidence-name") == []


def test_a_mistyped_field_of_a_form_is_told_at_its_cell(ticket, told):
    ticket(markdown("- F1: a\n  - evidense: eer", "rtkit-findings"), status="answered")
    (fault,) = told(rule="form")
    assert (fault.cell, fault.level) == ("c1", "error")
    assert fault.message == "'evidense' is no field of a finding, did you mean 'evidence'?"
