"""Rules on the files that a ticket reads."""

from __future__ import annotations

import ast
import re
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Final

from rtkit.flow.lint.fault import Told
from rtkit.flow.lint.mends import DeclareInputs
from rtkit.workspace.inputs import declared_files, missing_inputs
from rtkit.workspace.records import is_record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.flow.lint.case import Case

_MACHINE: Final = re.compile(r"(?:file://)?/(?:home|Users)/[^/\s]+(?:/|$)|/root/|~\w*/|[A-Za-z]:(?:\\|/(?!/))")
_NOT_DATA: Final = (".py", ".pyc", ".so", ".pyd")
_MOST_NAMED: Final = 3
_MOST_DECLARED: Final = 20


def undeclared_input(case: Case) -> Iterator[Told]:
    """Tell of files that the run was seen to read and that the ticket does not name."""
    paths = _undeclared(case)
    if not paths:
        return
    named = ", ".join(paths[:_MOST_NAMED])
    more = f" and {len(paths) - _MOST_NAMED} more" if len(paths) > _MOST_NAMED else ""
    if len(paths) > _MOST_DECLARED:
        yield Told(f"it reads {named}{more}, undeclared", "declare their folder in `inputs`", field="inputs")
        return
    hint = f"add to `inputs` in the metadata, or: rtkit lint --fix {case.ticket.id}"
    yield Told(f"it reads {named}{more}, undeclared", hint, field="inputs", mend=DeclareInputs(tuple(paths)))


def missing_input(case: Case) -> Iterator[Told]:
    """Tell of declared files that are not on this machine."""
    missing = missing_inputs(case.house.workspace, case.ticket)
    for index, path in enumerate(case.ticket.inputs):
        if path in missing:
            yield Told(f"its input {path} is not there", "get the file, or mend the path", field=f"inputs[{index}]")


def machine_path(case: Case) -> Iterator[Told]:
    """Tell of paths that only one machine has."""
    hint = "name it from the notebook's folder, or make it a parameter"
    for cell in case.code.cells:
        if not _MACHINE.search(cell.source) or cell.tree is None:
            continue
        texts = (node.value for node in ast.walk(cell.tree) if isinstance(node, ast.Constant))
        for text in dict.fromkeys(text for text in texts if isinstance(text, str)):
            if _MACHINE.match(text) and "\n" not in text:
                yield Told(f"{text[:60]!r} is a path of one machine only", hint, cell=cell.id)
    for index, path in enumerate(case.ticket.inputs):
        outside = ".." in PurePosixPath(path).parts
        if outside or PurePosixPath(path).is_absolute() or PureWindowsPath(path).is_absolute():
            message = f"its input {path} lies outside the workspace"
            yield Told(message, "inputs are named from the workspace's root", field=f"inputs[{index}]")


def _undeclared(case: Case) -> list[str]:
    """What the run that counts read, else the run that was accepted; files that are gone are not asked for."""
    run, record, workspace = case.resolved.run, case.record, case.house.workspace
    read = run.inputs if run is not None else record.inputs if record is not None else ()
    wanted = [one.path for one in read if not one.declared and not one.path.endswith(_NOT_DATA)]
    if not wanted:
        return []
    declared = declared_files(workspace, case.ticket)
    files = [(path, (workspace.root / path).resolve()) for path in wanted]
    return [path for path, file in files if file not in declared and not is_record(workspace, file) and file.is_file()]
