"""What a keeper tells, line by line, and what is left to do where it was killed itself.

Standard library only: the fork server loads it by path.
"""

from __future__ import annotations

from . import processes

_ROUNDS = 50


class Report:
    """The state of one kept process: `status` once it ended (negative for a signal), `done` once all it left has."""

    def __init__(self) -> None:
        self.pid = 0
        self.status: int | None = None
        self.failed = self.passed = ""
        self.done = False
        self._alive: dict[int, int] = {}
        self._rest = b""

    def take(self, data: bytes) -> None:
        """Take in what came over the channel."""
        *lines, self._rest = (self._rest + data).split(b"\n")
        for line in lines:
            self._line(*line.decode("utf-8", "replace").partition(" ")[::2])

    def end_strays(self) -> None:
        """Kill what a killed keeper could not: those it knew, their descendants, and the kernel's session."""
        known = {pid for pid, began in self._alive.items() if began and processes.began(pid) == began}
        for _ in range(_ROUNDS):
            session = {pid for pid in processes.everybody() if processes.stat_of(pid)[3:4] == [str(self.pid)]}
            known = {pid for pid in known | session if processes.began(pid)}
            known |= {child for pid in known for child in processes.descendants(pid)}
            if not known:
                return
            for pid in known:
                processes.kill(pid)

    def _line(self, word: str, what: str) -> None:
        match word:
            case "pid":
                self.pid = int(what)
            case "failed":
                self.failed = what
            case "alive":
                pairs = (pair.split(":") for pair in what.split())
                self._alive = {int(pid): int(began) for pid, began in pairs}
            case "passed":
                self.passed = what
            case "ended":
                self.status = int(what)
            case "done":
                self.done = True
