"""Lines that go above what is drawn in a terminal."""

from __future__ import annotations

import io
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.live import Live


@contextmanager
def printed_above(live: Live) -> Iterator[None]:
    """What is printed to a terminal meanwhile stands above the live part; what goes into a pipe goes as it is.

    rich's own redirection has no encoding, so that click takes it for misconfigured and writes around it.
    """
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = (_Above(live, stream) if stream.isatty() else stream for stream in before)
    above = [stream for stream in (sys.stdout, sys.stderr) if isinstance(stream, _Above)]
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before
        for stream in above:
            stream.end()


class _Above(io.TextIOBase):
    """A terminal whose whole lines go above the live part; the rest of one waits for its end."""

    def __init__(self, live: Live, stream: TextIO) -> None:
        self._live, self._stream, self._begun = live, stream, ""

    @property
    def encoding(self) -> str:  # type: ignore[override]  # the stub's attribute is a property of every stream
        return self._stream.encoding

    @property
    def errors(self) -> str | None:  # type: ignore[override]
        return self._stream.errors

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        from rich.text import Text

        lines, newline, self._begun = (self._begun + text).rpartition("\n")  # bytes are refused, as click finds out
        if newline:
            self._live.console.print(Text.from_ansi(lines), soft_wrap=True)
        return len(text)

    def end(self) -> None:
        """Print what was begun and never got its end."""
        if self._begun:
            self.write("\n")

    def flush(self) -> None:
        self._stream.flush()
