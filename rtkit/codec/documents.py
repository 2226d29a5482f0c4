"""Documents: what stands on disk as JSON, with the version of its format."""

from __future__ import annotations

import math
from typing import Any, Final, TypeVar

import msgspec

from rtkit.codec.problems import convert
from rtkit.errors import Invalid, Problem

FORMAT: Final = 1
"""The version of ticket metadata, run.json and records that this rtkit writes and reads."""

_HINT: Final = "mend these fields, or restore the file from version control"

T = TypeVar("T", bound=msgspec.Struct)


def decode_document(value: object, to: type[T], what: str) -> T:
    """The document as the type `to`.

    Raises Invalid where it is no object, of a newer format, or its content does not fit.
    """
    if not isinstance(value, dict):
        raise Invalid(f"{what} must be a JSON object, not {type(value).__name__}", _HINT)
    content = dict(value)
    _check_format(content.pop("format", None), what)
    return convert(content, to, what, _HINT)


def encode_document(value: msgspec.Struct) -> dict[str, object]:
    """The document as plain JSON values, `format` first; numbers that are not finite become tagged text."""
    return {"format": FORMAT, **_without_non_finite(msgspec.to_builtins(value))}


def _without_non_finite(value: Any) -> Any:  # noqa: ANN401  # plain JSON values
    if isinstance(value, dict):
        return {key: _without_non_finite(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_without_non_finite(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    return value


def _check_format(version: object, what: str) -> None:
    if version is None:
        raise Invalid(f"{what} has no format version", 'add `"format": 1`', [Problem("$.format", "missing")])
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise Invalid(f"{what} has an impossible format version {version!r}", f"this rtkit writes format {FORMAT}")
    if version > FORMAT:
        raise Invalid(
            f"{what} is of format {version}, newer than format {FORMAT} which this rtkit reads",
            "upgrade rtkit: pip install --upgrade rtkit",
        )
