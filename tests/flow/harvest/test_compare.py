"""Results beside their record: reproduced, drifted, overturned."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rtkit.flow.harvest import compare, default_tolerance
from rtkit.flow.harvest.tolerances import lies_within
from rtkit.model import (
    Absolute,
    Content,
    Decision,
    Environment,
    Evidence,
    Holding,
    InputFile,
    Metric,
    Range,
    Record,
    Relative,
    Results,
    Run,
    Ticket,
    Verdict,
)
from rtkit.model.run import Completed
from rtkit.settings import Settings

NOW = datetime(2026, 11, 21, tzinfo=UTC)
EXACT = Relative(1e-6)


def record(**parts) -> Record:
    return Record(ticket="RT-0001", accepted=NOW, source_sha256="", **parts)


def eer(value, **fields) -> tuple[Metric, ...]:
    return (Metric(name="eer", value=value, **fields),)


def outcome(now: Results, accepted: Record) -> str:
    return compare(now, accepted, EXACT).outcome


@pytest.mark.parametrize(
    ("tolerance", "value", "expected"),
    [
        (Absolute(0.005), 0.104, "reproduced"),
        (Absolute(0.005), 0.105, "reproduced"),
        (Absolute(0.005), 0.1051, "drifted"),
        (Absolute(0), 0.1, "reproduced"),
        (Absolute(0), 0.1000001, "drifted"),
        (Relative(0.02), 0.098, "reproduced"),
        (Relative(0.02), 0.0979, "drifted"),
        (Range(0.05, 0.2), 0.2, "reproduced"),
        (Range(0.05, 0.2), 0.21, "drifted"),
        (None, 0.10000001, "reproduced"),
        (None, 0.1001, "drifted"),
    ],
)
def test_a_metric_may_move_within_its_tolerance(tolerance, value, expected):
    accepted = record(metrics=eer(0.1, tolerance=tolerance))
    assert outcome(Results(metrics=eer(value)), accepted) == expected


@pytest.mark.parametrize(
    ("accepted", "now", "expected"),
    [
        ("NaN", "NaN", "reproduced"),
        ("NaN", 0.1, "drifted"),
        (0.1, "NaN", "drifted"),
        ("Infinity", "Infinity", "reproduced"),
        ("Infinity", "-Infinity", "drifted"),
        ("-Infinity", 0.1, "drifted"),
    ],
)
def test_numbers_that_are_not_finite_stand_only_for_themselves(accepted, now, expected):
    assert outcome(Results(metrics=eer(now)), record(metrics=eer(accepted, tolerance=Absolute(1e9)))) == expected


def test_the_accepted_tolerance_counts_and_not_a_wider_one_written_since():
    now = Results(metrics=eer(0.2, tolerance=Absolute(1)))
    assert outcome(now, record(metrics=eer(0.1, tolerance=Absolute(0.01)))) == "drifted"


def test_a_metric_that_is_no_longer_measured_drifted_and_a_new_one_did_not():
    compared = compare(Results(metrics=eer(0.1)), record(metrics=(Metric(name="auc", value=0.9),)), EXACT)
    assert compared.outcome == "drifted"
    assert {change.name: change.state for change in compared.metrics} == {"auc": "gone", "eer": "new"}
    assert outcome(Results(metrics=eer(0.1)), record()) == "reproduced"


def verdicts(word: str) -> dict:
    return {"verdicts": (Verdict(hypothesis="H1", verdict=word, because=f"said {word}"),)}


def holdings(state: str) -> dict:
    return {"holdings": (Holding(part="F1", state=state),)}


def decisions(choice: str) -> dict:
    return {"decisions": (Decision(id="D1", subject="s", choice=choice),)}


@pytest.mark.parametrize(
    ("said", "accepted", "now", "kind"),
    [
        (verdicts, "supported", "refuted", "verdict"),
        (verdicts, "refuted", "supported", "verdict"),
        (verdicts, "supported", "inconclusive", "verdict"),
        (holdings, "holds", "fails", "holds"),
        (decisions, "adopt", "reject", "decision"),
    ],
)
def test_a_conclusion_that_flips_overturns(said, accepted, now, kind):
    compared = compare(Results(**said(now)), record(**said(accepted)), EXACT)
    assert compared.outcome == "overturned"
    (flip,) = compared.flips
    assert (flip.kind, flip.accepted, flip.now) == (kind, accepted, now)


def test_a_conclusion_that_is_no_longer_there_overturns_too():
    (flip,) = compare(Results(), record(**verdicts("supported")), EXACT).flips
    assert (flip.id, flip.now) == ("H1", "")


def test_overturned_says_more_than_drifted():
    now = Results(metrics=eer(0.5), **verdicts("refuted"))
    compared = compare(now, record(metrics=eer(0.1), **verdicts("supported")), EXACT)
    assert compared.outcome == "overturned"
    assert [change.name for change in compared.drifted] == ["eer"]


def test_wording_never_decides():
    now = Results(decisions=(Decision(id="D1", subject="another", choice="adopt", because="else"),))
    assert outcome(now, record(**decisions("adopt"))) == "reproduced"


def test_what_is_new_is_told_and_decides_nothing():
    compared = compare(Results(**verdicts("refuted")), record(), EXACT)
    assert (compared.outcome, compared.fresh) == ("reproduced", ("H1",))


def run(**parts) -> Run:
    times = {"started": NOW, "ended": NOW, "seconds": 1.0}
    names = {"notebook": "a.ipynb", "source": "a.ipynb", "source_sha256": "", "kernel": "python3"}
    return Run(ticket="RT-0001", outcome=Completed(), **names, **times, **parts)


def test_differences_of_inputs_and_environment_are_told_and_decide_nothing():
    before = record(
        inputs=(InputFile(path="a.csv", sha256="1", size=1), InputFile(path="b.csv", sha256="1", size=1)),
        environment=Environment(python="3.11.7", platform="Linux", packages={"numpy": "1.26", "scipy": "1.11"}),
    )
    after = run(
        inputs=(InputFile(path="a.csv", sha256="2", size=1), InputFile(path="c.csv", sha256="1", size=1)),
        environment=Environment(python="3.12.1", platform="Linux", packages={"numpy": "2.4", "scipy": "1.11"}),
    )
    compared = compare(Results(), before, EXACT, after)
    assert compared.outcome == "reproduced"
    told = {(one.kind, one.name): (one.accepted, one.now) for one in compared.differences}
    assert told == {
        ("input", "a.csv"): ("1", "2"),
        ("input", "b.csv"): ("1", ""),
        ("input", "c.csv"): ("", "1"),
        ("python", "python"): ("3.11.7", "3.12.1"),
        ("package", "numpy"): ("1.26", "2.4"),
    }


def test_of_a_kernel_that_died_before_it_told_its_packages_none_is_said_to_be_gone():
    before = record(environment=Environment(python="3.11.7", platform="Linux", packages={"numpy": "1.26"}))
    after = run(environment=Environment(python="3.12.1", platform="Linux"))
    (one,) = compare(Results(), before, EXACT, after).differences
    assert (one.kind, one.accepted, one.now) == ("python", "3.11.7", "3.12.1")


def test_a_table_that_changed_is_told_column_by_column():
    before = Content(shape=(2, 2), columns={"a": "int64, 1 to 2", "b": "int64, 1 to 2"}, sha256="x")
    after = Content(shape=(2, 2), columns={"a": "int64, 1 to 2", "b": "int64, 1 to 9"}, sha256="y")
    now = Results(evidence=(Evidence(name="tab", kind="table", content=after),))
    (one,) = compare(now, record(tables={"tab": before}), EXACT).differences
    assert (one.name, one.accepted, one.now) == ("tab: b", "int64, 1 to 2", "int64, 1 to 9")
    assert not compare(now, record(tables={"tab": after}), EXACT).differences


def test_the_tickets_own_tolerance_goes_before_that_of_the_workspace():
    ticket = Ticket(id="RT-0001", question="q")
    assert default_tolerance(ticket, Settings()) == Relative(1e-6)
    assert default_tolerance(ticket, Settings(tolerance=0.5)) == Absolute(0.5)
    own = Ticket(id="RT-0001", question="q", tolerance="3%")
    assert default_tolerance(own, Settings(tolerance=0.5)) == Relative(0.03)


numbers = st.floats(allow_nan=True, allow_infinity=True)
tolerances = st.one_of(
    st.builds(Absolute, st.floats(0, 1e300)),
    st.builds(Relative, st.floats(0, 1e3)),
)


@given(numbers, tolerances)
def test_a_value_always_stands_for_itself(value, tolerance):
    assert lies_within(value, value, tolerance)


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6), st.floats(0, 1e6), st.floats(1, 10))
def test_a_wider_tolerance_allows_no_less(value, accepted, by, factor):
    if lies_within(value, accepted, Absolute(by)):
        assert lies_within(value, accepted, Absolute(by * factor))
