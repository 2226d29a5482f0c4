"""Where the parts of a ticket are stated: the calls and list items that findings, decisions, ... come from."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from msgspec.structs import replace

from rtkit.flow.harvest.forms import FORMS, read_item
from rtkit.flow.harvest.found import read_payload
from rtkit.flow.harvest.lists import items
from rtkit.flow.harvest.numbering import number
from rtkit.model import Assumption, Decision, Finding, NextTicket
from rtkit.notebook.cells import cell_id, source_of, tags_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rtkit.flow.lint.code import Call, Code
    from rtkit.notebook.read import Notebook

Part = Finding | Assumption | Decision | NextTicket

FUNCTIONS: Final = {"finding": "finding", "assumption": "assume", "decision": "decide", "next-ticket": "next_ticket"}
"""The call that states a part, by the part's kind."""

UNNUMBERED: Final[dict[str, Part]] = {
    "finding": Finding(statement=""),
    "assumption": Assumption(text=""),
    "decision": Decision(subject="", choice="keep"),
    "next-ticket": NextTicket(title=""),
}
"""A part of each kind as it is before it is numbered: its id stands for none."""


@dataclass(frozen=True, slots=True)
class Site:
    """One place that states a part: the `position`-th of its kind in its cell; `written` is the id it gives.

    `written` is empty where there is none, and None where it cannot be read.
    """

    kind: str
    index: int
    cell: str
    position: int
    written: str | None
    is_code: bool


def sites(notebook: Notebook, code: Code) -> tuple[Site, ...]:
    """Every plain call and every list item that states a part, in the order of the cells."""
    found = [*_called(code), *_listed(notebook)]
    return tuple(sorted(found, key=lambda site: site.index))


def numbered(found: Sequence[Site]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The ids of sites of one kind, as harvest would give them were these all, and what it says of ids used twice."""
    unnumbered: list[Any] = [replace(UNNUMBERED[site.kind], **_known(site)) for site in found]
    parts, problems = number(unnumbered)
    return tuple(part.id for part in parts), problems


def _known(site: Site) -> dict[str, str]:
    return {"cell": site.cell, **({"id": site.written} if site.written else {})}


def _called(code: Code) -> Iterator[Site]:
    for kind, function in FUNCTIONS.items():
        counts: dict[str, int] = {}
        for call in code.of(function):
            if call.is_plain:
                position = counts.get(call.cell.id, 0)
                counts[call.cell.id] = position + 1
                yield Site(kind, call.cell.index, call.cell.id, position, _written(call), is_code=True)


def _written(call: Call) -> str | None:
    if call.is_spread:
        return None
    given = call.argument("id")
    if given is None:
        return ""
    return given.value if isinstance(given, ast.Constant) and isinstance(given.value, str) else None


def _listed(notebook: Notebook) -> Iterator[Site]:
    for index, cell in enumerate(notebook["cells"]):
        if cell["cell_type"] != "markdown":
            continue
        for tag, form in FORMS.items():
            if tag not in tags_of(cell) or form.kind not in FUNCTIONS:
                continue
            # As harvest reads them: an item that says nothing states no part, and neither does one it cannot read.
            entries = [read_item(form, item).payload for item in items(source_of(cell))]
            said = [payload for payload in entries if payload[form.main]]
            for position, payload in enumerate(said):
                if not isinstance(read_payload(form.kind, payload, ""), str):
                    id_ = str(payload.get("id", ""))
                    yield Site(form.kind, index, cell_id(cell, index), position, id_, is_code=False)
