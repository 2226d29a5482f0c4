"""Where notebooks are executed when not in this process, and what they may take along."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path
    from threading import Event as ThreadEvent

    from rtkit.engine.elsewhere.task import Answer, Task
    from rtkit.engine.events import Event


class Place(Protocol):
    """Workers that perform tasks, several at a time."""

    @property
    def root(self) -> str:
        """The folder where every worker has the project; empty where files travel."""

    @property
    def slots(self) -> int:
        """How many tasks it can perform at a time."""

    def perform(self, task: Task, listen: Callable[[Event], None], cancelled: ThreadEvent) -> Answer:
        """Perform the task and wait for its answer, in any thread; `cancelled` ends it.

        Raises CannotRun, WorkersDied or HungUp where there is no answer.
        """


class Supplies(Protocol):
    """The files of the project that a notebook may take along; names are below the root."""

    def known(self) -> Iterable[str]:
        """What it will want, as far as can be told before it runs."""

    def below(self, folder: str) -> Iterable[str]:
        """Every file below a folder of the project."""

    def path(self, name: str) -> Path | None:
        """The file; None where there is none, or it is not for taking along."""

    def taken(self, name: str, content: bytes) -> None:
        """Remember that this content was sent."""
