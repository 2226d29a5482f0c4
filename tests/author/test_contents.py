"""What `rt.evidence` tells of tables and arrays."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import numpy as np
import pandas as pd
import polars as pl
import pytest

import rtkit as rt
from rtkit.author.contents import content_of
from rtkit.model import Content, Evidence


def words(values, **options):
    (line,) = content_of(pd.DataFrame({"x": pd.Series(values, **options)}))["columns"].values()
    return line


def sha256(shown):
    return content_of(shown)["sha256"]


def test_a_table_is_told_by_shape_columns_and_hash():
    content = content_of(pd.DataFrame({"size": [1.5, None, 4.5], "kind": ["b", "a", "b"]}))
    assert content["shape"] == [3, 2]
    assert content["columns"] == {
        "size": "number, 1 missing, 1.5 to 4.5, mean 3",
        "kind": "text, 2 different, most often 'b' (2)",
    }
    assert len(content["sha256"]) == 64


def test_the_codec_reads_it(shown):
    from rtkit.codec import decode_payload

    _, bundle = shown(rt.evidence, "arr-1", np.arange(6).reshape(2, 3))
    (mime,) = (name for name in bundle if "rtkit" in name)
    read = decode_payload(mime, bundle[mime])
    assert isinstance(read, Evidence)
    assert (read.content.shape, read.content.columns) == ((2, 3), {"values": "integer, 0 to 5, mean 2.5"})
    assert read.content.sha256


def test_what_is_no_table_has_no_content(payload):
    assert payload(rt.evidence, "cell").content is None
    assert [content_of(one) for one in (None, [1, 2], {"a": 1}, "text", object(), np.float64(1.0))] == [None] * 6


@pytest.mark.parametrize(
    ("values", "options", "line"),
    [
        ([1, 2, 3], {}, "integer, 1 to 3, mean 2"),
        ([5, 5], {}, "integer, always 5"),
        ([1, None, 3], {"dtype": "Int64"}, "integer, 1 missing, 1 to 3, mean 2"),
        ([np.inf, 1.0, -np.inf], {}, "number, 2 infinite, always 1"),
        ([np.nan, np.nan], {}, "number, all missing"),
        ([], {"dtype": float}, "number, no values"),
        ([None, None], {"dtype": object}, "all missing"),
        ([True, False, True], {}, "boolean, 2 true"),
        ([1 + 1j, 2], {}, "complex, 1.4142 to 2, mean 1.7071"),
        (["a", "b"], {}, "text, 2 different"),
        (["a", "a", None], {}, "text, 1 missing, always 'a'"),
        (["b", "b", "a", "a"], {"dtype": "category"}, "category, 2 different, most often 'a' (2)"),
        (["x" * 99, "y"], {}, "text, 2 different"),
        (pd.to_datetime(["2026-01-01", "2026-02-01"]), {}, "time, 2026-01-01 to 2026-02-01"),
        (pd.to_datetime(["2026-01-01T10:00Z"] * 2), {}, "time, always 2026-01-01 10:00:00"),
        (pd.to_timedelta([1, 90], unit="s"), {}, "duration, 1 s to 90 s"),
        ([1, "a", None], {"dtype": object}, "mixed (integer, text), 1 missing, 2 different"),
        ([1, 2.5], {"dtype": object}, "number, 1 to 2.5, mean 1.75"),
        ([Decimal("1.5"), Decimal("1.5")], {"dtype": object}, "Decimal, always '1.5'"),
        ([[1], [2]], {"dtype": object}, "list, not looked at"),
        ([10**400, 1], {"dtype": object}, "integer, 2 different"),
    ],
    ids=str,
)
def test_a_column_is_told_in_words(values, options, line):
    assert words(values, **options) == line


def test_the_mean_of_a_standardised_column_is_zero_whatever_rounding_left_of_it():
    assert words([-1.0, 1.0, 1e-16]) == "number, -1 to 1, mean 0"


def test_rounding_differences_do_not_change_it_and_real_ones_do():
    table = pd.DataFrame({"a": [0.1 + 0.2, 1.0]})
    assert content_of(table) == content_of(pd.DataFrame({"a": [0.3, 1.0 + 1e-12]}))
    assert sha256(table) != sha256(pd.DataFrame({"a": [0.30001, 1.0]}))


@pytest.mark.parametrize(
    "other",
    [
        pd.DataFrame({"a": [2, 1], "b": ["x", "y"]}),
        pd.DataFrame({"a": [1, 2], "b": ["y", "x"]}),
        pd.DataFrame({"a": [1, 2], "c": ["x", "y"]}),
        pd.DataFrame({"a": [1, 2], "b": ["x", "y"]}, index=[1, 2]),
        pd.DataFrame({"a": [1, None], "b": ["x", "y"]}),
        pd.DataFrame({"b": ["x", "y"], "a": [1, 2]}),
    ],
    ids=["order", "swapped", "name", "index", "missing", "columns"],
)
def test_the_hash_is_over_values_index_and_names(other):
    assert sha256(pd.DataFrame({"a": [1, 2], "b": ["x", "y"]})) != sha256(other)


def test_the_width_of_a_type_does_not_count():
    wide, narrow = (pd.DataFrame({"a": np.array([1, 2], dtype)}) for dtype in ("int64", "int32"))
    assert content_of(wide) == content_of(narrow)


def test_a_styled_frame_is_the_frame():
    table = pd.DataFrame({"a": [1, 2]})
    assert content_of(table.style) == content_of(table)


def test_names_that_come_twice_are_numbered_and_levels_joined():
    assert list(content_of(pd.DataFrame([[1, 2]], columns=["a", "a"]))["columns"]) == ["a", "a (2)"]
    levels = pd.DataFrame({("a", "x"): [1], ("a", 2): [2]}, index=pd.MultiIndex.from_tuples([("u", 1)]))
    assert list(content_of(levels)["columns"]) == ["a / x", "a / 2"]


def test_many_columns_are_told_up_to_a_number():
    told = content_of(pd.DataFrame(np.zeros((2, 100))))["columns"]
    assert len(told) == 61
    assert told["..."] == "40 more columns"


@pytest.mark.parametrize(
    ("array", "shape"),
    [
        (np.array(3.5), []),
        (np.zeros((0, 3)), [0, 3]),
        (np.array([(1, "a")], dtype=[("x", int), ("y", "U2")]), [1]),
        (np.ma.masked_array([[1, 2]], [[0, 1]]), [1, 2]),
        (np.array([b"a", b"b"]), [2]),
        (np.array(["NaT"], "M8"), [1]),
    ],
    ids=["scalar", "empty", "structured", "masked", "bytes", "times"],
)
def test_arrays_of_every_kind(array, shape):
    content = content_of(array)
    assert content["shape"] == shape
    assert content["sha256"]


class Evil:
    """Raises at everything that it may be asked."""

    __hash__ = None

    def __repr__(self):
        raise RuntimeError

    __str__ = __eq__ = __bool__ = __len__ = __repr__


def test_objects_are_never_asked_anything_and_such_a_table_has_no_hash():
    content = content_of(pd.DataFrame({"a": [Evil(), 1], "b": [1, 2]}))
    assert content["columns"]["a"] == "mixed (Evil, integer), not looked at"
    assert "sha256" not in content
    assert content_of(Evil()) is None


def test_a_frame_that_raises_when_it_is_looked_at_has_no_content():
    class Broken(pd.DataFrame):
        @property
        def shape(self):
            raise RuntimeError

    assert content_of(Broken({"a": [1]})) is None


@pytest.mark.parametrize(
    "large",
    [
        pd.DataFrame(np.zeros((1_000_000, 10))),
        pd.DataFrame(np.zeros((10, 100_000))),
        pd.DataFrame({"a": ["text"] * 1_000_001}),
        pd.DataFrame({"a": ["x" * 1_000_000] * 1_000}),
    ],
    ids=["long", "wide", "text", "long texts"],
)
def test_a_large_table_is_looked_at_in_part_and_has_no_hash(large):
    content = content_of(large)
    assert "sha256" not in content
    assert content["shape"] == list(large.shape)


POLARS = pl.DataFrame(
    {
        "a": [None, float("nan"), 1.5],
        "n": [1, 2, 3],
        "t": ["x", "y", "y"],
        "d": [date(2026, 1, 1), None, date(2026, 1, 3)],
        "l": [[1], [2, 3], None],
    }
)


def test_a_frame_of_polars_is_read_by_the_same_words():
    content = content_of(POLARS)
    assert content["shape"] == [3, 5]
    assert content["columns"]["a"] == "number, 2 missing, always 1.5"
    alike = pd.DataFrame({"n": [1, 2, 3], "t": ["x", "y", "y"]})
    assert {name: content["columns"][name] for name in alike} == content_of(alike)["columns"]
    assert content_of(POLARS.clone()) == content
    assert content_of(POLARS.with_columns(n=pl.Series([1, 2, 4])))["columns"]["n"] != content["columns"]["n"]
    assert content_of(POLARS["t"])["columns"] == {"t": content["columns"]["t"]}
    assert content_of(pl.DataFrame())["shape"] == [0, 0]


def test_the_model_takes_every_content():
    import msgspec

    for shown in (pd.DataFrame({"a": [1]}), np.array(1), pd.Series(["x"], name=("a", 1)), pd.DataFrame()):
        assert msgspec.convert(content_of(shown), Content)
