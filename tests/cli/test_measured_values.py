"""Whatever a notebook gives to `rt.measure` in a real run is measured, or explained."""

import json

import pytest

NUMBERS = {
    "np.float32(0.5)": 0.5,
    "np.int64(3)": 3,
    "pd.Series([1.0, 3.0]).mean()": 2.0,
    "[0.1, 0.3]": 0.2,
    "np.array([0.1, 0.3])": 0.2,
}


def test_numbers_of_every_kind_are_measured(rtkit, ticket):
    given = [f"rt.measure('m{index}', {number})" for index, number in enumerate(NUMBERS)]
    ticket("import rtkit as rt, numpy as np, pandas as pd", *given)
    told = json.loads(rtkit("run", "1", "--json").stdout)
    assert told["outcome"] == "completed"
    assert list(told["metrics"].values()) == pytest.approx(list(NUMBERS.values()))


def test_numbers_that_are_not_finite_are_tagged_text_and_shown(rtkit, ticket):
    ticket("import rtkit as rt", "rt.measure('a', float('nan'))", "rt.measure('b', float('-inf'))")
    told = json.loads(rtkit("run", "1", "--json").stdout)
    assert told["outcome"] == "completed"
    assert told["metrics"] == {"a": "NaN", "b": "-Infinity"}
    assert rtkit("show", "1").returncode == 0
    assert rtkit("demo", "1").returncode == 0


@pytest.mark.parametrize(
    "given", ["'0.5'", "None", "{}", "object()", "np.array(['a'])", "np.array(0.25)", "[]", "1j", "True"]
)
def test_what_is_no_number_fails_the_cell_with_a_hint(rtkit, ticket, given):
    file = ticket("import rtkit as rt, numpy as np", f"rt.measure('m', {given})")
    before = file.path.read_bytes()
    done = rtkit("run", "1", "--json")
    told = json.loads(done.stdout)
    assert (done.returncode, told["outcome"]) == (1, "failed")
    assert "m" in told["details"]["error"]
    assert "rtkit itself failed" not in done.stderr
    assert file.path.read_bytes() == before


def test_a_metric_that_is_not_finite_decides_nothing(rtkit, ticket):
    ticket(
        "import rtkit as rt",
        "rt.measure('eer', float('nan'), baseline=0.1)",
        hypotheses=[{"id": "H1", "claim": "c", "expect": "eer < baseline"}],
    )
    told = json.loads(rtkit("run", "1", "--record", "--json").stdout)
    assert told["verdicts"] == {"H1": "inconclusive"}
    assert told["record"] is not None
    assert rtkit("show", "1").returncode == 0
