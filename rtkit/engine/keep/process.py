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

from rtkit.engine.keep.report import Report

if TYPE_CHECKING:
    from collections.abc import Sequence

KEEPER: Final = Path(__file__).with_name("keeper.py")
_PATIENCE_SECONDS: Final = 6.0


class KeptProcess:
    """The kernel's process, started by a keeper; `pid` is the kernel's, which leads its own session.

    `lost` says that the keeper was killed. Raises OSError where the command cannot be started.
    """

    stdin = stdout = stderr = None

    def __init__(self, command: Sequence[str], folder: Path, memory: int, **options: Any) -> None:  # noqa: ANN401
        """Start it with Popen's `cwd`, `env`, `stdin`, `stdout`, `stderr`; `memory` in bytes, 0 for no limit.

        `folder` is removed if this process is killed.
        """
        self._report, self.lost = Report(), False
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

    @property
    def passed(self) -> str:
        """The limit it passed, `memory`, for which it was ended; empty if none."""
        return self._report.passed

    def poll(self) -> int | None:
        """The exit status, negative for a signal, once the kernel's process ended."""
        self._wake()
        self._hear()
        return -signal.SIGKILL if self.lost else self._report.status

    def wait(self, timeout: float | None = None) -> int:
        """Wait until it ended; raises subprocess.TimeoutExpired."""
        if self.poll() is None:
            self._keeper.wait(timeout)
        return self.poll() or 0

    def send_signal(self, number: int) -> None:
        """Send a signal to the kernel's process alone."""
        if self.poll() is None:
            with suppress(ProcessLookupError):  # it ended just now
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
        if not self._report.done:
            self._report.end_strays()
        self._channel.close()

    def _begun(self) -> int:
        """Wait for the keeper's first line; the kernel's pid."""
        while not (self._report.pid or self._report.failed):
            data = self._channel.recv(4096)
            if not data:
                self._keeper.wait()
                message = f"the process that keeps the kernel ended with status {self._keeper.returncode}"
                raise OSError(message)
            self._report.take(data)
        if self._report.failed:
            self._keeper.wait()
            self._channel.close()
            raise OSError(self._report.failed)
        return self._report.pid

    def _wake(self) -> None:
        """Let a keeper go on that somebody stopped."""
        if self._keeper.returncode is None:
            with suppress(OSError):
                self._keeper.send_signal(signal.SIGCONT)

    def _hear(self) -> None:
        """Take in what the keeper told since."""
        try:
            while data := self._channel.recv(65536):
                self._report.take(data)
        except BlockingIOError:
            return
        except OSError:  # closed here, or there with something unread
            pass
        self.lost = not self._report.done and self._report.status is None
