"""A kept kernel as its starter sees it: what a `Popen` does, and what only a keeper can tell."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from rtkit.engine.keep import processes

if TYPE_CHECKING:
    from collections.abc import Sequence

KEEPER: Final = Path(__file__).with_name("keeper.py")
_PATIENCE_SECONDS: Final = 6.0
_ROUNDS: Final = 50


class KeptProcess:
    """The kernel's process, started by a keeper; `pid` is the kernel's, which leads its own session.

    Raises OSError where the command cannot be started.
    """

    stdin = stdout = stderr = None

    def __init__(self, command: Sequence[str], folder: Path, memory: int, **options: Any) -> None:  # noqa: ANN401
        """Start it with Popen's `cwd`, `env`, `stdin`, `stdout`, `stderr`; `memory` in bytes, 0 for no limit.

        `folder` is removed if this process is killed.
        """
        self.returncode: int | None = None
        self.passed = ""
        self.lost = False
        self._done = False
        self._alive: dict[int, int] = {}
        self._rest = b""
        self._channel, other = socket.socketpair()
        with other:
            number = other.fileno()
            self._keeper = subprocess.Popen(  # noqa: S603
                [sys.executable, "-E", "-s", "-S", str(KEEPER), str(number), str(memory), str(folder), *command],
                pass_fds=(number,),
                start_new_session=True,
                **options,
            )
        self.pid = self._begun()
        self._channel.setblocking(False)

    def poll(self) -> int | None:
        """The exit status, negative for a signal, once the kernel's process ended."""
        self._wake()
        self._hear()
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Wait until it ended; raises subprocess.TimeoutExpired."""
        if self.poll() is None:
            self._keeper.wait(timeout)
        return self.poll() or 0

    def send_signal(self, number: int) -> None:
        """Send a signal to the kernel's process alone."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        """SIGKILL for the kernel's process alone; `end` is for everything."""
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        """SIGTERM."""
        self.send_signal(signal.SIGTERM)

    def end(self) -> None:
        """End the kernel and everything it started, wherever that went; calling it again does nothing."""
        with suppress(OSError):
            self._channel.sendall(b"end\n")
        self._wake()
        try:
            self._keeper.wait(_PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:  # somebody stops it again and again
            self._keeper.kill()
            self._keeper.wait()
        self._hear()
        if not self._done:
            self._end_strays()
        self._channel.close()

    def _begun(self) -> int:
        """Wait for the keeper's first line; the kernel's pid."""
        while b"\n" not in self._rest:
            data = self._channel.recv(4096)
            if not data:
                self._keeper.wait()
                message = f"the process that keeps the kernel ended with status {self._keeper.returncode}"
                raise OSError(message)
            self._rest += data
        line, _, self._rest = self._rest.partition(b"\n")
        word, _, what = line.decode("utf-8", "replace").partition(" ")
        if word == "failed":
            self._keeper.wait()
            self._channel.close()
            raise OSError(what)
        return int(what)

    def _wake(self) -> None:
        """Let a keeper go on that somebody stopped."""
        if self._keeper.returncode is None:
            with suppress(OSError):
                self._keeper.send_signal(signal.SIGCONT)

    def _hear(self) -> None:
        """Take in what the keeper told since."""
        data = b" "
        while data and not self.lost:
            try:
                data = self._channel.recv(65536)
            except BlockingIOError:
                break
            except OSError:
                data = b""
            self._rest += data
        *lines, self._rest = self._rest.split(b"\n")
        for line in lines:
            self._take(*line.decode("utf-8", "replace").partition(" ")[::2])
        if not data and self.returncode is None:
            self.lost, self.returncode = True, -signal.SIGKILL

    def _take(self, word: str, what: str) -> None:
        match word:
            case "alive":
                pairs = (pair.split(":") for pair in what.split())
                self._alive = {int(pid): int(began) for pid, began in pairs}
            case "passed":
                self.passed = what
            case "ended":
                self.returncode = int(what)
            case "done":
                self._done = True

    def _end_strays(self) -> None:
        """What a killed keeper could not end: those it knew, their descendants, and the kernel's session."""
        known = {pid for pid, began in self._alive.items() if began and processes.began(pid) == began}
        for _ in range(_ROUNDS):
            session = {pid for pid in processes.everybody() if processes.stat_of(pid)[3:4] == [str(self.pid)]}
            known = {pid for pid in known | session if processes.began(pid)}
            known |= {child for pid in known for child in processes.descendants(pid)}
            if not known:
                return
            for pid in known:
                processes.kill(pid)
