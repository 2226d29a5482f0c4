"""What stands beside the answer: the decision, the timebox, how sure, how fresh, and what else was measured."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from flow.demo.cases import RAN, code, display, markdown, page, picture, repeated_page, shown
from flow.demo.safety import assert_safe, parsed

from rtkit.flow.demo.answer.timebox import timebox, timebox_rule
from rtkit.flow.standing import Standing
from rtkit.model import Checked, Comparison, Environment, Fingerprint, InputFile, Ticket

MONDAY = datetime(2026, 11, 16, 9, tzinfo=UTC)
DECIDED = shown("decision", id="D1", subject="The *old* model", choice="keep", because="of F1")


def text(node):
    return " ".join(node.get_text(" ").split())


def facts(html):
    return {text(one.dt): text(one.dd) for one in parsed(html).select(".facts .row div")}


def found(*outputs, **ticket):
    return page(code("x", outputs=[shown("answer", text="No."), *outputs]), ticket=ticket)


@pytest.mark.parametrize(("status", "told"), [("review", "Decision asked"), ("answered", "Decision")])
def test_the_decision_is_told_with_the_answer_and_leads_to_its_reason(status, told):
    asked = assert_safe(found(DECIDED, status=status)).select_one("#answer .asked")
    assert text(asked) == f"{told} keep The old model D1"
    assert asked.a["href"] == "#D1"


def test_of_many_decisions_three_are_told_with_the_answer():
    decided = [shown("decision", id=f"D{number}", subject="x", choice="keep") for number in range(1, 6)]
    asked = parsed(found(*decided)).select_one("#answer .asked")
    assert [one["href"] for one in asked.select("a")] == ["#D1", "#D2", "#D3", "#decisions"]
    assert text(asked).endswith(" 2 more")


def burn(**fields):
    ticket = Ticket(id="RT-0001", question="Does it work?", **fields)
    now = MONDAY + timedelta(days=1)
    return parsed(str(timebox(ticket, now))), timebox_rule(ticket, now)


def test_the_timebox_is_a_bar_of_what_was_spent():
    bar, rule = burn(spent="1.5d")
    assert (text(bar), rule) == ("1.5 of 2 d", ".burn{--u:75.00%}")
    bar, rule = burn(started=MONDAY, status="active")
    assert (text(bar), rule) == ("1.5 of 2 d so far", ".burn{--u:75.00%}")
    bar, rule = burn(timebox="1d")
    assert (text(bar), rule) == ("1 day", "")


def test_over_the_timebox_is_said_warmly_and_the_bar_shows_the_plan_within_it():
    bar, rule = burn(spent="4d")
    assert text(bar) == "4 of 2 d 2 d over"
    assert [one["class"] for one in bar.select(".over, .chip")] == [["burn", "over"], ["chip", "warm"]]
    assert rule == ".burn{--u:50.00%}"
    assert burn(spent="0d", timebox="0d")[1] == ".burn{--u:100.00%}"


def test_confidence_is_counted_over_the_findings():
    levels = ("high", "medium", "high", None)
    findings = [
        shown("finding", statement="x", evidence=["c1"], **({"confidence": one} if one else {})) for one in levels
    ]
    assert facts(found(*findings))["Confidence"] == "2 findings high, 1 medium, 1 not said"
    assert facts(found(*findings[:1]))["Confidence"] == "1 finding high"
    assert "Confidence" not in facts(found(*findings[3:]))


INPUTS = [{"path": name, "size": 3, "sha256": name * 12} for name in ("a", "b")]


def again(record=None, **fields):
    accepted = {"inputs": INPUTS, "environment": {"python": "3.11", "packages": {"numpy": "1.0"}}, **(record or {})}
    ran = {
        "inputs": msgspec.convert(INPUTS, tuple[InputFile, ...]),
        "environment": Environment(python="3.11", packages={"numpy": "1.0"}),
    }
    return repeated_page("1", record=accepted, **{**ran, **fields})


def test_a_run_that_found_the_same_again_says_when_and_on_what():
    told = facts(again())
    assert told["Re-executed"] == "just now reproduced"
    assert told["Ran on"] == "the accepted environment"
    assert told["Inputs"] == "2 unchanged"
    assert "Results from" not in told


def test_another_environment_is_named_and_leads_to_what_is_different():
    html = again(environment=Environment(python="3.12", packages={"numpy": "2.0", "pandas": "3"}))
    soup = assert_safe(html)
    assert facts(html)["Ran on"] == "another environment : Python, 2 packages"
    rows = [text(one) for one in soup.select("#differences dd")]
    assert rows == ["was 3.11, is 3.12", "was 1.0, is 2.0", "3, new"]
    assert soup.select_one('.facts .row a[href="#differences"]')


def test_inputs_that_are_not_as_accepted_are_counted():
    other = [{**INPUTS[0], "sha256": "c" * 12}, INPUTS[1]]
    html = again(inputs=msgspec.convert(other, tuple[InputFile, ...]))
    assert facts(html)["Inputs"] == "2, 1 not as accepted"
    assert "was aaaaaaaaaaaa, is cccccccccccc" in text(parsed(html).find(id="differences"))


def test_a_check_whose_run_is_gone_is_told_beside_the_older_source():
    nothing = Fingerprint(code="", forms="", criteria="", parameters="")
    checked = Checked(
        ticket="RT-0004", on=RAN - timedelta(days=2), record_sha256="", fingerprint=nothing,
        comparison=Comparison(outcome="drifted"), run="", seconds=1,
    )  # fmt: skip
    told = facts(again({"accepted": "2026-11-25T09:00:00Z"}, standing=Standing(checked=checked)))
    assert told["Last check"] == "2 days ago drifted"


METRICS = [
    shown("metric", name=name, value=0.5) for name in ("eer", "held", "assumed", "named", "planned", "idle", "spare")
]
RESTING = [
    shown("finding", id="F1", statement="x", evidence=["eer"], holds="held > 0.1"),
    shown("assumption", id="A1", text="x", holds="assumed > 0.1"),
    shown("decision", id="D1", subject="x", choice="keep", because="named is enough"),
    shown("next-ticket", id="N1", title="Why is `planned` so low?"),
]


def test_metrics_that_nothing_rests_on_are_folded():
    section = assert_safe(found(*METRICS, *RESTING)).find(id="metrics")
    fold = section.details.extract()
    assert [row["id"] for row in section.select("tbody tr")] == [
        "metric-eer", "metric-held", "metric-assumed", "metric-named", "metric-planned",
    ]  # fmt: skip
    assert text(fold.summary) == "2 more measured"
    assert [row["id"] for row in fold.select("tbody tr")] == ["metric-idle", "metric-spare"]


def test_metrics_stay_open_while_nothing_is_concluded_from_them():
    section = parsed(found(*METRICS)).find(id="metrics")
    assert section.details is None
    assert len(section.select("tbody tr")) == len(METRICS)


def test_the_facts_come_before_the_other_metrics():
    names = [one["class"][0] for one in parsed(found(*METRICS, *RESTING)).select("article > section")]
    assert names[:4] == ["answer", "facts", "metrics", "findings"]


def signs(*findings, **ticket):
    """The small pictures of findings on a figure, two metrics and a table."""
    shape = {"shape": [10, 4]}
    outputs = [
        picture(), shown("evidence", name="fig", kind="figure"),
        display({"text/html": "<table><tr><td>1</td></tr></table>"}),
        shown("evidence", name="tab", kind="table", content=shape),
        shown("metric", name="auc", value=0.99, champion=0.98), shown("metric", name="bare", value=3),
    ]  # fmt: skip
    return assert_safe(found(*outputs, *findings, **ticket))


def rests_on(*evidence, **fields):
    return shown("finding", id="F1", statement="x", evidence=list(evidence), **fields)


def test_a_finding_shows_its_metric_on_a_line_with_what_is_wanted_of_it():
    sign = signs(rests_on("tab", "auc", holds="auc > 0.97")).select_one("#F1 .sign")
    assert sign["href"] == "#metric-auc"
    assert text(sign) == "auc 0.99"
    assert sign.select_one(".gauge.supported .wanted")
    assert sign.select_one(".gauge")["aria-label"] == "auc is 0.99, wanted auc > 0.97, champion 0.98"


def test_a_finding_takes_the_limit_of_the_hypothesis_that_speaks_of_its_metric():
    hypotheses = [{"id": "H1", "claim": "x", "expect": "auc > 0.995"}]
    sign = signs(rests_on("auc"), hypotheses=hypotheses).select_one("#F1 .sign")
    assert sign.select_one(".gauge.refuted .wanted")


def test_a_finding_on_a_table_shows_its_name_and_size():
    sign = signs(rests_on("tab", "bare")).select_one("#F1 .sign")
    assert (sign["href"], text(sign)) == ("#evidence-tab", "Table 1 · 10 \u00d7 4")


@pytest.mark.parametrize("evidence", [("fig", "auc", "tab"), ("bare",), ("gone",)])
def test_a_finding_on_a_figure_or_on_nothing_comparable_has_no_sign(evidence):
    assert signs(rests_on(*evidence)).select_one("#F1 .sign") is None


def test_placeholders_of_the_template_are_no_reasons():
    html = found(
        shown("decision", id="D1", subject="The model", choice="keep", because="[[Why?]]"),
        shown("next-ticket", id="N1", title="More?", why="[[Why now?]]", size="[[1d]]"),
    )
    assert "[[" not in parsed(html).get_text()


def test_a_next_ticket_says_what_to_do_or_what_became_of_it():
    kinds = ("production", "research", "research", "production")
    next_ = [shown("next-ticket", id=f"N{id_}", title="x", kind=kind) for id_, kind in enumerate(kinds, 1)]
    states = {
        "N2": {"state": "started", "ticket": "RT-0009"},
        "N3": {"state": "dropped", "because": "Nobody asks."},
        "N4": {"state": "done"},
    }
    soup = assert_safe(found(*next_, next=states))
    told = [text(soup.find(id=f"N{id_}").find(class_="became")) for id_ in (1, 2, 3, 4)]
    assert told == [
        "→ goes to the production backlog", "started Became RT-0009", "dropped Nobody asks.", "done",
    ]  # fmt: skip
    assert "rtkit new" not in text(soup.find(class_="next"))


def test_ids_in_reasons_lead_to_what_they_name():
    finding = shown("finding", id="F1", statement="x", evidence=["c1"])
    decision = shown(
        "decision",
        id="D1",
        subject="x",
        choice="keep",
        because="F1, `F1`, RT-0005#F1, F9 and [F1](https://example.org)",
    )
    reason = parsed(found(finding, decision)).select_one("#D1 .soft")
    assert text(reason) == "F1 , F1 , RT-0005#F1, F9 and F1"
    assert [one["href"] for one in reason.select("a")] == ["#F1", "https://example.org"]
    assert reason.code.a is None


def test_a_reason_does_not_lead_to_a_hypothesis_that_nobody_wrote():
    decision = shown("decision", id="D1", subject="x", choice="keep", because="H1 and H2")
    hypotheses = [{"id": "H1", "claim": "[[What helps?]]"}, {"id": "H2", "claim": "It does."}]
    reason = parsed(found(decision, hypotheses=hypotheses)).select_one("#D1 .soft")
    assert [one["href"] for one in reason.select("a")] == ["#H2"]


def test_a_long_story_of_an_overturned_conclusion_is_folded():
    flips = [{"id": "H1", "kind": "verdict", "accepted": "supported", "now": "refuted"}]
    overturned = [{"on": "2026-11-13T09:00:00Z", "because": "The folds leaked. " * 9, "flips": flips}]
    (notice,) = parsed(repeated_page("1", record={"overturned": overturned})).select(".notices li")
    assert text(notice.summary) == "H1 was supported until 13 Nov 2026; overturned"
    assert text(notice).endswith("The folds leaked.")


def test_an_ordinary_notebook_has_nothing_of_this():
    soup = assert_safe(page(markdown("# Words"), code("x", outputs=[DECIDED, *METRICS])))
    assert not soup.select(".asked, .facts, .sign")
