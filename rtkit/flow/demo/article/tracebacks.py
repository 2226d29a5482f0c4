"""Tracebacks as people read them: frames of the notebook's own code open, those of libraries folded."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from rtkit.flow.demo.article.views import Passage
from rtkit.flow.demo.text.terminal import plain_text, printed
from rtkit.flow.demo.text.words import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# The line above a frame, in the words of IPython 7, 8 and 9 and of Python itself.
_FRAME: Final = re.compile(
    r"\s*(?:(?:Cell|Input) In ?\[\d+\]|<ipython-input-|File \S|(?:~|/|[A-Za-z]:\\)\S* in |\S+\.p(?:y|yx|xi) in )"
)
_LIBRARY: Final = re.compile(
    r"(?:site|dist)-packages|[/\\]lib[/\\]python\d|[/\\]Lib[/\\]|<frozen |<__array|\.(?:pyx|pxi)\b"
)
_FRAMING: Final = re.compile(r"-{20,}\s*|.*\bTraceback \(most recent call last\):?\s*")
_LONGEST: Final = 100_000
_BLANK_LINES: Final = re.compile(r"\n\s*\n")


@dataclass(slots=True)
class _Block:
    """Lines that belong together: a frame, or what is said between frames."""

    kind: str
    lines: list[str] = field(default_factory=list)


def read_traceback(text: str, name: str, message: str) -> tuple[Passage, ...]:
    """The traceback in passages, without the message that ends it; none where it is of no known form."""
    if len(text) > _LONGEST:
        return ()
    lines = text.rstrip().split("\n")
    blocks = list(_blocks(_without_end(lines, name, message)))
    if not any(block.kind != "said" for block in blocks):
        return ()
    return tuple(_passages(blocks))


def _without_end(lines: list[str], name: str, message: str) -> list[str]:
    """What is said first need not be said last, unless it says more."""
    for index in range(len(lines) - 1, -1, -1):
        start = plain_text(lines[index])
        if start.startswith(name) and start[len(name) :][:1] in ("", ":"):
            end = plain_text("\n".join(lines[index:]))
            known = " ".join(f"{name}: {message}".split())
            return lines[:index] if " ".join(end.split()) in (name, known) or name == "SyntaxError" else lines
    return lines


def _blocks(lines: Iterable[str]) -> Iterator[_Block]:
    block = _Block("said")
    for line in lines:
        plain = plain_text(line)
        if _FRAMING.fullmatch(plain):
            yield block
            block = _Block("said")
            continue
        if _FRAME.match(plain):
            yield block
            block = _Block("library" if _LIBRARY.search(plain) else "own")
        elif block.kind != "said" and plain[:1].strip(" -"):
            # The lines of a frame are numbered or indented: what begins at the margin is the message below it.
            yield block
            block = _Block("said")
        block.lines.append(line)
    yield block


def _passages(blocks: Iterable[_Block]) -> Iterator[Passage]:
    waiting: list[str] = []
    for block in blocks:
        text = "\n".join(block.lines).strip("\n")
        if not text.strip():
            continue
        if block.kind == "library":
            waiting.append(text)
            continue
        yield from _folded(waiting)
        waiting = []
        yield Passage(printed(text if block.kind == "own" else _BLANK_LINES.sub("\n", text)))
    yield from _folded(waiting)


def _folded(frames: list[str]) -> Iterator[Passage]:
    if frames:
        yield Passage(printed("\n\n".join(frames)), f"{count(len(frames), 'frame')} in libraries")
