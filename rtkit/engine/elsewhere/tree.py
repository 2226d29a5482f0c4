"""The folder a task runs in on a worker: the files that came with it, or the project where the worker has it."""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from rtkit.engine.elsewhere.task import CannotRun
from rtkit.engine.private import private_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.engine.elsewhere.task import Task


@contextmanager
def tree_of(task: Task, scratch: str | None) -> Iterator[Path]:
    """The root to run below; one that was made for the task is removed at the end. Raises CannotRun."""
    if task.shared:
        yield _shared(task)
        return
    with private_folder(Path(scratch) if scratch else None) as folder:
        root = folder.resolve() / "project"
        for name, file in task.files.items():
            path = root / _inside(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content or b"")
        (root / _inside(task.folder)).mkdir(parents=True, exist_ok=True)
        yield root


def sha256_of(path: Path) -> str | None:
    """SHA-256 of the file's content; None where it is no file that can be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _shared(task: Task) -> Path:
    root = Path(task.shared).resolve()
    if not (root / task.folder).is_dir():
        raise CannotRun(
            f"the worker has no folder {root / task.folder}", "docs/executors.md says what the root must be"
        )
    for name, file in task.files.items():
        found = sha256_of(root / name)
        if found != file.sha256:
            what = "is not there" if found is None else "is not the file that is here"
            raise CannotRun(
                f"{name} {what}, in {root} of the worker", "workers must see the same files: docs/executors.md"
            )
    return root


def _inside(name: str) -> PurePosixPath:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts:
        raise CannotRun(f"{name} is no path below the root")
    return path
