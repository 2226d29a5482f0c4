"""The selectors that a Styler writes: names, ids, classes and places, one inside the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.flow.demo.text.styles.tree import Element

_LONGEST: Final = 8
_MOST_TOKENS: Final = 50


@dataclass(frozen=True, slots=True)
class Compound:
    """What one element has to be; `child` where it has to be the very parent of what follows."""

    tag: str = ""
    id: str = ""
    classes: frozenset[str] = frozenset()
    nth: tuple[tuple[int, int], ...] = ()
    last: bool = False
    child: bool = False

    def fits(self, element: Element) -> bool:
        """Whether the element is so."""
        return (
            (not self.tag or element.tag == self.tag)
            and (not self.id or element.id == self.id)
            and self.classes <= element.classes
            and all(_nth(element.place, *one) for one in self.nth)
            and (not self.last or element.place == element.siblings)
        )


@dataclass(frozen=True, slots=True)
class Selector:
    """Compounds from the outermost to the element itself, with their weight."""

    compounds: tuple[Compound, ...]
    weight: tuple[int, int, int]


def _nth(place: int, step: int, start: int) -> bool:
    return place == start if step == 0 else (place - start) % step == 0 and (place - start) // step >= 0


def selectors_of(prelude: list[Any]) -> Iterator[Selector]:
    """The selectors of a rule that can be followed; the others apply to nothing."""
    part: list[Any] = []
    for token in [*prelude, None]:
        if token is not None and not (token.type == "literal" and token.value == ","):
            part.append(token)
            continue
        selector = _selector(part)
        if selector:
            yield selector
        part = []


def _selector(tokens: list[Any]) -> Selector | None:
    if len(tokens) > _MOST_TOKENS:
        return None
    compounds: list[Compound] = []
    for piece, child in _pieces(tokens):
        compound = _compound(piece, child=child)
        if compound is None:
            return None
        compounds.append(compound)
    if not compounds or len(compounds) > _LONGEST or compounds[-1].child:
        return None
    ids = sum(bool(one.id) for one in compounds)
    classes = sum(len(one.classes) + len(one.nth) + one.last for one in compounds)
    return Selector(tuple(compounds), (ids, classes, sum(bool(one.tag) for one in compounds)))


def _pieces(tokens: list[Any]) -> Iterator[tuple[list[Any], bool]]:
    """The tokens of each compound, and whether `>` follows it."""
    piece: list[Any] = []
    between = ""
    for token in tokens:
        if token.type == "whitespace":
            between = between or " "
        elif token.type == "literal" and token.value == ">":
            between = ">"
        elif token.type != "comment":
            if between and piece:
                yield piece, between == ">"
                piece = []
            between = ""
            piece.append(token)
    if piece:
        yield piece, between == ">"


def _compound(tokens: list[Any], *, child: bool) -> Compound | None:
    tag, ids, classes, nth, last = "", [], [], [], False
    rest = iter(tokens)
    for token in rest:
        mark = token.value if token.type == "literal" else token.type
        following = next(rest, None) if mark in (".", ":") else None
        if mark == "ident" and token is tokens[0]:
            tag = token.lower_value
        elif mark == "hash" and token.is_identifier:
            ids.append(token.value)
        elif mark == "." and following is not None and following.type == "ident":
            classes.append(following.value)
        elif mark == ":" and (place := _place(following)):
            nth.append(place)
        elif mark == ":" and _is_last(following):
            last = True
        elif mark != "*":
            return None
    if len(ids) > 1:
        return None
    return Compound(tag, "".join(ids), frozenset(classes), tuple(nth), last, child)


def _is_last(token: Any) -> bool:  # noqa: ANN401  # a node of tinycss2
    return token is not None and token.type == "ident" and bool(token.lower_value == "last-child")


def _place(token: Any) -> tuple[int, int] | None:  # noqa: ANN401  # a node of tinycss2
    """`first-child` and `nth-child()` as step and start."""
    from tinycss2.nth import parse_nth

    if token is None:
        return None
    if token.type == "ident" and token.lower_value == "first-child":
        return 0, 1
    if token.type == "function" and token.lower_name == "nth-child":
        nth: tuple[int, int] | None = parse_nth(token.arguments)
        return nth
    return None
