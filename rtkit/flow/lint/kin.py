"""Rules on how tickets lean on each other: who asked, what was superseded, whose accepted values are read."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from rtkit.errors import nearest
from rtkit.flow.lint.fault import Told
from rtkit.mime import is_placeholder
from rtkit.model import parse_id, parse_reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.flow.lint.case import Case
    from rtkit.flow.lint.code import Call

_GONE: Final = "restore its notebook from version control, or take the reference out"


def lineage(case: Case) -> Iterator[Told]:
    """Tell of tickets and parts that are named and gone, and of tickets that descend from themselves."""
    known, ticket = case.house.known, case.ticket
    yield from _asked_by(case)
    for index, older in enumerate(ticket.supersedes):
        if older not in known:
            yield Told(f"it supersedes {older}, which is gone", _GONE, field=f"supersedes[{index}]")
    for part, state in ticket.next.items():
        field = f"next.{part}"
        if state.ticket is not None and state.ticket not in known:
            hint = f"restore {state.ticket}, or take rtkit.next.{part} out of the notebook's metadata"
            yield Told(f"{part} was {state.state} as {state.ticket}, which is gone", hint, field=field)
        yield from _part(case, ticket.id, part, f"{part} was {state.state}", field)
    for loop in case.house.loops:
        if ticket.id in loop:
            way = " <- ".join((*loop, loop[0]))
            yield Told(f"it descends from itself: {way}", "one of these links is wrong: take it out", field="asked_by")


def accepted(case: Case) -> Iterator[Told]:
    """Tell of accepted values that are read and that no record has."""
    for call in case.code.of("accepted"):
        named = call.argument("ticket", 0)
        if not isinstance(named, ast.Constant) or not isinstance(named.value, str):
            continue
        if is_placeholder(named.value):
            continue
        id_ = parse_id(named.value)
        if id_ is None:
            yield Told(f"{named.value!r} is no ticket", 'write it as rt.accepted("RT-0002")', cell=call.cell.id)
            continue
        yield from _read(case, call, id_)


def superseded(case: Case) -> Iterator[Told]:
    """Tell of tickets that are superseded and still stand, or are said to be without a ticket that does it."""
    ticket = case.ticket
    for index, id_ in enumerate(ticket.supersedes if ticket.status == "answered" else ()):
        older = case.house.files.get(id_)
        if older is not None and older.ticket.status != "superseded":
            message = f"it supersedes {id_}, which is still {older.ticket.status}"
            yield Told(message, f"rtkit status {id_} superseded", field=f"supersedes[{index}]")
    elsewhere = (file.ticket.supersedes for file in case.house.listing.tickets)
    if ticket.status == "superseded" and not any(ticket.id in older for older in elsewhere):
        hint = f'name it there: "supersedes": ["{ticket.id}"] in the metadata of the newer ticket'
        yield Told("it is superseded, and no ticket says that it does so", hint, field="status")


def _asked_by(case: Case) -> Iterator[Told]:
    reference = parse_reference(case.ticket.asked_by or "")
    if reference is None:
        return
    if reference.ticket not in case.house.known:
        yield Told(f"{reference.ticket}, which asked for it, is gone", _GONE, field="asked_by")
    elif reference.part is not None:
        yield from _part(case, reference.ticket, reference.part, "it was asked for by it", "asked_by")


def _part(case: Case, ticket: str, part: str, because: str, field: str) -> Iterator[Told]:
    known = case.house.parts_of(ticket)
    if known is not None and part not in known:
        yield Told(f"{ticket} has no {part}, and {because}", nearest(part, known), field=field)


def _read(case: Case, call: Call, id_: str) -> Iterator[Told]:
    record = case.house.record_of(id_)
    if record is None:
        if not case.house.workspace.record_of(id_).is_file():  # a broken one is told with its own ticket
            hint = f"accept it: rtkit run {id_} --record" if id_ in case.house.known else "there is no such ticket"
            yield Told(f"it reads what {id_} accepted, which has no record", hint, cell=call.cell.id)
        return
    measured = [metric.name for metric in record.metrics]
    for name in _looked_up(call):
        if name not in measured:
            yield Told(f"{id_} has no accepted value {name!r}", nearest(name, measured), cell=call.cell.id)


def _looked_up(call: Call) -> Iterator[str]:
    """The metrics asked of `rt.accepted(...)["eer"]`, or of the one name it is assigned to in its cell."""
    tree = call.cell.tree or ast.Module([], [])
    targets = [one.targets for one in tree.body if isinstance(one, ast.Assign) and one.value is call.node]
    names = {one.id for group in targets for one in group if isinstance(one, ast.Name)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
            of = node.value
            if (of is call.node or (isinstance(of, ast.Name) and of.id in names)) and isinstance(node.slice.value, str):
                yield node.slice.value
