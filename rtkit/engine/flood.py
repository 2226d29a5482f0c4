"""How much the outputs of a run come to, so that a flood of them is noticed before it fills anything."""

from __future__ import annotations

from typing import Any, Final

EACH: Final = 1000
"""Bytes that an output costs beside its content, here and in the copy: a million empty ones are a flood too."""

_KEPT: Final = frozenset({"stream", "display_data", "execute_result", "error", "comm_open"})


class Flood:
    """Counts the outputs that are kept, in bytes; `limit` 0 is none."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self._earlier = self._cell = 0
        self._shown: dict[str, int] = {}

    @property
    def messages(self) -> int:
        """How many messages may wait to be read: as many as the limit has room for; 0 is any number."""
        return self.limit // EACH

    def begin_cell(self) -> None:
        """What comes now belongs to the next cell."""
        self._earlier, self._cell = self._earlier + self._cell, 0

    def passed_by(self, message: dict[str, Any]) -> bool:
        """Count the message; whether the run's outputs are now too many."""
        kind, content = message["msg_type"], message["content"]
        if kind == "clear_output":
            self._cell = 0
        elif kind in _KEPT:
            size = EACH + _size(content)
            self._cell += size
            self._shown[_display_id(content)] = size
        elif kind == "update_display_data":
            size, before = EACH + _size(content), self._shown.get(_display_id(content), 0)
            self._cell += max(0, size - before)
            self._shown[_display_id(content)] = max(size, before)
        return 0 < self.limit < self._earlier + self._cell


def _display_id(content: dict[str, Any]) -> str:
    transient = content.get("transient")
    return str(transient.get("display_id", "")) if isinstance(transient, dict) else ""


def _size(value: object) -> int:
    match value:
        case str():
            return len(value)
        case dict():
            return sum(len(name) + _size(one) for name, one in value.items())
        case list():
            return sum(map(_size, value))
    return 8
