"""The warm kernels of one command: a fork server for each kernel specification that it meets."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYet
from typing import TYPE_CHECKING, Final, Self, TypeVar

from rtkit.engine.private import new_private_folder, remove_private_folder, sockets_fit
from rtkit.engine.warm.connection import write_connection
from rtkit.engine.warm.environment import kernel_command, kernel_environment, same_environment
from rtkit.engine.warm.fork_server import Forked, ForkServer, Refused, ServerGone, Wanted
from rtkit.engine.warm.refusal import refusal, specification

if TYPE_CHECKING:
    from collections.abc import Mapping

_T = TypeVar("_T")
_POLL_SECONDS: Final = 0.2
_MOST_CRASHES: Final = 3


class WarmKernels:
    """Kernels forked from a process that has imported `preload`; a context manager: leaving it ends everything.

    `ahead` kernels like the last one wait, forked already, for the next run, but no more than are left of the `runs`
    that are to come, where that is known. The server is begun for the
    specification `kernel`; others get their own when they are met. What cannot be warm is run in a cold kernel,
    with the same results. May be used from several threads.
    """

    def __init__(
        self, preload: tuple[str, ...] = (), *, ahead: int = 1, kernel: str = "python3", runs: int | None = None
    ) -> None:
        self.preload, self.ahead, self.kernel = preload, ahead, kernel
        self._left = runs
        self._servers: dict[str, ForkServer] = {}
        self._waiting: dict[tuple[str, str, tuple[str, ...]], list[Future[Forked]]] = {}
        self._ended_servers: dict[str, str] = {}
        self._crashes, self._closed = 0, False
        self._lock = threading.RLock()
        self._starting: threading.Thread | None = None

    @property
    def left_out(self) -> Mapping[str, str]:
        """Modules that were asked for and not preloaded, each with the reason; complete once the server is up."""
        told = dict(self._ended_servers)
        for server in list(self._servers.values()):
            if server.ready.done() and not server.ready.exception():
                told.update(server.ready.result())
        return told

    def refusal(self, kernel: str) -> str:
        """One clause that says why kernels of this name cannot be warm on this machine; empty where they can."""
        return refusal(kernel)

    def start(self) -> None:
        """Begin in the background and return at once; entering the context calls it."""
        if self._starting is None and not self.refusal(self.kernel):
            self._starting = threading.Thread(target=self._server, args=(self.kernel,), daemon=True)
            self._starting.start()

    def wait(self) -> str:
        """Wait until the server for `kernel` is up; one clause that says why it is not, empty where it is."""
        if self.refusal(self.kernel):
            return self.refusal(self.kernel)
        try:
            self._server(self.kernel).ready.result()
        except (ServerGone, OSError) as error:
            return str(error) or "the fork server ended"
        return ""

    def take(self, kernel: str, arguments: tuple[str, ...], cwd: str, cancelled: threading.Event) -> Forked:
        """A kernel for one run: one that waits already, or a new one; the next is forked meanwhile.

        Raises ServerGone where no kernel can be forked (try again), Refused where this one cannot, and NotYet once
        somebody cancels.
        """
        server = self._server(kernel)
        if not same_environment(kernel_environment(specification(kernel) or {}), server.environment):
            raise Refused("the environment changed since the fork server began")
        _wait(server.ready, cancelled)
        key = (kernel, cwd, arguments)
        with self._lock:
            waiting = self._waiting.setdefault(key, [])
            waited = bool(waiting)
            taken = waiting.pop(0) if waited else self._fork(server, *key)
            if self._left is not None:
                self._left = max(0, self._left - 1)
            while len(waiting) < (self.ahead if self._left is None else min(self.ahead, self._left)):
                waiting.append(self._fork(server, *key))
        forked = _wait(taken, cancelled)
        if waited:
            _wait(forked.up, cancelled)
            if forked.poll() is not None or not forked.is_in(cwd):
                forked.discard()
                return self.take(kernel, arguments, cwd, cancelled)
        return forked

    def fork(self, kernel: str, wanted: Wanted) -> Future[Forked]:
        """A kernel just as it is wanted, once the server is up; raises ServerGone or Refused."""
        server = self._server(kernel)
        if not same_environment(wanted.environment, server.environment):
            raise Refused("the environment changed since the fork server began")
        server.ready.result()
        return server.fork(wanted)

    def close(self) -> None:
        """End everything that was started, and wait until it is over: kernels that are ending may finish."""
        if self._starting is not None:
            self._starting.join()
        with self._lock:
            self._closed = True
            servers, self._servers = list(self._servers.values()), {}
        for server in servers:
            server.close()
        for waiting in self._waiting.values():
            for each in waiting:
                if not each.exception():
                    each.result().remove_folder()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _server(self, kernel: str) -> ForkServer:
        """The server for kernels of this name: started now where there is none, or none that lives."""
        with self._lock:
            known = self._servers.get(kernel)
            if known is not None and known.lives:
                return known
            if self._closed or self._crashes > _MOST_CRASHES:
                raise ServerGone("the fork server ended too often" if self._crashes else "it is closed")
            if known is not None:
                self._forget(kernel, known)
            spec = specification(kernel) or {}
            preload = tuple(name for name in self.preload if name not in self._ended_servers)
            server = ForkServer(kernel_command(spec), preload, kernel_environment(spec))
            self._servers[kernel] = server
            return server

    def _forget(self, kernel: str, server: ForkServer) -> None:
        self._crashes += 1
        server.close()
        for key in [key for key in self._waiting if key[0] == kernel]:
            del self._waiting[key]
        if server.ready.exception() and server.importing:
            self._ended_servers[server.importing] = "its import ended the fork server"

    def _fork(self, server: ForkServer, kernel: str, cwd: str, arguments: tuple[str, ...]) -> Future[Forked]:
        folder = new_private_folder()
        if not sockets_fit(folder):
            remove_private_folder(folder)
            raise Refused("the folder for temporary files has too long a path for sockets")
        file = write_connection(folder, kernel)
        log = str(folder / "kernel.log")
        asked = server.fork(Wanted(["-f", str(file), *arguments], cwd, server.environment, (log, log), folder))
        asked.add_done_callback(lambda done: remove_private_folder(folder) if done.exception() else None)
        return asked


def _wait(future: Future[_T], cancelled: threading.Event) -> _T:
    """The future's result, unless somebody cancels meanwhile: then NotYet."""
    while True:
        try:
            return future.result(_POLL_SECONDS)
        except NotYet:
            if cancelled.is_set() or future.done():
                raise
