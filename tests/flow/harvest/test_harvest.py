from __future__ import annotations

import pytest
from conftest import code, markdown, notebook

from rtkit.flow.harvest import harvest
from rtkit.mime import mime_type
from rtkit.model import Answer, Evidence, Finding, FromNotebook, Hypothesis, Ticket

TICKET = Ticket(id="RT-0001", question="Does it work?")


def shows(*payloads: tuple[str, object], source: str = "...") -> dict:
    """A code cell that displayed these payloads, by kind."""
    outputs = [
        {"output_type": "display_data", "metadata": {}, "data": {mime_type(kind): payload, "text/plain": ""}}
        for kind, payload in payloads
    ]
    return code(source, outputs=outputs)


def read(*cells: dict, ticket: Ticket = TICKET):
    return harvest(notebook(*cells), ticket, FromNotebook())


def finding(statement: str = "It works.", **fields: object) -> tuple[str, dict]:
    return "finding", {"statement": statement, **fields}


def test_everything_displayed_is_read_with_its_cell():
    results = read(
        shows(("metric", {"name": "eer", "value": 0.1}), ("evidence", {"name": "fig-roc", "kind": "figure"})),
        shows(finding(evidence=["fig-roc"]), ("answer", {"text": "Yes."})),
        shows(("assumption", {"text": "Labels are right."}), ("decision", {"subject": "it", "choice": "adopt"})),
        shows(("next-ticket", {"title": "Ship it"}), ("log", {"text": "Tried."}), ("progress", {"done": 3})),
    )
    assert results.problems == ()
    assert results.answer == Answer(text="Yes.")
    assert results.findings == (Finding(statement="It works.", id="F1", evidence=("fig-roc",), cell="c2"),)
    assert results.evidence == (Evidence(name="fig-roc", kind="figure", cell="c1"),)
    assert [metric.name for metric in results.metrics] == ["eer"]
    assert [part.id for part in (*results.assumptions, *results.decisions, *results.next_tickets)] == ["A1", "D1", "N1"]
    assert results.log[0].cell == "c4"
    assert results.source == FromNotebook()


def test_position_numbers_what_has_no_id_and_passes_over_written_ids():
    results = read(shows(finding("a")), shows(finding("b", id="F1")), shows(finding("c"), finding("d", id="F-main")))
    assert [(one.id, one.statement) for one in results.findings] == [
        ("F2", "a"),
        ("F1", "b"),
        ("F3", "c"),
        ("F-main", "d"),
    ]


def test_an_id_written_twice_is_told_and_the_later_one_numbered():
    results = read(shows(finding("a", id="F1")), shows(finding("b", id="F1")))
    assert [one.id for one in results.findings] == ["F1", "F2"]
    assert results.problems == ("cell c2: F1 is used twice; the later one is shown as F2",)


def test_the_last_answer_counts_and_two_that_differ_are_told():
    results = read(shows(("answer", {"text": "No."})), shows(("answer", {"text": "Yes."})))
    assert results.answer == Answer(text="Yes.")
    assert results.problems == ("the question is answered 2 times; the last answer counts",)


def test_an_answer_outweighs_the_placeholder_of_the_template():
    results = read(shows(("answer", {"text": "Yes."})), markdown("[[the answer]]", "rtkit-answer"))
    assert (results.answer, results.problems) == (Answer(text="Yes."), ())


def test_the_later_metric_of_a_name_counts():
    results = read(shows(("metric", {"name": "eer", "value": 0.2}), ("metric", {"name": "eer", "value": 0.1})))
    assert [(metric.name, metric.value) for metric in results.metrics] == [("eer", 0.1)]


def test_evidence_shown_twice_is_told():
    results = read(shows(("evidence", {"name": "a"})), shows(("evidence", {"name": "a", "caption": "later"})))
    assert [one.caption for one in results.evidence] == ["later"]
    assert results.problems == ("evidence 'a' is shown twice; the later one counts",)


@pytest.mark.parametrize(
    ("kind", "payload", "said"),
    [
        ("metric", {"name": "eer"}, "cell c1: a displayed metric has 1 problem: $.value: missing"),
        ("metric", {"name": "eer", "value": "high"}, "$.value"),
        ("finding", {"statment": "x"}, "$.statment: unknown field, did you mean 'statement'?; $.statement: missing"),
        ("finding", None, "a displayed finding has 1 problem"),
        ("finding", ["x"], "a displayed finding has 1 problem"),
        ("conclusion", {}, "rtkit displays no 'conclusion'"),
    ],
)
def test_a_wrong_payload_is_told_and_hides_nothing(kind, payload, said):
    results = read(shows((kind, payload), finding()))
    assert len(results.problems) == 1
    assert said in results.problems[0]
    assert len(results.findings) == 1


def test_a_payload_of_a_newer_version_is_told():
    cell = code("...", outputs=[{"output_type": "display_data", "data": {"application/vnd.rtkit.finding.v2+json": {}}}])
    assert "newer than 1 (upgrade rtkit)" in read(cell).problems[0]


@pytest.mark.parametrize("outputs", [[None], [3], [{}], [{"data": None}], [{"data": []}], [{"output_type": "stream"}]])
def test_outputs_of_any_shape_are_passed_over(outputs):
    assert read(code("...", outputs=outputs)).problems == ()


def test_metrics_decide_the_hypotheses():
    hypotheses = (
        Hypothesis(id="H1", claim="low", expect="eer < 0.2"),
        Hypothesis(id="H2", claim="lower", expect="eer < 0.05"),
        Hypothesis(id="H3", claim="fast", expect="seconds < 1"),
    )
    ticket = Ticket(id="RT-0001", question="Does it work?", hypotheses=hypotheses)
    results = read(shows(("metric", {"name": "eer", "value": 0.1})), ticket=ticket)
    assert [verdict.verdict for verdict in results.verdicts] == ["supported", "refuted", "inconclusive"]


def test_displayed_and_written_entries_come_in_the_order_of_the_cells():
    results = read(
        markdown("- first", "rtkit-findings"), shows(finding("second")), markdown("- third", "rtkit-findings")
    )
    assert [(one.id, one.statement) for one in results.findings] == [("F1", "first"), ("F2", "second"), ("F3", "third")]


def test_cells_without_ids_are_named_by_position():
    whole = notebook(markdown("text"), shows(finding()))
    for cell in whole["cells"]:
        del cell["id"]
    assert harvest(whole, TICKET, FromNotebook()).findings[0].cell == "cell-2"
