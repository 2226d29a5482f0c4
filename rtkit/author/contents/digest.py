"""SHA-256 over all values of a table, alike on every machine and in every version of the libraries."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any, Final, Self

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rtkit.author.contents.values import Column

_AT_ONCE: Final = 10_000


class Digest:
    """A hash that grows by a column at a time."""

    def __init__(self, shape: Sequence[int], names: Sequence[str]) -> None:
        from hashlib import sha256

        self._hash = sha256(json.dumps([list(shape), list(names)]).encode())

    def add(self, column: Column) -> Self | None:
        """Add a column; None where it has values that cannot be hashed, and with them the whole table."""
        if column.missing is None or (column.present is None and len(column.missing)):
            return None
        numpy = sys.modules["numpy"]
        self._hash.update(column.kind.encode())
        self._hash.update(numpy.packbits(column.missing).tobytes())
        for piece in _pieces(column.present):
            self._hash.update(piece)
        return self

    @property
    def hex(self) -> str:
        """The hash as text."""
        return self._hash.hexdigest()


def _pieces(values: Any) -> Iterator[bytes]:  # noqa: ANN401  # a numpy array, or a list of texts
    if values is None:
        return
    for start in range(0, len(values), _AT_ONCE):
        some = values[start : start + _AT_ONCE]
        if isinstance(some, list):
            yield "".join(f"{len(text)}:{text}" for text in some).encode()
        elif some.dtype.kind == "c":
            yield _rounded([part for value in some.tolist() for part in (value.real, value.imag)])
        elif some.dtype.kind == "f":
            yield _rounded(some.tolist())
        else:
            yield _whole(some)


def _rounded(values: list[float]) -> bytes:
    """Six significant digits: Python writes them alike everywhere. Adding zero makes one zero of two."""
    return ("%.6g " * len(values) % tuple(value + 0.0 for value in values)).encode()


def _whole(values: Any) -> bytes:  # noqa: ANN401  # a numpy array
    unit = {"M": "datetime64[us]", "m": "timedelta64[us]"}.get(values.dtype.kind)
    whole = values if unit is None else values.astype(unit)
    return bytes(whole.astype("int64").astype("<i8").tobytes())
