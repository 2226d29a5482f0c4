"""A line that says what is in a column: it changes when the column does, and not with the machine."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final

from rtkit.author.contents.texts import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rtkit.author.contents.values import Column

_LONGEST: Final = 40
_NOISE: Final = 1e-9


def column_words(column: Column) -> str:
    """`number, 3 missing, 0.012 to 4.57, mean 1.234`; `text, 2 different, most often 'benign' (357)`."""
    if column.missing is None:
        return column.kind
    missing, all_ = int(column.missing.sum()), len(column.missing)
    if missing == all_:
        return ", ".join(filter(None, (column.kind, "all missing" if all_ else "no values")))
    parts = [column.kind, f"{missing:,} missing" if missing else "", *_values(column)]
    return clean(", ".join(part for part in parts if part))


def _values(column: Column) -> list[str]:
    present = column.present
    if present is None:
        return ["not looked at"]
    if isinstance(present, list):
        return _texts(present)
    if column.kind == "boolean":
        return [f"{int(present.sum()):,} true"]
    if column.kind == "time":
        return [_range(*(_moment(end) for end in (present.min(), present.max())))]
    if column.kind == "duration":
        return [_range(*(f"{_seconds(end):.5g} s" for end in (present.min(), present.max())))]
    return _numbers(abs(present) if column.kind == "complex" else present)


def _numbers(values: Any) -> list[str]:  # noqa: ANN401  # a numpy array
    numpy = sys.modules["numpy"]
    if values.dtype.kind == "f" and values.dtype.itemsize != 8:  # noqa: PLR2004  # bytes
        values = values.astype("float64")
    finite = values[numpy.isfinite(values)]
    infinite = len(values) - len(finite)
    parts = [f"{infinite:,} infinite" if infinite else ""]
    if not len(finite):
        return parts
    low, high = finite.min().item(), finite.max().item()
    parts.append(_range(_number(low), _number(high)))
    if low == high:
        return parts
    with numpy.errstate(all="ignore"):
        mean = float(finite.mean(dtype="float64"))
    # the mean of a standardised column is what rounding left of zero, and differs between machines
    mean = 0.0 if abs(mean) < _NOISE * max(abs(low), abs(high)) else mean
    return [*parts, f"mean {mean:.5g}"]


def _texts(texts: Sequence[str]) -> list[str]:
    from collections import Counter

    counted = Counter(texts)
    most, text = min((-number, text) for text, number in counted.items())
    if len(counted) == 1:
        return [f"always {_quoted(text)}"]
    often = [f"most often {_quoted(text)} ({-most:,})"] if most < -1 else []
    return [f"{len(counted):,} different", *often]


def _range(low: str, high: str) -> str:
    return f"always {low}" if low == high else f"{low} to {high}"


def _number(value: float) -> str:
    return str(value) if isinstance(value, int) else f"{value:.5g}"


def _moment(value: Any) -> str:  # noqa: ANN401  # a numpy datetime64
    return str(value.astype("datetime64[s]")).replace("T", " ").removesuffix(" 00:00:00")


def _seconds(value: Any) -> float:  # noqa: ANN401  # a numpy timedelta64
    return float(value.astype("timedelta64[us]").astype("int64")) / 1e6


def _quoted(text: str) -> str:
    short = " ".join(text[: 2 * _LONGEST].split())
    return repr(short if len(short) <= _LONGEST else f"{short[: _LONGEST - 3]}...")
