"""The baseline and the champion as items of the review list: what they are, and where their numbers come from."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from rtkit.flow.demo.meeting.review_items import item
from rtkit.flow.demo.parts import Link
from rtkit.flow.demo.text.words import clean, number
from rtkit.notebook.cells import code_cells, language_of, source_of
from rtkit.notebook.syntax import python_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rtkit.flow.demo.meeting.review_views import ReviewItem
    from rtkit.flow.demo.page import Page
    from rtkit.flow.demo.subject import Subject
    from rtkit.model import Record, Run

_NAMED: Final = re.compile(r"\b(?:accepted|measure)\b")
_RECORD: Final = re.compile(r"(?:^|/)records/(RT-\d+)\.json$")
_ASKS: Final = {
    "champion": "Is it the one to beat, on the same data?",
    "baseline": "Is it a fair one, on the same data?",
}


def rival_items(subject: Subject, page: Page, held: Run | Record | None) -> Iterator[ReviewItem]:
    """One item for the champion and one for the baseline, where something is compared with them."""
    calls = tuple(_calls(subject))
    for rival, ask in _ASKS.items():
        metrics = [one for one in subject.results.metrics if getattr(one, rival) is not None]
        if metrics:
            told = (f"{one.name} {number(float(getattr(one, rival)), one.unit)}" for one in metrics)
            says = Markup("{}").format(clean(", ".join(told)))
            place = Link(rival.capitalize(), _place(page, metrics[0].name))
            note = Markup("{}").format(clean(_origin(calls, held, rival)))
            yield item(rival, place, says, ask, note=note)


def _place(page: Page, metric: str) -> str:
    """Where the page shows the metric beside its rivals."""
    measures = (measure for one in page.hypotheses for measure in (one.measure, *(g.measure for g in one.guardrails)))
    rows = page.metrics.rows if page.metrics else ()
    anchors = {one.metric: one.anchor for one in measures if one and one.anchor} | {
        row.name: row.anchor for row in rows
    }
    return f"#{anchors[clean(metric)]}" if clean(metric) in anchors else "#metrics"


def _origin(calls: Iterable[ast.Call], held: Run | Record | None, rival: str) -> str:
    """`Accepted values of RT-0002 are read.`, or that the number was typed into a cell."""
    typed = [_first(call) or "one" for call in calls if _is_number(_given(call, rival))]
    read = sorted({*_asked(calls), *_read(held)}) if rival == "champion" else []
    told = [f"Accepted values of {', '.join(read)} are read."] if read else []
    told += [f"Typed into a cell: {', '.join(typed)}."] if typed else []
    return " ".join(told) or "Its numbers come from this notebook\u2019s own code."


def _calls(subject: Subject) -> Iterator[ast.Call]:
    """The calls in cells that measure or read what was accepted, where they are Python."""
    if language_of(subject.notebook) != "python":
        return
    for _, cell in code_cells(subject.notebook):
        source = source_of(cell)
        tree = python_in(source) if _NAMED.search(source) else None
        yield from (node for node in ast.walk(tree) if isinstance(node, ast.Call)) if tree else ()


def _asked(calls: Iterable[ast.Call]) -> Iterator[str]:
    """The tickets named in `rt.accepted("RT-0002")`."""
    for call in calls:
        name = _first(call)
        if _function(call) == "accepted" and re.fullmatch(r"RT-\d+", name):
            yield name


def _read(held: Run | Record | None) -> Iterator[str]:
    """The tickets whose records the run was seen to read."""
    for one in held.inputs if held else ():
        found = _RECORD.search(one.path)
        if found:
            yield found[1]


def _function(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _first(call: ast.Call) -> str:
    first = call.args[0] if call.args else None
    return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else ""


def _given(call: ast.Call, rival: str) -> ast.expr | None:
    if _function(call) != "measure":
        return None
    return next((one.value for one in call.keywords if one.arg == rival), None)


def _is_number(value: ast.expr | None) -> bool:
    value = value.operand if isinstance(value, ast.UnaryOp) else value
    return isinstance(value, ast.Constant) and isinstance(value.value, (int, float))
