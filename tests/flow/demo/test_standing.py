"""What the page says of whether a ticket still stands."""

from __future__ import annotations

import pytest
from flow.demo.cases import code, page, repeated_page, shown
from flow.demo.safety import assert_safe, parsed

from rtkit.flow.standing import Standing
from rtkit.model import Environment

H1 = {"id": "H1", "claim": "Faster", "expect": "eer <= 0.1"}
SEALED = {"on": "2026-11-12T09:00:00Z", "hypotheses": [H1]}
FOUND = (
    shown("metric", name="eer", value=0.12),
    shown("finding", id="F1", statement="The error is low.", holds="eer <= 0.1"),
    shown("finding", id="F2", statement="It is not perfect.", holds="eer>=0.01 and eer<=1"),
    shown("finding", id="F3", statement="It is fast.", holds="seconds < 3"),
    shown("assumption", id="A1", text="All alike", holds="eer < 0.11"),
    shown("decision", id="D1", subject="The model", choice="keep"),
    shown("answer", text="Yes."),
)
ACCEPTED = {
    "metrics": [{"name": "eer", "value": 0.09, "tolerance": {"type": "absolute", "by": 0.01}}],
    "verdicts": [{"hypothesis": "H1", "verdict": "supported", "because": "eer is 0.09"}],
    "holdings": [{"part": "F1", "state": "holds"}, {"part": "A1", "state": "fails"}],
    "decisions": [{"id": "D1", "subject": "The model", "choice": "adopt"}],
}


def text(node):
    return " ".join(node.get_text(" ").split()).replace(" :", ":").replace(" ,", ",").replace(" .", ".")


def notices(html):
    return [text(one) for one in parsed(html).select(".notices li")]


def facts(html):
    return {text(one.dt): text(one.dd) for one in parsed(html).select(".facts .row div")}


def found(**ticket):
    return page(code("x", outputs=list(FOUND)), ticket=ticket)


def repeated(record=None, ticket=None, **run):
    fields = {"hypotheses": [H1], **(ticket or {})}
    return repeated_page(code("x", outputs=list(FOUND)), record={**ACCEPTED, **(record or {})}, ticket=fields, **run)


def test_findings_and_assumptions_say_whether_they_hold_and_why():
    soup = parsed(found())
    assert text(soup.find(id="F1").select(".under")[-1]) == "does not hold eer is 0.12, wanted ≤ 0.1"
    assert text(soup.find(id="F2").select(".under")[-1]).startswith("holds eer is 0.12, wanted ≥ 0.01")
    assert text(soup.find(id="F3").select(".under")[-1]) == "inconclusive seconds < 3: seconds was not measured"
    assert text(soup.find(id="A1")) == "All alike does not hold eer is 0.12, wanted < 0.11"


def test_what_does_not_hold_is_red_here_and_under_the_answer_and_in_the_notebook():
    soup = parsed(found())
    assert notices(str(soup)) == [
        "does not hold Finding 1: eer is 0.12, wanted ≤ 0.1.",
        "does not hold Assumption A1: eer is 0.12, wanted < 0.11.",
    ]
    assert [one["href"] for one in soup.select(".notices a")] == ["#F1", "#A1"]
    assert "broken" in soup.find(id="answer")["class"]
    assert "broken" in soup.find(id="F1").select_one(".number")["class"]
    assert "broken" not in soup.find(id="F2").select_one(".number")["class"]
    assert "does not hold" in text(soup.select_one(".notebook .said.finding"))
    assert "holds" not in text(soup.select(".notebook .said.finding")[1])


def test_it_no_longer_holds_only_where_it_was_accepted_as_holding():
    soup = parsed(repeated())
    assert "no longer holds" in text(soup.find(id="F1"))
    assert "does not hold" in text(soup.find(id="A1"))


def test_nothing_is_marked_where_all_is_well():
    soup = parsed(page(code("x", outputs=[shown("answer", text="Yes.")]), ticket={"hypotheses": [H1]}))
    assert soup.select(".notices, .answer.broken, .number.broken, .chip.broken") == []
    assert soup.find(id="accepted") is None


@pytest.mark.parametrize(
    ("order", "told"),
    [
        ("before", "sealed 12 Nov 2026, before the first known result"),
        ("after", "sealed 12 Nov 2026, after the first result"),
        (None, "sealed 12 Nov 2026"),
    ],
)
def test_the_facts_say_when_the_criteria_were_sealed(order, told):
    ticket = {"hypotheses": [H1], "sealed": SEALED}
    assert facts(repeated(ticket=ticket, standing=Standing(sealed=order)))["Criteria"] == told


def test_only_work_that_has_begun_is_told_to_be_unsealed():
    assert "Criteria" not in facts(found(hypotheses=[H1]))
    assert facts(found(hypotheses=[H1], status="active"))["Criteria"] == "not sealed"
    assert "Criteria" not in facts(found(status="active"))
    assert "Criteria" not in facts(found(status="active", sealed={"on": "2026-11-12T09:00:00Z"}))
    assert "Criteria" not in facts(found(hypotheses=[{**H1, "claim": "[[What helps?]]"}], status="active"))


def test_a_revision_shows_the_old_text_and_why():
    before = {**H1, "expect": "eer <= baseline*0.9 and eer >= baseline*0.5"}
    revision = {"hypothesis": "H1", "on": "2026-11-15T09:00:00Z", "because": "Too **strict**.", "before": before}
    sealed = {**SEALED, "revisions": [{**revision, "after": H1}]}
    soup = assert_safe(found(hypotheses=[H1], sealed=sealed))
    told = "expect was 'eer ≤ baseline*0.9 and eer ≥ baseline*0.5', is 'eer ≤ 0.1'. Too strict."
    assert [text(one) for one in soup.select(".log li")] == [f"2026-11-15 revised {told} H1"]
    assert f"Revised 15 Nov 2026: {told}" in text(soup.find(id="H1").find(class_="more"))
    assert "revised" in text(soup.find(id="H1").find(class_="claim"))
    assert facts(str(soup))["Criteria"] == "sealed 12 Nov 2026; revised once"
    assert notices(str(soup))[2:] == []


def test_criteria_changed_without_a_revision_are_told_under_the_answer():
    html = found(hypotheses=[{**H1, "expect": "eer <= 0.2"}], sealed=SEALED)
    assert (
        "criteria changed H1 was changed after sealing: expect was 'eer ≤ 0.1', is 'eer ≤ 0.2', without a revision."
        in notices(html)
    )
    assert "changed after sealing" in text(parsed(html).find(id="H1"))
    assert facts(html)["Criteria"] == "sealed 12 Nov 2026; changed since"


def test_a_run_that_gives_other_results_than_the_accepted_ones_says_which():
    soup = assert_safe(repeated())
    section = soup.find(class_="accepted")
    rows = [[text(cell) for cell in row.select("th, td")] for row in section.select("tbody tr")]
    assert rows == [
        ["H1 verdict overturned", "supported", "refuted", ""],
        ["F1 finding overturned", "holds", "fails", ""],
        ["D1 decision overturned", "adopt", "keep", ""],
        ["eer metric drifted", "0.09", "0.12", "± 0.01"],
    ]
    assert [one["href"] for one in section.select("th a")] == ["#H1", "#F1", "#D1", "#metric-eer"]
    assert "beside what was accepted on 14 Nov 2026: 3 conclusions flipped and 1 of 1 metric left its" in text(section)
    assert "Not accepted yet: F2, F3." in text(section)
    assert "H1 was supported when it was accepted on 14 Nov 2026, and is refuted now." in notices(str(soup))[2]
    assert facts(str(soup))["Accepted"] == "14 Nov 2026"
    assert facts(str(soup))["Re-executed"] == "just now overturned"
    assert soup.select_one(".facts .broken").parent["href"] == "#accepted"


def test_a_difference_too_small_for_four_digits_is_shown_in_full():
    record = {"metrics": [{"name": "eer", "value": 0.12000001, "tolerance": {"type": "absolute", "by": 0}}]}
    cells = [text(one) for one in parsed(repeated(record)).select(".accepted tbody tr")[-1].select("td")]
    assert cells[:2] == ["0.12000001", "0.12"]


def test_a_run_with_other_parameters_or_an_older_one_overturns_nothing():
    for html, why in (
        (repeated(parameters={"seed": 3}), "The parameters are not those of the accepted run"),
        (repeated({"accepted": "2026-11-25T09:00:00Z"}), "The run is older than the accepted results"),
    ):
        section = parsed(html).find(class_="accepted")
        assert why in text(section)
        assert {text(chip) for chip in section.select(".chip")} == {"differs"}
        assert not any("overturned" in one for one in notices(html))
        assert "Re-executed" not in facts(html)
        assert facts(html)["Results from"] == "headless run of just now, completed"


def test_what_else_is_different_since_the_acceptance_is_folded():
    record = {"environment": {"packages": {"numpy": "1.0"}, "python": "3.11"}}
    soup = parsed(repeated(record, environment=Environment(packages={"numpy": "2.0"}, python="3.11")))
    fold = soup.select_one(".accepted details")
    assert text(fold) == "Also different 1 package numpy was 1.0, is 2.0"
    assert "as they were at acceptance" in text(parsed(repeated()).find(class_="accepted"))


def test_what_was_overturned_is_a_quiet_line_and_stands_in_the_log():
    flips = [{"id": "H1", "kind": "verdict", "accepted": "supported", "now": "refuted"}]
    overturned = [{"on": "2026-11-13T09:00:00Z", "because": "The folds *leaked*.", "flips": flips}]
    logs = [shown("log", text=f"Day {day}", on=f"2026-11-{day}") for day in (11, 13, 14)]
    html = repeated_page(code("x", outputs=logs), record={"overturned": overturned}, ticket={"hypotheses": [H1]})
    soup = assert_safe(html)
    assert notices(html) == ["H1 was supported until 13 Nov 2026; overturned: The folds leaked."]
    assert not soup.select(".notices .chip, .answer.broken")
    entries = [text(one) for one in soup.select(".log li")]
    assert entries[:2] == ["2026-11-11 Day 11", "2026-11-13 Day 13"]
    assert entries[2] == "2026-11-13 overturned H1 was supported, now refuted. The folds leaked."


def test_a_reason_ends_with_one_stop_wherever_it_stands():
    revision = {"hypothesis": "H1", "on": "2026-11-15T09:00:00Z", "because": "Too weak.", "before": H1}
    sealed = {**SEALED, "revisions": [{**revision, "after": {**H1, "claim": "Much faster."}}]}
    flips = [{"id": "D1", "kind": "decision", "accepted": "adopt", "now": "keep", "because": "One line only."}]
    record = {"overturned": [{"on": "2026-11-13T09:00:00Z", "because": "The folds leaked", "flips": flips}]}
    html = repeated_page("1", record=record, ticket={"hypotheses": [H1], "sealed": sealed})
    assert "claim was 'Faster', is 'Much faster.' Too weak." in text(parsed(html))
    assert notices(html)[-1].endswith("overturned: The folds leaked.")
    assert ".." not in text(parsed(html).find(id="log"))


def test_a_hypothesis_added_to_a_seal_of_nothing_is_told():
    html = found(hypotheses=[H1], sealed={"on": "2026-11-12T09:00:00Z"})
    assert facts(html)["Criteria"] == "sealed 12 Nov 2026; changed since"
    assert "criteria changed H1 was added after sealing, without a revision." in notices(html)


def test_a_frozen_ticket_says_why_and_when_it_last_was_green():
    frozen = {"because": "The data is gone", "last_green": "2026-11-03T09:00:00Z"}
    assert notices(found(status="frozen", frozen=frozen))[-1] == "frozen The data is gone. Last green 3 Nov 2026."
    del frozen["last_green"]
    assert notices(found(status="frozen", frozen=frozen))[-1] == "frozen The data is gone. It was never seen green."


def test_other_tickets_that_followed_are_linked():
    html = repeated(standing=Standing(led_to=("RT-0005", "RT-0007"), superseded_by=("RT-0009",)))
    assert facts(html)["Led to"] == "RT-0005, RT-0007"
    assert "superseded RT-0009 took its place." in notices(html)
    assert parsed(html).select_one(".notices a[href='RT-0009.html']") is not None


def test_the_review_is_told_with_its_remarks():
    html = found(reviewed={"by": "bo", "on": "2026-11-20T09:00:00Z", "remarks": "Looked at `N1`."})
    assert facts(html)["Reviewed"] == "bo, 20 Nov 2026"
    assert "Remarks of the review Looked at N1." in text(parsed(html).find(class_="facts"))
