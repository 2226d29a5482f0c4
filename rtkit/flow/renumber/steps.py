"""Changing many files as one: all are looked at first, then written, and put back where one fails."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from rtkit.errors import Conflict, RtkitError, Unwritable
from rtkit.files import check_writable, told_plainly, write_atomic

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class Move(NamedTuple):
    """A folder that is renamed."""

    folder: Path
    to: Path

    def check(self) -> None:
        """Raise Conflict where something is in the way."""
        if self.to.exists():
            raise Conflict(f"{self.to} exists already", "choose another id")

    def do(self) -> None:
        """Rename it."""
        _rename(self.folder, self.to)

    def undo(self) -> None:
        """Give it its old name."""
        _rename(self.to, self.folder)


class Edit(NamedTuple):
    """A file's content before and after: without `before` it is made, without `after` it is removed.

    `lies` is where the file is as long as the folders are not moved yet.
    """

    path: Path
    before: bytes | None
    after: bytes | None
    lies: Path | None = None

    def check(self) -> None:
        """Raise Conflict where the file is not as it was read, Unwritable where it may not be written."""
        path = self.lies or self.path
        self._check_content(path)
        if self.before is not None:
            check_writable(path)

    def do(self) -> None:
        """Write or remove the file; Conflict where it changed meanwhile."""
        self._check_content(self.path)
        if self.after is None:
            with told_plainly(self.path):
                self.path.unlink()
        else:
            write_atomic(self.path, self.after, replace=self.before is not None)

    def undo(self) -> None:
        """Bring back what was there."""
        if self.before is None:
            with told_plainly(self.path):
                self.path.unlink()
        else:
            write_atomic(self.path, self.before)

    def _check_content(self, path: Path) -> None:
        found = _content(path)
        if found is not None and self.before is None:
            raise Conflict(f"{path} exists already", "choose another id, or move that file away")
        if found != self.before:
            raise Conflict(f"{path.name} changed on disk meanwhile", "try again")


Step = Move | Edit


def take(steps: Sequence[Step]) -> None:
    """Take all steps, or none.

    Raises Conflict or Unwritable, with nothing changed; where even putting back fails, the sentence says what is left.
    """
    for step in steps:
        step.check()
    done: list[Step] = []
    try:
        for step in steps:
            step.do()
            done.append(step)
    except BaseException as error:
        left = _undone(done)
        if left and isinstance(error, RtkitError):
            raise Unwritable(
                f"{error.message}; and these could not be put back: {', '.join(left)}", "git status shows what differs"
            ) from error
        raise


def _undone(done: list[Step]) -> list[str]:
    """Undo the steps from the last to the first; gives those that could not be."""
    left: list[str] = []
    for step in reversed(done):
        try:
            step.undo()
        except (RtkitError, OSError):
            left.append(str(step.to if isinstance(step, Move) else step.path))
    return left


def _rename(folder: Path, to: Path) -> None:
    with told_plainly(to):
        to.parent.mkdir(parents=True, exist_ok=True)
        folder.rename(to)
    with suppress(OSError):  # of the runs of an id only an empty folder is left
        folder.parent.rmdir()


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Unwritable(f"cannot read {path}: {(error.strerror or str(error)).lower()}", "check the file") from None
