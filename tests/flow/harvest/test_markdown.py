from __future__ import annotations

import pytest
from conftest import code, markdown, notebook
from hypothesis import given
from hypothesis import strategies as st

from rtkit.flow.harvest import harvest
from rtkit.mime import mime_type
from rtkit.model import Answer, Assumption, Decision, Finding, FromNotebook, LogEntry, NextTicket, Ticket

TICKET = Ticket(id="RT-0001", question="Does it work?")
METRIC = {"data": {mime_type("metric"): {"name": "eer", "value": 0.0961}}}


def read(source: str, tag: str):
    return harvest(notebook(markdown(source, tag), code("...", outputs=[METRIC])), TICKET, FromNotebook())


FINDINGS = """\
### What we found

Some words that are no finding.

- F1: Whitening lowers EER
  to {eer:.1%}.
  - confidence: high
  - evidence: fig-roc, `tab-1`
  - hypothesis: H1
  - holds: `eer < 0.1`
- **F3**: Nothing *else* helps.
* Without an id
"""


def test_findings_are_list_items_with_nested_fields():
    results = read(FINDINGS, "rtkit-findings")
    assert results.problems == ()
    assert results.findings == (
        Finding(
            statement="Whitening lowers EER to 9.6%.",
            id="F1",
            confidence="high",
            evidence=("fig-roc", "tab-1"),
            hypothesis="H1",
            holds="eer < 0.1",
            cell="c1",
        ),
        Finding(statement="Nothing *else* helps.", id="F3", cell="c1"),
        Finding(statement="Without an id", id="F2", cell="c1"),
    )


def test_next_tickets_have_kind_why_scope_size_and_what_they_relate_to():
    source = """\
1. N1: Report recall nightly
   - kind: Production
   - why: the guardrail exists only here
   - scope: metrics
   - size: 1d
   - relates to: PROJ-118
2. Which threshold?
"""
    assert read(source, "rtkit-next").next_tickets == (
        NextTicket(
            title="Report recall nightly",
            id="N1",
            kind="production",
            why="the guardrail exists only here",
            scope="metrics",
            size="1d",
            relates_to="PROJ-118",
            cell="c1",
        ),
        NextTicket(title="Which threshold?", id="N2", cell="c1"),
    )


@pytest.mark.parametrize(
    ("item", "decision"),
    [
        ("D1 (adopt): the model", Decision(subject="the model", choice="adopt", id="D1", cell="c1")),
        ("**D1 (adopt):** the model", Decision(subject="the model", choice="adopt", id="D1", cell="c1")),
        ("(Keep): the champion", Decision(subject="the champion", choice="keep", id="D1", cell="c1")),
        ("reject: the idea: all of it", Decision(subject="the idea: all of it", choice="reject", id="D1", cell="c1")),
        ("D2: the idea\n  - choice: defer", Decision(subject="the idea", choice="defer", id="D2", cell="c1")),
        ("the idea\n  - choice: defer\n  - because: time",
         Decision(subject="the idea", choice="defer", id="D1", because="time", cell="c1")),
    ],
)  # fmt: skip
def test_a_decision_names_its_choice(item, decision):
    results = read(f"- {item}", "rtkit-decisions")
    assert (results.decisions, results.problems) == ((decision,), ())


def test_a_decision_without_a_choice_is_told():
    results = read("- D1: the model", "rtkit-decisions")
    assert results.decisions == ()
    assert results.problems == ("cell c1: a displayed decision has 1 problem: $.choice: missing",)


def test_assumptions_and_log_entries():
    assert read("- A1: Labels are right.\n  - holds: eer < 1", "rtkit-assumptions").assumptions == (
        Assumption(text="Labels are right.", id="A1", holds="eer < 1", cell="c1"),
    )
    assert read("- 2026-11-21: Tried it.\n  - hypothesis: H1\n- No date: fine.", "rtkit-log").log == (
        LogEntry(text="Tried it.", on="2026-11-21", hypothesis="H1", cell="c1"),
        LogEntry(text="No date: fine.", cell="c1"),
    )


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("Yes, by {eer:.1%}.", Answer(text="Yes, by 9.6%.")),
        ("## Answer\nYes,\nit does.\n\n", Answer(text="Yes, it does.")),
        ("# Yes\n\nYes\n\n## Why\n\n- one\n- two", Answer(text="Yes", because="- one\n- two")),
        ("Answer\n======\n\n> Yes\n\nBecause.", Answer(text="Yes", because="Because.")),
        ("<!-- write here -->\n\nYes.\n\n```\n# kept\n```", Answer(text="Yes.", because="```\n# kept\n```")),
        ("[[the answer]]", Answer(text="[[the answer]]")),
        ("## Answer\n", None),
        ("", None),
    ],
)
def test_the_first_paragraph_is_the_answer_and_the_rest_its_reason(source, answer):
    results = read(source, "rtkit-answer")
    assert (results.answer, results.problems) == (answer, ())


def test_mathematics_and_code_keep_their_braces():
    source = r"- F1: $\sigma_{i*j}$ and $$x_{1}$$ and `{eer}` for $5 at {eer:.1%} and $6"
    (finding,) = read(source, "rtkit-findings").findings
    assert finding.statement == r"$\sigma_{i*j}$ and $$x_{1}$$ and `{eer}` for $5 at 9.6% and $6"


def test_a_name_that_was_not_measured_is_told_and_left_as_written():
    results = read("- F1: EER is {err:.1%}", "rtkit-findings")
    assert results.findings[0].statement == "EER is {err:.1%}"
    assert results.problems[0].startswith("cell c1: no metric 'err' was measured (did you mean 'eer'?")


def test_a_mistyped_field_is_told_and_a_plain_nested_item_belongs_to_the_text():
    results = read("- F1: It works\n  - confidense: high\n  - on Mondays: always\n  - and Tuesdays", "rtkit-findings")
    assert results.findings[0].statement == "It works\n- on Mondays: always\n- and Tuesdays"
    assert results.problems == ("cell c1: 'confidense' is no field of a finding, did you mean 'confidence'?",)


def test_a_wrong_word_is_told():
    results = read("- F1: It works\n  - confidence: sure\n- F2: It does", "rtkit-findings")
    assert [finding.id for finding in results.findings] == ["F2"]
    assert "$.confidence" in results.problems[0]


def test_placeholders_are_known_as_such_and_cause_no_problem():
    source = "- F1: [[what did you find?]]\n  - confidence: [[low, medium or high]]\n  - evidence: [[names]]"
    (finding,) = read(source, "rtkit-findings").findings
    assert finding.is_placeholder
    assert (finding.confidence, finding.evidence) == (None, ())
    results = read("- D1 ([[adopt, reject, keep or defer]]): [[what]]", "rtkit-decisions")
    assert (results.decisions, results.problems) == ((), ())
    (entry,) = read("- [[created]]: Ticket drafted.", "rtkit-log").log
    assert (entry.text, entry.on) == ("Ticket drafted.", "")


def test_lists_in_other_cells_and_other_tags_say_nothing():
    results = harvest(
        notebook(markdown("- F1: no"), markdown("- F1: no", "keep"), code("- F1: no", "rtkit-findings")),
        TICKET,
        FromNotebook(),
    )
    assert results.findings == ()


@pytest.mark.parametrize("tag", ["rtkit-answer", "rtkit-findings", "rtkit-decisions", "rtkit-next", "rtkit-log"])
@given(source=st.text(alphabet=st.sampled_from("-*1. \n#>`$F1:(){}[]abé\\|<")))
def test_any_markdown_is_read_or_told(source, tag):
    results = read(source, tag)
    assert all(isinstance(problem, str) for problem in results.problems)
