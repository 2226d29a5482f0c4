"""Rules on ids of parts: each once, and written as soon as anything refers to it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from rtkit.flow.lint.fault import Told
from rtkit.flow.lint.insert import with_id
from rtkit.flow.lint.mends import WriteId
from rtkit.flow.lint.parts import ids_in
from rtkit.flow.lint.sites import FUNCTIONS
from rtkit.notebook.cells import cell_id, source_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.flow.lint.case import Case
    from rtkit.flow.lint.parts import Stated

_IN_BRACKETS: Final = re.compile(r"\(\s*([FADN]\d+(?:(?:\s*[,;&+]\s*|\s+and\s+|\s*,\s*and\s+)[FADN]\d+)*)\s*\)")
_ID: Final = re.compile(r"[FADN]\d+")
_MOST_NAMED: Final = 3


def unique_id(case: Case) -> Iterator[Told]:
    """Tell of ids that two things have: hypotheses, findings, assumptions, decisions, next tickets; cells."""
    for problem in dict.fromkeys(case.parts.problems):
        cell, _, message = problem.removeprefix("cell ").partition(": ")
        yield Told(message, "give each an id of its own", cell=cell)
    hypotheses = [one.id for one in case.ticket.hypotheses]
    by_kind = dict.fromkeys((part.kind, part.id) for part in case.parts.stated)
    for id_, count in Counter([*hypotheses, *(id_ for _, id_ in by_kind)]).items():
        if count > 1:
            field = f"hypotheses[{hypotheses.index(id_)}].id" if id_ in hypotheses else ""
            hint = f"{case.ticket.id}#{id_} must mean one of them: give the others another id"
            yield Told(f"{id_} is the id of {count} things", hint, field=field)
    cells = Counter(cell_id(cell, index) for index, cell in enumerate(case.notebook["cells"]))
    for id_, count in cells.items():
        if count > 1:
            hint = "save the notebook in JupyterLab, which gives each cell an id of its own"
            yield Told(f"{count} cells have the id {id_}", hint, cell=id_, level="warning")


def explicit_id(case: Case) -> Iterator[Told]:
    """Tell of parts that something refers to and that only their position numbers."""
    referring = _references(case)
    for part in case.parts.stated:
        if part.is_written or part.id not in referring:
            continue
        named = list(dict.fromkeys(referring[part.id]))
        who = ", ".join(named[:_MOST_NAMED]) + (" and others" if len(named) > _MOST_NAMED else "")
        certain = part.site is not None and with_id(case.notebook, part.site, part.id) is not None
        mend = WriteId(part.site, part.id) if part.site is not None and certain else None
        message = f"{part.id} is so called by its position only, and {who} {_verb(named)} to it"
        yield Told(message, _hint(case, part, certain=certain), cell=part.cell, mend=mend)


def _hint(case: Case, part: Stated, *, certain: bool) -> str:
    if certain:
        return f'write id="{part.id}" there, or: rtkit lint --fix {case.ticket.id}'
    if not case.code.is_clear(FUNCTIONS[part.kind]):
        return f'write id="{part.id}" by hand: the call stands in a loop, a function or a condition'
    if part.site is not None:
        return f'write id="{part.id}" by hand: what stands there is not plain enough to be changed safely'
    return f'run the ticket to its end, or write id="{part.id}" by hand: its position is not certain'


def _verb(named: list[str]) -> str:
    return "refers" if len(named) == 1 else "refer"


def _references(case: Case) -> dict[str, list[str]]:
    """Everything that refers to a part of the ticket, by the part's id."""
    found: dict[str, list[str]] = {}
    for id_, who in (*_by_tickets(case), *_by_record(case), *_by_text(case)):
        found.setdefault(id_, []).append(who)
    return found


def _by_tickets(case: Case) -> Iterator[tuple[str, str]]:
    for id_ in case.ticket.next:
        yield id_, f"rtkit.next.{id_}"
    yield from case.house.asked.get(case.ticket.id, ())


def _by_record(case: Case) -> Iterator[tuple[str, str]]:
    yield from ((id_, "the record") for id_ in (ids_in(case.record) if case.record is not None else ()))


def _by_text(case: Case) -> Iterator[tuple[str, str]]:
    for index, cell in enumerate(case.notebook["cells"]):
        source = source_of(cell)
        for match in _IN_BRACKETS.finditer(source) if "(" in source else ():
            yield from ((id_, f"cell {cell_id(cell, index)}") for id_ in _ID.findall(match[1]))
    answer = case.results.answer
    if answer is not None and _ID.fullmatch(answer.because.strip()):
        yield answer.because.strip(), "the answer"
