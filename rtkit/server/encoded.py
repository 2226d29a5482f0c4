"""What is answered and sent, as JSON; half a character in it, which UTF-8 cannot hold, takes nothing else away."""

from __future__ import annotations

import re
from typing import Any, Final

import msgspec

_HALF: Final = re.compile("[\ud800-\udfff]")
_UNKNOWN: Final = "\ufffd"


def encoded(shape: msgspec.Struct) -> bytes:
    """The shape as JSON; half a character, from a notebook or the name of a file, becomes a replacement character."""
    try:
        return msgspec.json.encode(shape)
    except UnicodeEncodeError:
        return msgspec.json.encode(_whole(msgspec.to_builtins(shape)))


def _whole(value: Any) -> Any:  # noqa: ANN401  # plain JSON values
    if isinstance(value, str):
        return _HALF.sub(_UNKNOWN, value)
    if isinstance(value, dict):
        return {_whole(key): _whole(item) for key, item in value.items()}
    return [_whole(item) for item in value] if isinstance(value, (list, tuple)) else value
