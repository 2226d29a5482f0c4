"""Writing down single values, those of well-known types only: no method of an author's own class is ever called."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

SLOW: Final = frozenset({"Timestamp", "Timedelta", "Interval", "Period"})
"""pandas' own types of single values, which take microseconds each."""

_LARGE: Final = 10**18


def text_of(value: object) -> str | None:
    """Write the value down, floats to six significant digits; None where its type is not known here."""
    write = _WRITERS.get(type(value))
    if write is not None:
        return write(value)
    module = type(value).__module__.partition(".")[0]
    if module == "numpy" and hasattr(value, "item") and not hasattr(value, "__len__"):
        plain = value.item()
        return None if type(plain) is type(value) else text_of(plain)
    return clean(str(value)) if module == "pandas" and type(value).__name__ in SLOW else None


def clean(text: str) -> str:
    """Text that can be sent: a lone surrogate cannot."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def _whole(value: int) -> str:
    # Python refuses to write thousands of digits in decimal
    return str(value) if abs(value) < _LARGE else hex(value)


_WRITERS: Final[dict[type, Callable[[Any], str]]] = {
    str: clean,
    bool: str,
    int: _whole,
    float: "{:.6g}".format,
    complex: "{:.6g}".format,
    bytes: bytes.hex,
    Decimal: str,
    dt.date: str,
    dt.datetime: str,
    dt.time: str,
    dt.timedelta: str,
}
