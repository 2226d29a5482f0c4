"""Executing a notebook on another's machine as if it were here."""

from __future__ import annotations

import hashlib
import json
import time
import uuid
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rtkit.engine.elsewhere.heard import Heard
from rtkit.engine.elsewhere.here import traces_here
from rtkit.engine.elsewhere.task import CannotRun, HungUp, Task, TaskFile, WorkersDied
from rtkit.engine.elsewhere.tree import sha256_of
from rtkit.engine.execution import Executed
from rtkit.model import Cancelled, Completed, Failed, NotStarted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rtkit.engine.elsewhere.place import Place, Supplies
    from rtkit.engine.elsewhere.task import Answer
    from rtkit.engine.execution import Execution
    from rtkit.notebook.read import Notebook

MOST_BYTES: Final = 200 * 2**20
"""Of files that travel with one notebook; more belongs where workers find it themselves."""

_ROUNDS: Final = 6
"""How often a notebook is sent at most, each time with the files that it asked for and did not find."""


def execute_elsewhere(
    execution: Execution, place: Place, supplies: Supplies, preload: tuple[str, ...] | None = None
) -> Executed:
    """Execute the notebook at the place, with the files it needs; paths come back as if it had run here.

    `preload` asks for a warm kernel of the worker's own, with these modules imported before the fork. A notebook that
    asked for files of the project which had not travelled is run again with them. Never raises for what becomes of it:
    that is the outcome.
    """
    began, heard = time.monotonic(), Heard(execution.notebook, execution.listen)
    names = set(supplies.known())
    try:
        for _ in range(_ROUNDS):
            files = _taken(supplies, names, travel=not place.root)
            task = _task(execution, place.root, files, preload)
            heard.begin()
            answer = place.perform(task, heard.listen, execution.cancelled)
            more = _asked_for(answer, supplies) - names if not place.root else set()
            if not more or not isinstance(answer.outcome, (Completed, Failed)):
                break
            names |= more
        if place.root:
            _check_read(answer, supplies, place.root)
        return _executed(answer, execution)
    except CannotRun as fault:
        outcome, cells = NotStarted(fault.reason, fault.hint), heard.nothing()
        return Executed(execution.notebook, outcome, cells, heard.environment, (), time.monotonic() - began)
    except WorkersDied as fault:
        return heard.died(fault.reason, time.monotonic() - began)
    except HungUp:
        return Executed(execution.notebook, Cancelled(), heard.cells(), heard.environment, (), time.monotonic() - began)


def _task(execution: Execution, shared: str, files: dict[str, TaskFile], preload: tuple[str, ...] | None) -> Task:
    root, folder = execution.root.resolve(), execution.folder.resolve()
    if not folder.is_relative_to(root):
        raise CannotRun(f"{folder} is not below the root of the workspace", "run it here, without --executor")
    return Task(
        id=uuid.uuid4().hex,
        notebook=json.dumps(_without_outputs(execution.notebook)).encode(),
        root=str(root),
        folder=folder.relative_to(root).as_posix(),
        shared=shared,
        files=files,
        kernel=execution.kernel,
        parameters=dict(execution.parameters),
        cell_timeout=execution.cell_timeout,
        budget=execution.budget,
        memory=execution.memory,
        outputs=execution.outputs,
        preload=preload,
    )


def _without_outputs(notebook: Notebook) -> Notebook:
    """They are made anew, and are most of a notebook's bytes."""
    cells = [{**cell, "outputs": []} if cell["cell_type"] == "code" else cell for cell in notebook["cells"]]
    return {**notebook, "cells": cells}


def _taken(supplies: Supplies, names: Iterable[str], *, travel: bool) -> dict[str, TaskFile]:
    paths = {name: path for name in sorted(names) if (path := supplies.path(name)) is not None}
    if not travel:
        return {name: TaskFile(sha256) for name, path in paths.items() if (sha256 := sha256_of(path)) is not None}
    size = sum(path.stat().st_size for path in paths.values())
    if size > MOST_BYTES:
        raise CannotRun(
            f"its {len(paths)} files are {size / 2**20:,.0f} MB, but only {MOST_BYTES // 2**20} MB travel with it",
            "put the project where workers see it, and name that folder: dask://HOST:PORT/FOLDER (docs/executors.md)",
        )
    files = {}
    for name, path in paths.items():
        content = path.read_bytes()
        supplies.taken(name, content)
        files[name] = TaskFile(hashlib.sha256(content).hexdigest(), content)
    return files


def _asked_for(answer: Answer, supplies: Supplies) -> set[str]:
    """What the notebook did not find on the worker, and would have found here."""
    asked = {name for name in answer.absent if supplies.path(name) is not None}
    return asked.union(*(supplies.below(folder) for folder in answer.listed))


def _check_read(answer: Answer, supplies: Supplies, root: str) -> None:
    for name, sha256 in answer.read.items():
        path = supplies.path(name)
        if path is not None and sha256_of(path) != sha256:
            raise CannotRun(
                f"it read {name} in {root} of the worker, which is not the file that is here",
                "workers must see the same files: docs/executors.md",
            )


def _executed(answer: Answer, execution: Execution) -> Executed:
    root = execution.root.resolve()
    return Executed(
        notebook=json.loads(answer.notebook),
        outcome=answer.outcome,
        cells=answer.cells,
        environment=answer.environment,
        files_read=tuple(Path(root, name) for name in answer.read),
        seconds=answer.seconds,
        traces=traces_here(answer),
        warm=answer.warm,
        folders_listed=tuple(Path(root, name) for name in answer.listed),
    )
