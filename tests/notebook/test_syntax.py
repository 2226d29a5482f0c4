"""A cell's Python is read whatever IPython adds to it, and whatever is wrong with it."""

from __future__ import annotations

import ast
import warnings

import pytest
from conftest import code, notebook

from rtkit.notebook.parameters import declared_parameters
from rtkit.notebook.syntax import plain_python, python_in


def names(source):
    tree = python_in(source)
    return None if tree is None else [one.id for one in ast.walk(tree) if isinstance(one, ast.Name)]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("x = 1", ["x"]),
        ("%matplotlib inline\nx = 1", ["x"]),
        ("%%time\nx = 1", ["x"]),
        ("%%bash\nx = 1 |", []),
        ("files = !ls\nfiles", ["files", "files"]),
        ("x?", []),
        ("x = = 1", None),
        ("\0", None),
        ("(" * 10_000, None),
    ],
)
def test_magics_are_passed_over_and_what_is_no_python_is_none(source, found):
    assert names(source) == found


def test_lines_stay_where_they_were():
    tree = python_in("%time\n\nx = 1")
    assert tree is not None
    assert tree.body[-1].lineno == 3


def test_reading_warns_of_nothing():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert plain_python(r"x = '\h'") is not None


@pytest.mark.parametrize("value", ["(" * 10_000, "1" + " + 1" * 900, "1" + " + 1" * 100_000, "-" * 5000 + "1"])
def test_parameters_nested_without_end_are_not_checked(value):
    declared = declared_parameters(notebook(code(f"x = {value}", "parameters")))
    assert declared is None or set(declared) == {"x"}
