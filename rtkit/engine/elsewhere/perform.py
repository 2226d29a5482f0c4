"""What a worker does with a task."""

from __future__ import annotations

import json
import platform
import re
import time
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

import msgspec

from rtkit.codec import ready
from rtkit.engine.elsewhere.line import cancelled_by, to_message
from rtkit.engine.elsewhere.task import Answer
from rtkit.engine.elsewhere.tree import sha256_of, tree_of
from rtkit.engine.events import CellProgress
from rtkit.engine.execute import execute
from rtkit.engine.execution import Execution
from rtkit.engine.warm.lent import LENDER
from rtkit.model import Traces
from rtkit.workspace.inputs import RTKIT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from contextlib import AbstractContextManager

    from rtkit.engine.elsewhere.line import Line
    from rtkit.engine.elsewhere.task import Task
    from rtkit.engine.events import Event
    from rtkit.engine.execution import Executed
    from rtkit.engine.warm import WarmKernels

_PROGRESS_SECONDS: Final = 0.25
_T = TypeVar("_T")


def perform(task: Task, line: Line) -> Answer:
    """Execute the notebook on this machine. Raises CannotRun where its files are not as they must be."""
    with tree_of(task, line.scratch) as root, cancelled_by(line) as cancelled, _kernels(task) as kernels:
        executed = execute(
            Execution(
                notebook=json.loads(task.notebook),
                folder=root / task.folder,
                root=root,
                kernel=task.kernel,
                parameters=task.parameters,
                cell_timeout=task.cell_timeout,
                budget=task.budget,
                memory=task.memory,
                outputs=task.outputs,
                kernels=kernels,
                listen=_told(line),
                cancelled=cancelled,
            )
        )
        return _answer(executed, root, task.root)


def _kernels(task: Task) -> AbstractContextManager[WarmKernels | None]:
    """The warm kernels of this worker, where one is asked for."""
    return nullcontext() if task.preload is None else LENDER.lend(tuple(task.preload))


def _answer(executed: Executed, root: Path, here: str) -> Answer:
    renamed = _renaming(root, here)
    names = {path.relative_to(root).as_posix(): sha256_of(path) for path in executed.files_read}
    modules = (file for file in executed.traces.modules if not Path(file).resolve().is_relative_to(RTKIT))
    traces = Traces(packages=executed.traces.packages, modules=tuple(modules), whole=executed.traces.whole)
    return Answer(
        notebook=renamed(json.dumps(executed.notebook)).encode(),
        outcome=_through(renamed, executed.outcome),
        cells=executed.cells,
        environment=executed.environment,
        seconds=executed.seconds,
        warm=executed.warm,
        read={name: sha256 for name, sha256 in names.items() if sha256 is not None},
        absent=tuple(name for name, sha256 in names.items() if sha256 is None and not (root / name).is_dir()),
        listed=_names(executed.folders_listed, root),
        traces=_through(renamed, traces),
        python=platform.python_version(),
    )


def _names(paths: Iterable[Path], root: Path) -> tuple[str, ...]:
    return tuple(path.relative_to(root).as_posix() for path in paths)


def _renaming(root: Path, here: str) -> Callable[[str], str]:
    """Puts the root that is `here` in place of the worker's, in JSON text."""
    there = re.compile(re.escape(json.dumps(str(root))[1:-1]) + r"(?![\w.-])")
    inner = json.dumps(here)[1:-1]
    return lambda text: there.sub(lambda _match: inner, text)


def _through(renamed: Callable[[str], str], value: _T) -> _T:
    # json, not msgspec's own: names of files may hold bytes that are no UTF-8
    told = json.loads(renamed(json.dumps(msgspec.to_builtins(value))))
    return msgspec.convert(told, ready(type(value)))


def _told(line: Line) -> Callable[[Event], None]:
    """Tells the line of each event, but of a cell's own progress only four times a second."""
    last = 0.0

    def listen(event: Event) -> None:
        nonlocal last
        if isinstance(event, CellProgress):
            now = time.monotonic()
            if now - last < _PROGRESS_SECONDS and event.done != event.total:
                return
            last = now
        line.tell(to_message(event))

    return listen
