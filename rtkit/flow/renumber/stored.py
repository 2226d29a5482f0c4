"""What is stored of a ticket: its record, its runs and its last check, and which of them are this file's."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from rtkit.errors import Invalid, RtkitError
from rtkit.files import told_plainly
from rtkit.flow.renumber.names import in_values
from rtkit.flow.renumber.plan import Change, Plan
from rtkit.flow.renumber.steps import Edit, Move
from rtkit.flow.renumber.texts import mended_copy, mended_json
from rtkit.notebook.read import read_bytes
from rtkit.workspace.checks import read_checked, record_sha256
from rtkit.workspace.records import read_record
from rtkit.workspace.runs import RUN_FILE, StoredRun, stored_runs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from rtkit.flow.renumber.case import Case
    from rtkit.flow.renumber.names import Names
    from rtkit.flow.renumber.texts import Source
    from rtkit.workspace.workspace import Workspace


def stored(workspace: Workspace, case: Case, names: Names, source: Source) -> Plan:
    """Everything that is this file's goes with it: all of it, or what can be told apart from its twins'."""
    record = _record(workspace, case, names, source)
    runs = _own_runs(workspace, case)
    moved = record.edits[0].after if record.edits else None
    return record + _runs(workspace, case, names, source, runs) + _check(workspace, case, names, runs, moved)


def results_of_other(workspace: Workspace, ticket: str, mend: Callable[[str], str], source: Source) -> Plan:
    """The record and the runs of another ticket whose cells are mended: they stay the results of these cells."""
    plan = Plan()
    path = workspace.record_of(ticket)
    if path.is_file():
        plan += _other_record(workspace, path, mend, source)
    if source.before == source.after:
        return plan
    for run in stored_runs(workspace, ticket):
        if run.run.source_sha256 == source.before:
            plan += _run_texts(run.folder, run.folder, run, mend, source)
    return plan


def _other_record(workspace: Workspace, path: Path, mend: Callable[[str], str], source: Source) -> Plan:
    name, content = workspace.relative(path), read_bytes(path)
    try:
        after = mended_json(content, mend, source, name, sort_keys=True)
    except Invalid:
        return Plan(left=(f"{name} cannot be read, so it stays",))
    return (
        Plan() if after == content else Plan(edits=(Edit(path, content, after),), changes=(Change(name, "mentions"),))
    )


def _record(workspace: Workspace, case: Case, names: Names, source: Source) -> Plan:
    path = workspace.record_of(names.old)
    if not path.is_file():
        return Plan()
    stays = _why_record_stays(workspace, case) if case.twins else None
    if stays is not None:
        return Plan(left=(f"{workspace.relative(path)} {stays}",) if stays else ())
    read_record(workspace, names.old)  # raises what is wrong with it
    content = read_bytes(path)
    new = workspace.record_of(names.new)
    after = mended_json(content, names.everywhere, source, path.name, sort_keys=True)
    what = f"was {workspace.relative(path)}"
    return Plan(
        edits=(Edit(new, None, after),),
        removals=(Edit(path, content, None),),
        changes=(Change(workspace.relative(new), what),),
    )


def _why_record_stays(workspace: Workspace, case: Case) -> str | None:
    """None where the record is this file's; empty where it is plainly a twin's; else a clause."""
    try:
        record = read_record(workspace, case.own.ticket.id)
    except RtkitError as error:
        return f"stays: {error.message}"
    accepted = record.source_sha256 if record else ""
    mine = accepted == case.own.source_sha256
    theirs = any(accepted == twin.source_sha256 for twin in case.twins)
    if mine and not theirs:
        return None
    if theirs and not mine:
        return ""
    return f"stays: it matches {'each' if mine else 'none'} of the files that share the id"


def _own_runs(workspace: Workspace, case: Case) -> tuple[StoredRun, ...]:
    runs = tuple(stored_runs(workspace, case.own.ticket.id))
    if not case.twins:
        return runs
    own = workspace.relative(case.own.path)
    return tuple(run for run in runs if run.run.source == own)


def _runs(workspace: Workspace, case: Case, names: Names, source: Source, runs: tuple[StoredRun, ...]) -> Plan:
    old, new = workspace.runs_of(names.old), workspace.runs_of(names.new)
    if not old.is_dir() or (case.twins and not runs):
        return Plan()
    apart = tuple(Move(run.folder, new / run.folder.name) for run in runs)
    moves = apart if case.twins else (Move(old, new),)
    told = f"{len(runs)} run{'' if len(runs) == 1 else 's'}, were in {workspace.relative(old)}"
    plan = Plan(moves=moves, changes=(Change(workspace.relative(new), told),))
    for run in runs:
        plan += _run_texts(run.folder, new / run.folder.name, run, names.everywhere, source)
    return plan


def _run_texts(lies: Path, folder: Path, run: StoredRun, mend: Callable[[str], str], source: Source) -> Plan:
    """The `run.json` and the executed copy of a run, whose folder is moved before they are written."""
    edits: tuple[Edit, ...] = ()
    head = read_bytes(lies / RUN_FILE)
    after = mended_json(head, mend, source, RUN_FILE, sort_keys=False)
    if after != head:
        edits += (Edit(folder / RUN_FILE, head, after, lies / RUN_FILE),)
    old, new = run.run.notebook, mend(run.run.notebook)
    try:
        content = read_bytes(lies / old)
    except RtkitError:  # the executed copy is gone
        return Plan(edits=edits)
    mended = mended_copy(content, mend)
    if new != old:
        made, gone = Edit(folder / new, None, mended, lies / new), Edit(folder / old, content, None, lies / old)
        return Plan(edits=(*edits, made), removals=(gone,))
    if mended != content:
        edits += (Edit(folder / old, content, mended, lies / old),)
    return Plan(edits=edits)


def _check(workspace: Workspace, case: Case, names: Names, runs: tuple[StoredRun, ...], record: bytes | None) -> Plan:
    checked = read_checked(workspace, names.old)
    own = {workspace.relative(run.folder) for run in runs}
    if checked is None or (case.twins and checked.run not in own):
        return Plan()
    path, new = workspace.check_of(names.old), workspace.check_of(names.new)
    content = read_bytes(path)
    value = in_values(json.loads(content), names.everywhere)
    if record is not None and checked.record_sha256 == record_sha256(workspace, names.old):
        value["record_sha256"] = _sha256(record)
    after = (json.dumps(value, indent=1, ensure_ascii=False, allow_nan=False) + "\n").encode()
    before = None
    if new.exists():  # of a ticket that is gone
        with told_plainly(new):
            before = new.read_bytes()
    return Plan(
        edits=(Edit(new, before, after),),
        removals=(Edit(path, content, None),),
        changes=(Change(workspace.relative(new), f"was {workspace.relative(path)}"),),
    )


def _sha256(content: bytes) -> str:
    import hashlib

    return hashlib.sha256(content).hexdigest()
