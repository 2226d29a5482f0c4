"""Long outputs in three passages: their first lines, the rest folded, and of what was printed the last lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from markupsafe import Markup

from rtkit.flow.demo.article.views import Passage
from rtkit.flow.demo.text.sanitise import TAG
from rtkit.flow.demo.text.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST: Final = 20
_HEAD: Final = 12
_TAIL: Final = 3
# A cut closes these and opens them again behind it; inside anything else (a table, a link) there is no cut.
_CAN_BE_CUT: Final = frozenset({"div", "span", "pre", "code", "ul", "dl", "center", "blockquote"})
_LINES: Final = frozenset({"p", "li", "dt", "dd", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "br", "img", "hr"})
_EMPTY: Final = frozenset({"br", "img", "hr", "wbr", "col", "source"})
_NEWLINE: Final = re.compile("\n")
_ID: Final = re.compile(r' (?:id|open)="[^"]*"')


class _Place(NamedTuple):
    """A place between two lines, with the tags that are open there."""

    at: int
    open: tuple[tuple[str, str], ...]


def folded(kind: Literal["text", "html"], html: Markup) -> tuple[Passage, ...]:
    """The passages of a long output; none where it is short, or a table, which scrolls."""
    if kind == "html" and ("<table" in html or "<details" in html):
        return ()
    places = list(_places(str(html), printed=kind == "text"))
    if len(places) < _LONGEST:
        return ()
    tail = _TAIL if kind == "text" else 0
    cuts = [places[_HEAD - 1], *([places[-tail]] if tail else [])]
    more = count(len(places) + 1 - _HEAD - tail, "more line")
    head, rest, *last = _pieces(str(html), cuts)
    return (Passage(head), Passage(rest, more), *map(Passage, last))


def _places(html: str, *, printed: bool) -> Iterator[_Place]:
    """Where one line ends and another begins, outside of what cannot be cut."""
    html = html.rstrip()
    stack: list[tuple[str, str]] = []
    end, seen = 0, False
    for match in [*TAG.finditer(html), None]:
        stop = match.start() if match else len(html)
        if printed or any(name == "pre" for name, _ in stack):
            yield from _newlines(html, end, stop, stack)
        if match is None:
            return
        name, end = match["name"], match.end()
        if name in _LINES and not match["close"]:
            if seen and _cuttable(stack):
                yield _Place(match.start(), tuple(stack))
            seen = True
        if match["close"]:
            if stack:
                stack.pop()
        elif name not in _EMPTY:
            stack.append((name, match[0]))


def _newlines(html: str, start: int, stop: int, stack: list[tuple[str, str]]) -> Iterator[_Place]:
    if _cuttable(stack):
        yield from (_Place(match.end(), tuple(stack)) for match in _NEWLINE.finditer(html, start, stop))


def _cuttable(stack: list[tuple[str, str]]) -> bool:
    return all(name in _CAN_BE_CUT for name, _ in stack)


def _pieces(html: str, cuts: list[_Place]) -> Iterator[Markup]:
    start, opened = 0, ""
    for place in cuts:
        piece = html[start : place.at].removesuffix("\n")
        yield Markup(opened + piece + "".join(f"</{name}>" for name, _ in reversed(place.open)))  # noqa: S704  # safe
        start, opened = place.at, "".join(_ID.sub("", tag) for _, tag in place.open)
    yield Markup(opened + html[start:])  # noqa: S704  # safe HTML, cut between its tags
