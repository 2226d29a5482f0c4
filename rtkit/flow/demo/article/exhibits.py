"""Figures, tables and named outputs: numbered in reading order, found by the names that findings use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtkit.flow.demo.article.views import Exhibit
from rtkit.flow.demo.text.statements import inline
from rtkit.flow.demo.text.words import clean
from rtkit.mime import is_placeholder

if TYPE_CHECKING:
    from rtkit.flow.demo.article.outputs import Shown
    from rtkit.flow.demo.text.anchors import Anchors
    from rtkit.model import Evidence


class Exhibits:
    """Numbers the exhibits of one page and remembers their names."""

    def __init__(self, anchors: Anchors) -> None:
        self._anchors = anchors
        self._numbers = {"figure": 0, "table": 0, "output": 0}
        self.by_name: dict[str, Exhibit] = {}

    def number(self, shown: Shown) -> Exhibit | None:
        """The exhibit that an output is: every picture and table, and whatever was named."""
        if not shown.can_be_named:
            return None
        frame = shown.output.frame
        if shown.output.kind == "picture" or (frame and frame.is_figure):
            return self._take("figure", shown.names)
        if "<table" in shown.output.html:
            return self._take("figure" if shown.names and shown.names[0].kind == "figure" else "table", shown.names)
        return self._take(shown.names[0].kind, shown.names) if shown.names else None

    def whole_cell(self, names: list[Evidence]) -> Exhibit | None:
        """The exhibit that a cell as a whole is."""
        return self._take("output", names) if names else None

    def _take(self, kind: str, names: list[Evidence]) -> Exhibit:
        self._numbers[kind] += 1
        label = f"{kind.capitalize()} {self._numbers[kind]}"
        first = names[0] if names else None
        anchor = self._anchors.take(f"evidence-{first.name}" if first else label.lower())
        exhibit = Exhibit(
            anchor=anchor,
            kind=kind,  # type: ignore[arg-type]  # one of the three keys above
            label=label,
            name=clean(first.name) if first else "",
            caption=inline(
                next((named.caption for named in names if named.caption and not is_placeholder(named.caption)), "")
            ),
        )
        for named in names:
            self.by_name.setdefault(named.name, exhibit)
        return exhibit
