"""The rules of an output's `<style>` elements, by what their last compound names."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from rtkit.flow.demo.text.styles.declarations import declared
from rtkit.flow.demo.text.styles.selectors import selectors_of
from rtkit.flow.demo.text.styles.sheet import MOST_RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.flow.demo.text.styles.declarations import Declared
    from rtkit.flow.demo.text.styles.selectors import Compound
    from rtkit.flow.demo.text.styles.tree import Element

_LONGEST: Final = 1_500_000
_STEPS: Final = 500_000
_START: Final = re.compile(r"<style\b", re.IGNORECASE)
_BRACKET: Final = re.compile(r"[()\[\]{}]")
_DEEPEST: Final = 50
_END: Final = re.compile(r"</style", re.IGNORECASE)


class _Rule(NamedTuple):
    weight: tuple[int, int, int]
    order: int
    compounds: tuple[Compound, ...]
    declarations: tuple[Declared, ...]


class Rules:
    """The rules that can be followed; `cut` tells that there were more than the page takes."""

    def __init__(self, html: str) -> None:
        self._by: dict[str, list[_Rule]] = defaultdict(list)
        self._steps = _STEPS
        self.cut = False
        count = 0
        for text in _sheets(html):
            self.cut |= len(text) > _LONGEST
            for rule in _read(text[:_LONGEST].rpartition("}")[0] if len(text) > _LONGEST else text):
                count += 1
                if count > MOST_RULES:
                    self.cut = True
                    return
                self._by[_key(rule.compounds[-1])].append(rule._replace(order=count))

    def __bool__(self) -> bool:
        return bool(self._by)

    def of(self, element: Element) -> list[Declared]:
        """What the rules declare for an element, the strongest last."""
        if self._steps < 0:
            return []
        names = (f"#{element.id}", *(f".{name}" for name in element.classes), element.tag, "")
        candidates = (rule for name in names for rule in self._by.get(name, ()))
        found = sorted(rule for rule in candidates if self._applies(rule.compounds, element))
        return [one for rule in found for one in rule.declarations]

    def _applies(self, compounds: tuple[Compound, ...], element: Element) -> bool:
        self._steps -= 1
        if self._steps < 0:
            self.cut = True
            return False
        if not compounds[-1].fits(element):
            return False
        outer = compounds[:-1]
        if not outer:
            return True
        above = element.parent
        while above is not None and above.parent is not None:
            if self._applies(outer, above):
                return True
            above = None if outer[-1].child or self._steps < 0 else above.parent
        return False


def _sheets(html: str) -> Iterator[str]:
    """The text of each `<style>`, found in one pass whatever is left open."""
    start = _START.search(html)
    while start:
        opened = html.find(">", start.end())
        end = _END.search(html, opened) if opened >= 0 else None
        if end is None:
            return
        # A `scoped` one is pandas' own look of a plain table, for which the page has its own.
        if "scoped" not in html[start.end() : opened]:
            yield html[opened + 1 : end.start()]
        start = _START.search(html, end.end())


def _key(compound: Compound) -> str:
    if compound.id:
        return f"#{compound.id}"
    return f".{min(compound.classes)}" if compound.classes else compound.tag


def _read(text: str) -> Iterator[_Rule]:
    from tinycss2 import parse_stylesheet

    if _too_deep(text):
        return
    for node in parse_stylesheet(text, skip_comments=True, skip_whitespace=True):
        if node.type == "qualified-rule":
            yield from _rules_of(node)


def _too_deep(text: str) -> bool:
    """Whether brackets stand in brackets beyond all use: a parser's time and stack go with it."""
    depths = accumulate(1 if bracket in "([{" else -1 for bracket in _BRACKET.findall(text))
    return any(depth > _DEEPEST for depth in depths)


def _rules_of(node: Any) -> Iterator[_Rule]:  # noqa: ANN401  # a node of tinycss2, which has no types
    from tinycss2 import serialize

    # As text again, since most rules of a table declare what another one has declared before.
    declarations = declared(serialize(node.content))
    for selector in selectors_of(node.prelude) if declarations else ():
        yield _Rule(selector.weight, 0, selector.compounds, declarations)
