"""Who runs beside whom in one worker: a notebook that may have taken a worker along runs alone."""

from __future__ import annotations

from contextlib import contextmanager
from threading import Condition
from typing import TYPE_CHECKING, Final

from rtkit.engine.elsewhere.line import POLL_SECONDS
from rtkit.engine.elsewhere.task import HungUp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Seats:
    """Any number may sit together, or one alone; who wants to be alone goes before those who come later."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._together = 0
        self._alone = 0
        self._waiting = 0

    @contextmanager
    def seat(self, *, alone: bool, hung_up: Callable[[], bool]) -> Iterator[None]:
        """Wait for a seat and keep it; raises HungUp where nobody wants it any longer."""
        with self._changed:
            self._waiting += alone
            try:
                while self._alone or (self._together if alone else self._waiting):
                    self._changed.wait(POLL_SECONDS)
                    if hung_up():
                        raise HungUp
            finally:
                self._waiting -= alone
            self._alone += alone
            self._together += not alone
        try:
            yield
        finally:
            with self._changed:
                self._alone -= alone
                self._together -= not alone
                self._changed.notify_all()


SEATS: Final = Seats()
"""Those of this process."""
