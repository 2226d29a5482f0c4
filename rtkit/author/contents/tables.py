"""What counts as a table: pandas' and polars' frames and series, numpy's arrays; none of them is imported."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from rtkit.author.contents import values
from rtkit.author.contents.limits import COLUMNS, DESCRIBED
from rtkit.author.contents.texts import text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from rtkit.author.contents.limits import Allowance

_NUMBERS: Final = "biufcmM"
_LONGEST_NAME: Final = 100

VALUES: Final = "values"
"""What the only column of an array is called."""


class Source(NamedTuple):
    """A column that can be read: its name, how many values it has, and whether numpy can go through them."""

    name: str
    size: int
    numbers: bool
    open: Callable[[Allowance], values.Column]

    def read(self, allowance: Allowance) -> values.Column:
        """Read it, unless it is more than what may be looked at."""
        if not allowance.takes(self.size, numbers=self.numbers):
            return values.UNREAD
        return self.open(allowance)


class Table(NamedTuple):
    """A shape, how many columns there are, and those and the rows' names as far as they are looked at."""

    shape: tuple[int, ...]
    number: int
    columns: list[Source]
    rows: list[Source]


def table_of(shown: object) -> Table | None:
    """Find the table in what is shown; None where it is none."""
    bases = {(base.__module__.partition(".")[0], base.__name__) for base in type(shown).__mro__}
    table: Any = shown
    if ("pandas", "Styler") in bases:
        return table_of(table.data)
    read = next((read for base, read in _READERS.items() if base in bases), None)
    return None if read is None else read(table)


def _frame(frame: Any) -> Table:  # noqa: ANN401  # nothing of these libraries is imported, their types included
    # by position: two columns may have one name
    positions = _looked_at(frame.shape[1])
    columns = [_series(frame.iloc[:, position], frame.columns[position]) for position in positions]
    return Table(_shape(frame), frame.shape[1], columns, _index(frame.index))


def _one_series(series: Any) -> Table:  # noqa: ANN401
    column = _series(series, VALUES if series.name is None else series.name)
    return Table(_shape(series), 1, [column], _index(series.index))


def _polars_frame(frame: Any) -> Table:  # noqa: ANN401
    columns = [_polars(frame.to_series(position)) for position in _looked_at(frame.shape[1])]
    return Table(_shape(frame), frame.shape[1], columns, [])


def _one_polars(series: Any) -> Table:  # noqa: ANN401
    return Table(_shape(series), 1, [_polars(series)], [])


def _numpy(array: Any) -> Table:  # noqa: ANN401
    columns = _array_columns(array)
    return Table(_shape(array), len(columns), columns, [])


def _shape(table: Any) -> tuple[int, ...]:  # noqa: ANN401
    return tuple(int(length) for length in table.shape)


def _looked_at(number: int) -> range:
    return range(number if number <= COLUMNS else DESCRIBED)


def _index(index: Any) -> list[Source]:  # noqa: ANN401
    levels = range(index.nlevels)
    return [_series(index.get_level_values(level).to_series(), index.names[level]) for level in levels]


def _series(series: Any, name: object) -> Source:  # noqa: ANN401
    numbers = getattr(series.dtype, "kind", "O") in _NUMBERS
    return Source(_name(name), len(series), numbers, lambda allowance: values.from_pandas(series, allowance))


def _polars(series: Any) -> Source:  # noqa: ANN401
    numbers = bool(series.dtype.is_numeric() or series.dtype.is_temporal())
    name = _name(series.name) or VALUES
    return Source(name, len(series), numbers, lambda allowance: values.from_polars(series, allowance))


def _array_columns(array: Any) -> list[Source]:  # noqa: ANN401
    if type(array).__name__ == "MaskedArray":
        return [Source(VALUES, array.size, False, lambda allowance: values.from_masked(array, allowance))]
    plain = sys.modules["numpy"].asarray(array)
    if plain.dtype.names is None:
        return [_array(plain, VALUES)]
    return [_array(plain[name], name) for name in plain.dtype.names]


def _array(array: Any, name: str) -> Source:  # noqa: ANN401
    numbers = array.dtype.kind in _NUMBERS
    return Source(_name(name), array.size, numbers, lambda allowance: values.from_numpy(array.reshape(-1), allowance))


def _name(name: object) -> str:
    if isinstance(name, tuple):
        return " / ".join(_name(part) for part in name)
    text = "" if name is None else text_of(name)
    return (f"({type(name).__name__})" if text is None else text)[:_LONGEST_NAME]


_READERS: Final[dict[tuple[str, str], Callable[[Any], Table]]] = {
    ("pandas", "DataFrame"): _frame,
    ("pandas", "Series"): _one_series,
    ("polars", "DataFrame"): _polars_frame,
    ("polars", "Series"): _one_polars,
    ("numpy", "ndarray"): _numpy,
}
