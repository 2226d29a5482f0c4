"""HTML made safe with its presentation kept: each styled element gets a class of the page's own."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Final, NamedTuple

from rtkit.flow.demo.text.sanitise import TAG, allowed, sanitise
from rtkit.flow.demo.text.styles.declarations import declared
from rtkit.flow.demo.text.styles.look import Surroundings, cascade, look
from rtkit.flow.demo.text.styles.rules import Rules
from rtkit.flow.demo.text.styles.sheet import MOST_RULES
from rtkit.flow.demo.text.styles.tree import elements_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.flow.demo.text.styles.declarations import Declared
    from rtkit.flow.demo.text.styles.sheet import Sheet
    from rtkit.flow.demo.text.styles.tree import Element

_STYLED: Final = re.compile(r"<style|style\s*=", re.IGNORECASE)
_CUT: Final = f"Styled by more than {MOST_RULES:,} rules: the others were left out."
_STYLER: Final = re.compile(r"T_\w+")
# A Styler's cell has an id for its rules alone.
_STYLER_CELL: Final = re.compile(r"T_\w+_(?:level\d+_(?:row|col)\d+|row\d+_col\d+)")


class Dressed(NamedTuple):
    """Safe HTML, and a note where styles were left out for their number."""

    html: str
    note: str = ""


def dress(html: str, sheet: Sheet) -> Dressed:
    """The HTML as `sanitise` leaves it, with classes of the sheet's where it was styled."""
    if not _STYLED.search(html):
        return Dressed(sanitise(html))
    rules = Rules(html)
    safe = sanitise(html, styled=True)
    dresser = _Dresser(rules, sheet)
    tags = dresser.tags(elements_of(safe))
    dressed = TAG.sub(lambda match: match[0] if match["close"] else next(tags), safe)
    return Dressed(dressed, _CUT if dresser.cut else "")


class _Dresser:
    """Goes through the elements, each after the one it stands in."""

    def __init__(self, rules: Rules, sheet: Sheet) -> None:
        self._rules = rules
        self._sheet = sheet
        self.cut = rules.cut
        self._around: dict[int, Surroundings] = {}
        self._known: dict[tuple[str, tuple[Declared, ...], Surroundings], tuple[str, Surroundings]] = {}

    def tags(self, elements: list[Element]) -> Iterator[str]:
        """The opening tag of each element."""
        return (_tag(element, self._class(element)) for element in elements)

    def _class(self, element: Element) -> str:
        found = self._rules.of(element) if self._rules else []
        inline = element.attributes.get("style")
        own = (*found, *declared(inline)) if inline else tuple(found)
        around = self._around.get(id(element.parent)) or Surroundings()
        key = (element.tag, own, around)
        if key not in self._known:
            self._known[key] = look(element.tag, cascade(own), around)
        declarations, self._around[id(element)] = self._known[key]
        name = self._sheet.class_for(declarations) if declarations else ""
        self.cut |= self._rules.cut or bool(declarations and not name)
        return name


def _tag(element: Element, own: str) -> str:
    given = {name: value for name, value in element.attributes.items() if name not in ("class", "style")}
    named = element.attributes.get("id", "")
    if element.tag in ("td", "th") and _STYLER_CELL.fullmatch(named):
        del given["id"]
    classes = [allowed(element.tag, "class", element.attributes.get("class", "")), own]
    if element.tag == "table" and _STYLER.fullmatch(named):
        classes.append("dataframe")
    if "id" in given:
        given["id"] = allowed(element.tag, "id", named) or ""
    if any(classes):
        given["class"] = " ".join(filter(None, classes))
    written = "".join(f' {name}="{escape(value)}"' for name, value in given.items())
    return f"<{element.tag}{written}>"
