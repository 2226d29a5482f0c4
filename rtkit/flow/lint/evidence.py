"""Rules on what findings rest on."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from rtkit.errors import nearest
from rtkit.flow.lint.fault import Told
from rtkit.model import FromRecord
from rtkit.notebook.cells import cell_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.flow.lint.case import Case


def evidence(case: Case) -> Iterator[Told]:
    """Tell of findings that rest on nothing."""
    for finding in case.results.findings:
        if not finding.evidence and not finding.is_placeholder:
            hint = "name what shows it: evidence=[...], a figure, a table, a metric or a cell"
            yield Told(f"{finding.id} rests on no evidence", hint, cell=finding.cell)


def evidence_name(case: Case) -> Iterator[Told]:
    """Tell of evidence that is named and not there."""
    known = _names(case)
    if known is None:
        return
    for finding in case.results.findings:
        missing = [name for name in finding.evidence if name not in known] if not finding.is_placeholder else []
        for name in missing:
            hint = f"{nearest(name, known)}; rt.evidence({name!r}, ...) shows it"
            yield Told(f"{finding.id} rests on {name!r}, which is not there", hint, cell=finding.cell)


def _names(case: Case) -> frozenset[str] | None:
    """What findings may rest on, by the names that the page knows too; None where only a run could tell."""
    if not case.is_complete:
        return None
    results = case.results
    names = {one.name for one in results.evidence} | {one.name for one in results.metrics}
    names |= {cell_id(cell, index) for index, cell in enumerate(case.notebook["cells"])}
    if isinstance(results.source, FromRecord):  # which keeps no figures: the calls that show them are looked at
        shown = [call.argument("name", 0) for call in case.code.of("evidence")]
        literal = {one.value for one in shown if isinstance(one, ast.Constant) and isinstance(one.value, str)}
        if len(literal) < len(shown) or not case.code.is_clear("evidence"):
            return None
        names |= literal
    return frozenset(names)
