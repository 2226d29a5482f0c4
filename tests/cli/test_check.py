"""`rtkit check`: reproduced, drifted, overturned; what is not run again; what is accepted."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from conftest import code, markdown

from rtkit.model import Absolute, Metric, Record, Verdict
from rtkit.workspace.records import write_record

if TYPE_CHECKING:
    from pathlib import Path

H1 = {"id": "H1", "claim": "It helps.", "expect": "eer < 0.2"}
CELLS = (
    "import rtkit as rt",
    'eer = 0.1\nrt.measure("eer", eer, tolerance=0.01)',
    'rt.finding("It is {eer:.1%}.", id="F1", evidence="eer", holds="eer < 0.3")',
    'rt.decide("this", "adopt", id="D1") if eer < 0.5 else rt.decide("this", "reject", id="D1")',
)


PROSE = markdown("Words, and nothing that needs a kernel.")

RECORD = Record(
    ticket="RT-0001",
    accepted=datetime(2026, 11, 20, tzinfo=UTC),
    source_sha256="",
    metrics=(Metric(name="eer", value=0.1, tolerance=Absolute(0.01)),),
    verdicts=(Verdict(hypothesis="H1", verdict="supported", because="it is"),),
)


def told(done) -> dict:
    assert done.stdout, done.stderr
    return json.loads(done.stdout)


def outcomes(done) -> dict[str, str]:
    return {row["id"]: row["outcome"] for row in told(done)["tickets"]}


def one(done) -> dict:
    (row,) = told(done)["tickets"]
    return row


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


@pytest.fixture
def accepted(rtkit, ticket):
    """A ticket in review whose results were accepted."""

    def make(*cells, number: int = 1, **fields):
        file = ticket(*(cells or CELLS), number=number, **{"status": "review", "hypotheses": [H1], **fields})
        done = rtkit("run", str(number), "--record")
        assert done.returncode == 0, done.stderr
        return file

    return make


def test_a_ticket_is_reproduced_and_then_unchanged(rtkit, accepted, workspace):
    accepted()
    first = rtkit("check", "--json")
    assert first.returncode == 0
    assert set(told(first)) == {"tickets", "summary"}
    row = one(first)
    assert set(row) == {
        *("id", "outcome", "question", "status", "path", "seconds", "changed", "metrics", "flips", "fresh"),
        *("differences", "resting", "details", "run", "record", "last", "masked", "engine", "why_cold"),
    }
    assert (row["outcome"], row["flips"], row["changed"]) == ("reproduced", [], [])
    assert row["metrics"] == [
        {"name": "eer", "accepted": 0.1, "now": 0.1, "tolerance": {"type": "absolute", "by": 0.01}, "state": "within"}
    ]
    assert (workspace.root / row["run"] / "run.json").is_file()
    assert told(first)["summary"] == {"tickets": 1, "reproduced": 1, "red": 0}
    again = rtkit("check", "--json")
    assert (again.returncode, one(again)["outcome"], one(again)["seconds"]) == (0, "unchanged", None)
    assert one(again)["run"] == row["run"]
    forced = rtkit("check", "--json", "--force")
    assert one(forced)["outcome"] == "reproduced"
    assert one(forced)["run"] != row["run"]


def test_markdown_status_and_outputs_may_change(rtkit, accepted):
    file = accepted(*CELLS, markdown("# Why"))
    rtkit("check")
    edit(file.path, "# Why", "# Why, said better")
    assert rtkit("status", "1", "answered").returncode == 1  # it has no answer
    assert rtkit("run", "1", "--in-place").returncode == 0
    assert one(rtkit("check", "--json"))["outcome"] == "unchanged"


def test_within_beyond_and_across(rtkit, accepted):
    file = accepted()
    accepted("import rtkit as rt", "rt.measure('other', 1 + rt.accepted('RT-0001')['eer'])", number=2, hypotheses=[])
    edit(file.path, "eer = 0.1", "eer = 0.105")
    assert outcomes(rtkit("check", "--json")) == {"RT-0001": "reproduced", "RT-0002": "reproduced"}

    edit(file.path, "eer = 0.105", "eer = 0.15")
    done = rtkit("check")
    assert done.returncode == 1
    assert "RT-0001   drifted" in done.stdout
    assert "  eer was 0.1, is 0.15 (allowed ± 0.01)\n" in done.stdout
    assert "  ran again since this changed: the code\n" in done.stdout
    assert "  rests on it: RT-0002 (reads RT-0001)\n" in done.stdout
    assert "RT-0002   unchanged" in done.stdout
    assert done.stdout.endswith("2 tickets: 1 unchanged, 1 drifted\n")

    edit(file.path, "eer = 0.15", "eer = 0.6")
    done = rtkit("check", "--json")
    assert done.returncode == 1
    row = told(done)["tickets"][0]
    assert row["outcome"] == "overturned"
    assert {flip["id"]: (flip["kind"], flip["accepted"], flip["now"]) for flip in row["flips"]} == {
        "H1": ("verdict", "supported", "refuted"),
        "F1": ("holds", "holds", "fails"),
        "D1": ("decision", "adopt", "reject"),
    }
    assert row["resting"] == {"RT-0002": [{"ticket": "RT-0002", "how": "reads", "on": "RT-0001"}]}

    lines = rtkit("check", "1").stdout
    assert "nothing changed since (--force runs it again)" in lines
    assert "  H1 was supported, is refuted: eer is 0.6, wanted < 0.2\n" in lines
    assert "  F1 held, no longer holds: " in lines


def test_accepting_a_ticket_runs_those_that_read_it_in_the_same_check(rtkit, accepted):
    file = accepted()
    accepted("import rtkit as rt", "rt.measure('other', 1 + rt.accepted('RT-0001')['eer'])", number=2, hypotheses=[])
    rtkit("check")
    edit(file.path, "eer = 0.1", "eer = 0.15")
    done = rtkit("check", "--update", "--jobs", "1", "--json")
    assert outcomes(done) == {"RT-0001": "drifted", "RT-0002": "drifted"}


def test_a_red_result_is_told_again_with_its_status_and_not_run_again(rtkit, accepted):
    file = accepted()
    edit(file.path, "eer = 0.1", "eer = 0.15")
    first, again = rtkit("check", "--json"), rtkit("check", "--json")
    assert (first.returncode, again.returncode) == (1, 1)
    assert (one(again)["outcome"], one(again)["run"], one(again)["seconds"]) == ("drifted", one(first)["run"], None)


def test_a_run_that_fell_short_is_tried_again(rtkit, accepted, workspace):
    (workspace.root / "data.csv").write_text("1")
    accepted(*CELLS, "1 / int(open('../data.csv').read())")
    rtkit("check")
    (workspace.root / "data.csv").write_text("0")
    failed = rtkit("check", "--json")
    assert (failed.returncode, one(failed)["outcome"], one(failed)["changed"]) == (1, "failed", ["data.csv"])
    assert one(failed)["details"]["error"] == "ZeroDivisionError: division by zero"
    assert one(rtkit("check", "--json"))["seconds"] is not None
    (workspace.root / "data.csv").write_text("1")
    assert one(rtkit("check", "--json"))["outcome"] == "unchanged"
    (workspace.root / "data.csv").write_text("2")
    assert one(rtkit("check", "--json"))["outcome"] == "reproduced"


def test_a_declared_input_that_is_gone_is_a_missing_input(rtkit, accepted, workspace):
    (workspace.root / "data.csv").write_text("1")
    accepted(*CELLS, inputs=["data.csv"])
    (workspace.root / "data.csv").unlink()
    done = rtkit("check")
    assert done.returncode == 1
    assert "missing input: data.csv" in done.stdout


def test_which_tickets_are_checked(rtkit, ticket):
    for number, status in enumerate(["draft", "active", "review", "answered", "superseded"], start=1):
        ticket(PROSE, number=number, status=status, scope="modeling" if number == 4 else "ETL")
    ticket(PROSE, number=6, status="frozen", frozen={"because": "the data are gone"})
    assert outcomes(rtkit("check", "--json")) == {
        "RT-0003": "unrecorded",
        "RT-0004": "unrecorded",
        "RT-0006": "skipped",
    }
    assert outcomes(rtkit("check", "--json", "--scope", "modeling")) == {"RT-0004": "unrecorded"}
    assert outcomes(rtkit("check", "--json", "--status", "active")) == {"RT-0002": "unrecorded"}
    assert outcomes(rtkit("check", "1", "5", "1", "--json")) == {"RT-0001": "unrecorded", "RT-0005": "unrecorded"}
    skipped = [row for row in told(rtkit("check", "--json"))["tickets"] if row["outcome"] == "skipped"]
    assert skipped[0]["details"] == {"reason": "frozen: the data are gone"}
    assert outcomes(rtkit("check", "6", "--json")) == {"RT-0006": "unrecorded"}


def test_unrecorded_is_fine_unless_strict(rtkit, ticket):
    ticket(PROSE, status="review")
    assert rtkit("check").returncode == 0
    strict = rtkit("check", "--strict", "--json")
    assert (strict.returncode, one(strict)["outcome"], told(strict)["summary"]["red"]) == (1, "unrecorded", 1)


def test_nothing_to_check_is_said(rtkit, ticket):
    ticket("1", status="draft")
    done = rtkit("check")
    assert (done.returncode, done.stdout) == (0, "")
    assert "nothing to check: no ticket is in review or answered" in done.stderr
    assert told(rtkit("check", "--json")) == {"tickets": [], "summary": {"tickets": 0, "red": 0}}


def test_fail_fast_begins_nothing_more(rtkit, ticket):
    ticket("1/0", number=1, status="review")
    ticket(PROSE, number=2, status="review")
    done = rtkit("check", "--fail-fast", "--jobs", "1", "--json")
    assert done.returncode == 1
    assert outcomes(done) == {"RT-0001": "failed", "RT-0002": "skipped"}


def test_update_accepts_what_drifted_or_has_no_record_and_leaves_the_rest(rtkit, accepted, ticket, workspace):
    accepted(number=1)
    file = accepted(number=2)
    ticket(*CELLS, number=3, status="review")
    before = workspace.record_of("RT-0001").read_bytes()
    edit(file.path, "eer = 0.1", "eer = 0.15")
    done = rtkit("check", "--update", "--json")
    assert done.returncode == 0, done.stdout
    records = {row["id"]: row["record"] for row in told(done)["tickets"]}
    assert records == {
        "RT-0001": None,
        "RT-0002": "research/records/RT-0002.json",
        "RT-0003": "research/records/RT-0003.json",
    }
    assert workspace.record_of("RT-0001").read_bytes() == before
    assert set(outcomes(rtkit("check", "--json")).values()) == {"reproduced", "unchanged"}


def test_what_reads_a_ticket_that_is_accepted_on_the_way_runs_in_the_same_check(rtkit, accepted):
    file = accepted(number=1)
    accepted("import rtkit as rt", "rt.measure('twice', 2 * rt.accepted('RT-0001')['eer'])", number=2, hypotheses=[])
    assert set(outcomes(rtkit("check", "--json")).values()) == {"reproduced"}
    edit(file.path, "eer = 0.1", "eer = 0.15")
    done = rtkit("check", "--update", "--jobs", "1", "--json")
    assert outcomes(done) == {"RT-0001": "drifted", "RT-0002": "drifted"}


def test_one_changed_number_is_one_changed_line_of_its_record(rtkit, accepted, workspace):
    file = accepted('import rtkit as rt\nrt.measure("eer", 0.1)\nrt.measure("auc", 0.9)')
    before = workspace.record_of("RT-0001").read_text().splitlines()
    edit(file.path, "0.9)", "0.8)")
    assert rtkit("check", "--update").returncode == 0
    after = workspace.record_of("RT-0001").read_text().splitlines()
    assert len(before) == len(after)
    changed = [new.strip() for old, new in zip(before, after, strict=True) if old != new]
    changed = [line for line in changed if not line.startswith(('"accepted"', '"source_sha256"'))]
    assert changed == ['"value": 0.8']


def test_overturning_is_accepted_only_with_a_reason_that_the_record_keeps(rtkit, accepted, workspace):
    file = accepted()
    before = workspace.record_of("RT-0001").read_bytes()
    edit(file.path, "eer = 0.1", "eer = 0.25")
    refused = rtkit("check", "--update")
    assert refused.returncode == 1
    assert "overturns conclusions: H1 was supported and is refuted now" in refused.stdout
    assert '--because "..."' in refused.stdout
    assert workspace.record_of("RT-0001").read_bytes() == before
    run = rtkit("run", "1", "--record")
    assert run.returncode == 1
    assert "overturns conclusions" in run.stderr
    assert workspace.record_of("RT-0001").read_bytes() == before

    assert rtkit("check", "--update", "--because", "the folds leaked").returncode == 0
    (overturned,) = json.loads(workspace.record_of("RT-0001").read_text())["overturned"]
    assert overturned["because"] == "the folds leaked"
    assert [(flip["id"], flip["accepted"], flip["now"]) for flip in overturned["flips"]] == [
        ("H1", "supported", "refuted")
    ]
    assert one(rtkit("check", "--json"))["outcome"] == "reproduced"
    edit(file.path, "eer = 0.25", "eer = 0.1")
    assert rtkit("run", "1", "--record", "--because", "they did not").returncode == 0
    assert len(json.loads(workspace.record_of("RT-0001").read_text())["overturned"]) == 2


def test_a_check_runs_with_the_parameters_that_were_accepted(rtkit, ticket):
    cells = (code("n: int = 1", "parameters"), 'import rtkit as rt\nrt.measure("n", n)')
    ticket(*cells, status="review")
    assert rtkit("run", "1", "-p", "n=5", "--record").returncode == 0
    assert one(rtkit("check", "--json"))["outcome"] == "reproduced"


def test_parameters_that_the_notebook_no_longer_has_are_said(rtkit, ticket):
    file = ticket(code("n: int = 1", "parameters"), status="review")
    assert rtkit("run", "1", "-p", "n=5", "--record").returncode == 0
    edit(file.path, "n: int = 1", "m: int = 1")
    done = rtkit("check", "--json")
    assert (done.returncode, one(done)["outcome"]) == (1, "not_started")
    assert "'n'" in one(done)["details"]["reason"]


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda text: text.replace('"format": 1', '"format": 2'), "of format 2, newer than format 1"),
        (lambda text: text[: len(text) // 2], "is not valid JSON"),
        (lambda text: text.replace('"by": 0.01', '"by": -0.01'), "$.metrics[0].tolerance"),
        (lambda text: text.replace('"verdict": "supported"', '"verdict": "true"'), "$.verdicts[0].verdict"),
        (lambda text: text.replace('"ticket": "RT-0001"', '"ticket": "RT-0009"'), "is the record of RT-0009"),
        (lambda text: text.replace('"metrics"', '"metrix"'), "did you mean 'metrics'?"),
    ],
    ids=["newer", "cut", "negative tolerance", "typed verdict", "another ticket's", "unknown field"],
)
def test_a_record_that_cannot_be_read_is_told_and_hides_no_other(rtkit, ticket, workspace, spoil, said):
    for number in (1, 2):
        ticket(PROSE, number=number, status="review")
    record = workspace.record_of("RT-0001")
    write_record(workspace, RECORD)
    record.write_text(spoil(record.read_text()))
    spoiled = record.read_bytes()
    done = rtkit("check", "--json", "--update")
    assert done.returncode == 1
    assert outcomes(done) == {"RT-0001": "not_started", "RT-0002": "unrecorded"}
    assert said in told(done)["tickets"][0]["details"]["reason"]
    assert record.read_bytes() == spoiled
    assert "Traceback" not in done.stderr


def test_a_hand_edited_record_is_compared_with(rtkit, accepted, workspace):
    accepted()
    rtkit("check")
    record = workspace.record_of("RT-0001")
    record.write_text(record.read_text().replace('"value": 0.1', '"value": 0.5'))
    row = one(rtkit("check", "--json"))
    assert (row["outcome"], row["changed"]) == ("drifted", ["the record"])


def test_a_metric_that_was_not_a_number_and_is_one_now_drifts(rtkit, accepted):
    cells = ("import rtkit as rt", "value = float('nan')", 'rt.measure("eer", value)')
    file = accepted(*cells)
    assert one(rtkit("check", "--json"))["outcome"] == "reproduced"
    edit(file.path, "float('nan')", "0.1")
    row = one(rtkit("check", "--json"))
    assert row["outcome"] == "overturned"
    assert (row["metrics"][0]["accepted"], row["metrics"][0]["now"]) == ("NaN", 0.1)
    assert [(flip["accepted"], flip["now"]) for flip in row["flips"]] == [("inconclusive", "supported")]


def test_a_verdict_that_only_a_revision_flipped_needs_no_other_reason(rtkit, ticket, workspace):
    ticket(*CELLS, hypotheses=[H1])
    assert rtkit("status", "1", "active").returncode == 0
    assert rtkit("run", "1", "--record").returncode == 0
    revised = rtkit("revise", "1", "H1", "--expect", "eer < 0.05", "--because", "a tenth is no use")
    assert revised.returncode == 0, revised.stderr
    done = rtkit("check", "1")
    assert done.returncode == 1
    assert "H1 was supported, is refuted: " in done.stdout
    assert "; its criterion was revised: a tenth is no use\n" in done.stdout
    assert rtkit("check", "1", "--update").returncode == 0
    (overturned,) = json.loads(workspace.record_of("RT-0001").read_text())["overturned"]
    assert overturned["because"] == "a tenth is no use"
    assert overturned["flips"][0]["revised"] == "a tenth is no use"


def test_a_loop_of_tickets_that_rest_on_each_other_ends(rtkit, ticket):
    ticket("1/0", number=1, status="review", asked_by="RT-0003")
    ticket(PROSE, number=2, status="draft", asked_by="RT-0001")
    ticket(PROSE, number=3, status="draft", asked_by="RT-0002")
    row = one(rtkit("check", "--json"))
    assert list(row["resting"]) == ["RT-0002", "RT-0003"]


def test_a_literature_review_is_checked_without_a_kernel(rtkit, ticket):
    forms = (markdown("- D1 (adopt): it", "rtkit-decisions"), markdown("- F1: x\n  - evidence: d", "rtkit-findings"))
    file = ticket(*forms, status="review", kernel="no-such-kernel")
    assert rtkit("run", "1", "--record").returncode == 0
    assert one(rtkit("check", "--json"))["outcome"] == "reproduced"
    edit(file.path, "(adopt)", "(reject)")
    assert one(rtkit("check", "--json"))["outcome"] == "overturned"


def test_a_notebook_that_cannot_be_read_is_named_and_red(rtkit, ticket, workspace):
    ticket(PROSE, status="review")
    (workspace.research / "RT-0009-cut.ipynb").write_text('{"cells": [')
    done = rtkit("check", "--json")
    assert done.returncode == 1
    assert "RT-0009-cut.ipynb is cut off" in done.stderr
    assert told(done)["summary"]["red"] == 1


def test_a_check_whose_memory_was_spoiled_runs_again(rtkit, ticket, workspace):
    ticket(PROSE, status="review")
    assert rtkit("run", "1", "--record").returncode == 0
    rtkit("check")
    remembered = workspace.private / "checks" / "RT-0001.json"
    for spoiled in ("", "{", '{"format": 1}', remembered.read_text().replace('"format": 1', '"format": 9')):
        remembered.write_text(spoiled)
        assert one(rtkit("check", "--json"))["outcome"] == "reproduced"


def test_what_does_not_tell_what_it_imported_is_run_each_time(rtkit, ticket):
    ticket("import sysconfig\ndel sysconfig.get_path", status="review")
    for _ in range(2):
        row = one(rtkit("check", "--json"))
        assert (row["outcome"], row["last"], row["seconds"] is None) == ("unrecorded", None, False)


def test_several_run_at_a_time(rtkit, ticket, tmp_path_factory):
    folder = tmp_path_factory.mktemp("meeting")
    meet = "import pathlib, time\nhere, there = (pathlib.Path({folder!r}, name) for name in {names!r})\nhere.touch()"
    wait = "while not there.exists():\n    time.sleep(0.05)"
    for number, names in enumerate([("a", "b"), ("b", "a")], start=1):
        ticket(meet.format(folder=str(folder), names=names), wait, number=number, status="review")
    done = rtkit("check", "--jobs", "2", "--cell-timeout", "60", "--json")
    assert set(outcomes(done).values()) == {"unrecorded"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check", "--because", "x"), "give --update with it"),
        (("check", "--status", "reviewed"), "did you mean 'review'?"),
        (("check", "99"), "there is no ticket RT-0099"),
        (("check", "--jobs", "0"), "--jobs"),
        (("run", "1", "--because", "x"), "give --record with it"),
    ],
)
def test_a_wrong_call_is_refused(refused, ticket, arguments, said):
    ticket("1", status="review")
    assert said in refused(*arguments)


def test_the_lines_are_plain_in_a_pipe(rtkit, accepted):
    accepted()
    done = rtkit("check")
    assert re.fullmatch(r"RT-0001   reproduced +\d+\.\d s  Does it work\?\n1 ticket: 1 reproduced\n", done.stdout)


def test_settled_rows_stand_above_those_that_still_run_in_a_terminal(left_in_a_terminal, one_after_another):
    one_after_another(3, status="review")
    lines = left_in_a_terminal("check", "--jobs", "3", columns=100)
    assert [line.split()[:2] for line in lines[:-1]] == [[f"RT-000{number}", "unrecorded"] for number in (1, 2, 3)]
    assert lines[-1] == "3 tickets: 3 unrecorded"
