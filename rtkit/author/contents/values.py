"""A column's values as numpy's, or as texts, whatever library they came from: machines and versions agree on those."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from rtkit.author.contents.texts import SLOW, text_of

if TYPE_CHECKING:
    from rtkit.author.contents.limits import Allowance

_KINDS: Final = {
    "b": "boolean",
    "i": "integer",
    "u": "integer",
    "f": "number",
    "c": "complex",
    "M": "time",
    "m": "duration",
}
"""By numpy's letters: what its own types are called here, whatever their width."""

_NAMES: Final[dict[type, str]] = {str: "text", bool: "boolean", int: "integer", float: "number"}
_MOST_SLOW: Final = 100_000
_MOST_TYPES: Final = 3


class Column(NamedTuple):
    """Values by kind: `missing` marks those that are not there, `present` are the others.

    `present` is a numpy array for numbers and times, a list of texts for the rest, and None where it was not read.
    """

    kind: str
    missing: Any = None
    present: Any = None


UNREAD: Final = Column("not looked at, too many values")


def from_pandas(series: Any, allowance: Allowance) -> Column:  # noqa: ANN401  # nothing is imported for its types
    """Read a pandas series of any type."""
    missing = series.isna().to_numpy(dtype=bool, copy=True)
    present = series.dropna() if missing.any() else series
    if type(series.dtype).__name__ == "CategoricalDtype":
        return Column("category", missing, _categories(present, allowance))
    return _with_missing(missing, from_numpy(_plain(present), allowance))


def from_polars(series: Any, allowance: Allowance) -> Column:  # noqa: ANN401
    """Read a polars series of any type."""
    missing = series.is_null().to_numpy()
    return _with_missing(missing.copy(), from_numpy(series.drop_nulls().to_numpy(), allowance))


def from_numpy(array: Any, allowance: Allowance) -> Column:  # noqa: ANN401
    """Read a one-dimensional array."""
    numpy = sys.modules["numpy"]
    kind = array.dtype.kind
    if kind in "fcmM":
        missing = numpy.isnat(array) if kind in "mM" else numpy.isnan(array)
        return Column(_KINDS[kind], missing, array[~missing] if missing.any() else array)
    if kind in "biu":
        return Column(_KINDS[kind], numpy.zeros(len(array), bool), array)
    values = array.tolist()
    missing = numpy.fromiter(map(_is_missing, values), bool, len(values))
    present = [value for value in values if not _is_missing(value)] if missing.any() else values
    return _objects(present, allowance)._replace(missing=missing)


def from_masked(array: Any, allowance: Allowance) -> Column:  # noqa: ANN401
    """Read a masked array, of any number of dimensions; what is masked is missing."""
    numpy = sys.modules["numpy"]
    values = numpy.array(array.tolist(), dtype=object)
    return from_numpy(values.reshape(-1), allowance)


def _with_missing(missing: Any, column: Column) -> Column:  # noqa: ANN401
    """The column among values that are missing: numpy finds more of them, such as NaN."""
    missing[~missing] = column.missing
    return column._replace(missing=missing)


def _objects(values: list[object], allowance: Allowance) -> Column:
    types = set(map(type, values))
    if types and types <= {int, float}:
        return _python_numbers(values, "integer" if types == {int} else "number")
    if len(values) > _MOST_SLOW and any(one.__name__ in SLOW for one in types):
        return Column(_kind(types))
    return Column(_kind(types), None, _texts(values, types, allowance))


def _texts(values: list[Any], types: set[type], allowance: Allowance) -> list[str] | None:
    if not allowance.takes_text(sum(len(value) for value in values if type(value) in (str, bytes))):
        return None
    if types == {str} and _can_be_sent("".join(values)):
        return values
    texts = [text_of(value) for value in values]
    known = [text for text in texts if text is not None]
    if len(known) < len(texts):
        return None
    if len(types) == 1:
        return known
    return [f"{type(value).__name__} {text}" for value, text in zip(values, known, strict=True)]


def _python_numbers(values: list[object], kind: str) -> Column:
    numpy = sys.modules["numpy"]
    try:
        return Column(kind, None, numpy.array(values, "int64" if kind == "integer" else float))
    except OverflowError:
        return Column(kind, None, [str(text_of(value)) for value in values])


def _kind(types: set[type]) -> str:
    names = sorted({_NAMES.get(one, one.__name__) for one in types})
    if len(names) < 2:  # noqa: PLR2004  # one type is a kind of its own
        return "".join(names)
    more = [f"{len(names) - _MOST_TYPES} more"] if len(names) > _MOST_TYPES else []
    return f"mixed ({', '.join(names[:_MOST_TYPES] + more)})"


def _categories(series: Any, allowance: Allowance) -> list[str] | None:  # noqa: ANN401
    labels = [text_of(label) for label in series.cat.categories.tolist()]
    named: list[str] = [label for label in labels if label is not None]
    codes = series.cat.codes.tolist()
    if len(named) < len(labels) or not allowance.takes_text(sum(len(named[code]) for code in codes)):
        return None
    return [named[code] for code in codes]


def _plain(series: Any) -> Any:  # noqa: ANN401
    """The values, of which none is missing, of one of numpy's own types where there is one."""
    dtype = series.dtype
    if type(dtype).__name__ == "DatetimeTZDtype":
        return series.dt.tz_convert(None).to_numpy()
    if type(dtype).__name__ == "SparseDtype":
        return series.sparse.to_dense().to_numpy()
    own = getattr(dtype, "numpy_dtype", None)
    return series.to_numpy() if own is None else series.to_numpy(dtype=own)


def _can_be_sent(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:  # a lone surrogate
        return False
    return True


def _is_missing(value: object) -> bool:
    return value is None or (type(value) is float and value != value)  # noqa: PLR0124  # only NaN differs from itself
