"""Parameters are typed by their cell, and a wrong one is refused before anything runs."""

import pytest
from conftest import code, notebook

from rtkit.errors import UsageFault
from rtkit.model import ParameterLimits
from rtkit.notebook.parameters import declared_parameters, typed_values

CELL = """\
seed: int = 0  # the seed of every split
rate = 0.1  # type: float
name = "auc"
sizes: list[int] = [1, 2]
limit: int | None = None
scaled = True
free = None
path: str
"""


@pytest.fixture
def declared():
    return declared_parameters(notebook(code(CELL, "parameters")))


def test_types_come_from_the_annotation_the_comment_or_the_default(declared):
    types = {name: parameter.type for name, parameter in declared.items()}
    assert types == {
        "seed": int,
        "rate": float,
        "name": str,
        "sizes": list[int],
        "limit": int | None,
        "scaled": bool,
        "free": None,
    }
    assert declared["seed"].help == "the seed of every split"


def test_text_is_read_as_the_type_of_its_parameter(declared):
    given = {"seed": "3", "rate": "1", "name": "3", "sizes": "[3]", "limit": "4", "scaled": "false", "free": "x"}
    assert typed_values(declared, given, {}) == {
        "seed": 3,
        "rate": 1.0,
        "name": "3",
        "sizes": [3],
        "limit": 4,
        "scaled": False,
        "free": "x",
    }


@pytest.mark.parametrize(
    ("name", "value"), [("seed", "3.5"), ("seed", "abc"), ("scaled", "3"), ("sizes", "[1, 'a']"), ("rate", "fast")]
)
def test_a_value_of_another_type_is_refused(declared, name, value):
    with pytest.raises(UsageFault, match=f"parameter '{name}' must be"):
        typed_values(declared, {name: value}, {})


def test_an_unknown_name_is_refused_with_the_nearest(declared):
    with pytest.raises(UsageFault) as caught:
        typed_values(declared, {"sede": "1"}, {})
    assert caught.value.hint == "did you mean 'seed'?"


def test_the_limits_of_the_ticket_hold(declared):
    limits = {"seed": ParameterLimits(min=0, max=9), "name": ParameterLimits(choices=("auc", "eer"))}
    assert typed_values(declared, {"seed": "9", "name": "eer"}, limits) == {"seed": 9, "name": "eer"}
    for wrong in ({"seed": "-1"}, {"seed": "10"}, {"name": "f1"}):
        with pytest.raises(UsageFault):
            typed_values(declared, wrong, limits)


def test_a_notebook_without_such_a_cell_has_none():
    assert declared_parameters(notebook("x = 1")) == {}


def test_in_another_language_nothing_is_checked():
    other = notebook(code("n <- 1", "parameters"))
    other["metadata"]["kernelspec"]["language"] = "R"
    assert declared_parameters(other) is None
    assert typed_values(None, {"n": "1"}, {}) == {"n": "1"}
