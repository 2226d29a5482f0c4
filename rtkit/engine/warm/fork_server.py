"""The fork server as this process sees it: started, asked to fork, heard, ended."""

from __future__ import annotations

import itertools
import json
import os
import signal
import socket
import subprocess
import tempfile
import threading
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, NamedTuple

from rtkit.engine.private import remove_private_folder
from rtkit.engine.warm.unsafe import UNSAFE

_SCRIPT: Final = Path(__file__).parent / "standalone" / "run.py"
_GRACE: Final = 5.0
"""Seconds that a kernel has to end by itself, as jupyter_client gives it."""


class ServerGone(Exception):  # a start-up fault like others: the run is tried again
    """The fork server ended, or never came up; the argument is a clause that says so."""


class Refused(Exception):  # a reason, not a fault
    """The server does not fork this kernel; the argument is a clause that says why."""


class Wanted(NamedTuple):
    """A kernel to fork: its arguments and its working directory, its environment, the files for output and errors.

    `folder`, if there is one, is the kernel's own, removed by the server where nobody else is left to do it.
    """

    arguments: list[str]
    cwd: str
    environment: dict[str, str]
    logs: tuple[str, str]
    folder: Path | None = None


class Forked:
    """One forked kernel, with as much of `subprocess.Popen` as there is need of: `pid`, `poll`, `wait`."""

    def __init__(self, server: ForkServer, folder: Path | None) -> None:
        self.server, self.folder = server, folder
        self.pid = 0
        self.up: Future[None] = Future()
        self.ended: Future[int] = Future()
        self.orphaned = False
        """Whether it ended because the fork server did."""
        self.passed = ""
        self.lost = False

    def poll(self) -> int | None:
        """The exit status, negative for a signal; None while it runs."""
        return self.ended.result() if self.ended.done() else None

    def remove_folder(self) -> None:
        """Remove its sockets, its connection file and its log."""
        if self.folder is not None:
            remove_private_folder(self.folder)

    def is_in(self, cwd: str) -> bool:
        """Whether its working directory is this folder still: it may have been removed, and made again."""
        try:
            return str(Path(f"/proc/{self.pid}/cwd").readlink()) == os.path.realpath(cwd)
        except OSError:
            return False

    def discard(self) -> None:
        """End it at once, and remove its files when it is gone."""
        self.send_signal(signal.SIGKILL)
        self.ended.add_done_callback(lambda _status: self.remove_folder())

    def send_signal(self, number: int) -> None:
        """Signal the kernel's process group, unless it ended already."""
        if self.poll() is None:
            self.server.ask(signal=self.pid, number=number)

    def kill(self) -> None:
        """SIGKILL for the kernel's process group; its keeper ends the rest."""
        self.send_signal(signal.SIGKILL)

    def limit(self, memory: int) -> None:
        """From now on the kernel and all it starts may use so many bytes together; 0 is any number."""
        if memory:
            self.server.ask(limit=self.pid, memory=memory)

    def end(self, grace: float = _GRACE) -> None:
        """Ask it to end and return at once: half the grace for itself, half after SIGTERM, then SIGKILL."""
        if self.poll() is None:
            self.server.ask(end=self.pid, grace=grace)


class ForkServer:
    """One running fork server; `ready` has what was left out, or ServerGone."""

    def __init__(self, command: list[str], preload: tuple[str, ...], environment: dict[str, str]) -> None:
        self.command, self.preload, self.environment = command, preload, environment
        self.ready: Future[dict[str, str]] = Future()
        self.importing = ""
        self._kernels: dict[int, Forked] = {}
        self._asked: dict[int, tuple[Forked, Future[Forked]]] = {}
        self._lock, self._numbers = threading.Lock(), itertools.count()
        self._channel, theirs = socket.socketpair()
        script = [*command[:-2], str(_SCRIPT), str(theirs.fileno())]
        wanted = json.dumps({"preload": preload, "never": dict(UNSAFE), "left_out": {}, "command": script})
        with theirs, tempfile.TemporaryFile() as log:
            self._process = subprocess.Popen(  # noqa: S603  # the kernel specification's own interpreter
                script,
                env={**environment, "RTKIT_WARM": wanted},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
                start_new_session=True,
                pass_fds=(theirs.fileno(),),
            )
        self._listener = threading.Thread(target=self._listen, name="rtkit fork server", daemon=True)
        self._listener.start()

    @property
    def lives(self) -> bool:
        """Whether it can still be asked."""
        return not (self.ready.done() and self.ready.exception()) and self._listener.is_alive()

    def fork(self, wanted: Wanted) -> Future[Forked]:
        """A kernel as it is wanted; ServerGone or Refused if not."""
        kernel, told = Forked(self, wanted.folder), Future[Forked]()
        number = next(self._numbers)
        self._asked[number] = (kernel, told)
        self.ask(
            fork=number,
            arguments=wanted.arguments,
            command=self.command,
            cwd=wanted.cwd,
            env=wanted.environment,
            logs=wanted.logs,
            folder=str(wanted.folder or ""),
        )
        if not self._listener.is_alive():
            self._gone()
        return told

    def ask(self, **request: Any) -> None:  # noqa: ANN401  # JSON
        """Send a request; a server that is gone tells so by what it left unanswered."""
        line = json.dumps(request).encode() + b"\n"
        with suppress(OSError), self._lock:
            self._channel.sendall(line)

    def close(self) -> None:
        """End the server with all its kernels, and wait until they are gone: those that end may finish."""
        with suppress(OSError):
            self._channel.shutdown(socket.SHUT_WR)
        try:
            self._process.wait(_GRACE + 2 if self.ready.done() else 0)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._listener.join()
        self._channel.close()

    def _listen(self) -> None:
        waiting = b""
        with suppress(OSError):
            while chunk := self._channel.recv(1 << 16):
                *lines, waiting = (waiting + chunk).split(b"\n")
                for line in lines:
                    self._hear(json.loads(line))
        self._gone()

    def _hear(self, told: dict[str, Any]) -> None:
        if "importing" in told:
            self.importing = told["importing"]
        elif "ready" in told:
            self.ready.set_result(told["left_out"])
        elif "impossible" in told:
            self.ready.set_exception(ServerGone(told["impossible"]))
        elif "forked" in told:
            self._forked(told["forked"], told["pid"])
        elif "refused" in told:
            self._asked.pop(told["refused"])[1].set_exception(Refused(told["reason"]))
        elif "up" in told:
            self._forked(told["up"], told["pid"])  # the kernel may be quicker than the server
            self._kernels[told["pid"]].up.set_result(None)
        elif "exit" in told:
            kernel = self._kernels.pop(told["exit"])
            kernel.passed, kernel.lost = told["passed"], told["lost"]
            _settle(kernel, told["status"])

    def _forked(self, number: int, pid: int) -> None:
        if number in self._asked:
            kernel, answer = self._asked.pop(number)
            kernel.pid = pid
            self._kernels[pid] = kernel
            answer.set_result(kernel)

    def _gone(self) -> None:
        gone = ServerGone(f"the fork server ended{' while it imported ' + self.importing if self.importing else ''}")
        if not self.ready.done():
            self.ready.set_exception(gone)
        for _kernel, answer in list(self._asked.values()):
            answer.set_exception(gone)
        for kernel in list(self._kernels.values()):
            kernel.orphaned = True
            with suppress(OSError):
                os.killpg(kernel.pid, signal.SIGKILL)  # its children; it was killed with its server
            _settle(kernel, -signal.SIGKILL)


def _settle(kernel: Forked, status: int) -> None:
    if not kernel.up.done():
        kernel.up.set_exception(ServerGone("the forked kernel ended before it was up"))
    kernel.ended.set_result(status)
