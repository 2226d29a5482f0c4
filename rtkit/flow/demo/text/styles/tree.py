"""The elements of sanitised HTML, as selectors see them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Final

from rtkit.flow.demo.text.sanitise import TAG

if TYPE_CHECKING:
    from collections.abc import Mapping

_ATTRIBUTE: Final = re.compile(r'([a-z-]+)="([^"]*)"')
_VOID: Final = frozenset({"br", "col", "hr", "img", "source", "wbr"})


@dataclass(slots=True)
class Element:
    """An element; `place` is its own among its parent's children, `children` the number of its own."""

    tag: str
    attributes: Mapping[str, str]
    classes: frozenset[str]
    parent: Element | None
    place: int
    children: int = 0

    @property
    def id(self) -> str:
        """The id as the notebook has it."""
        return self.attributes.get("id", "")

    @property
    def siblings(self) -> int:
        """How many children its parent has, itself counted."""
        return self.parent.children if self.parent else 0


def elements_of(html: str) -> list[Element]:
    """The elements of sanitised HTML in their order, below a root that is none of them."""
    root = Element("", {}, frozenset(), None, 1)
    found: list[Element] = []
    open_: list[Element] = [root]
    for match in TAG.finditer(html):
        if match["close"]:
            if len(open_) > 1:
                open_.pop()
            continue
        element = _element(match, open_[-1])
        found.append(element)
        if element.tag not in _VOID:
            open_.append(element)
    return found


def _element(match: re.Match[str], parent: Element) -> Element:
    parent.children += 1
    rest = match["rest"]
    attributes = {name: unescape(value) for name, value in _ATTRIBUTE.findall(rest)} if rest else {}
    return Element(match["name"], attributes, frozenset(attributes.get("class", "").split()), parent, parent.children)
