"""The server itself: one thread that waits for requests to fork and for kernels to end.

JSON lines over a socket pair. Asked: `{"fork": n, "arguments", "command", "cwd", "env", "logs", "folder"}`,
`{"signal": pid, "number"}`, `{"limit": pid, "memory": bytes}`, `{"end": pid, "grace": seconds}`. Told:
`{"importing": name}`, `{"ready": true, "left_out": {...}}`, `{"forked": n, "pid"}`, `{"refused": n, "reason"}`,
`{"up": n, "pid"}` (by the kernel itself), `{"exit": pid, "status", "passed", "lost"}`. When the other side is gone, the
server ends its kernels and itself. Between it and each kernel stands a keeper (rtkit/engine/keep).
"""

from __future__ import annotations

import importlib.util
import json
import os
import select
import signal
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from . import effects, preload
from .kept import fork_kept
from .kernel import Kernel
from .record import Recorder, state

if TYPE_CHECKING:
    from .kept import Kept


class Server:
    """The fork server; `kernels` are the living ones, those that are ending with a deadline and the signal then due."""

    def __init__(self, channel: int) -> None:
        self.pid, self.channel = os.getpid(), channel
        self.handlers = {number: signal.getsignal(number) for number in (signal.SIGCHLD, signal.SIGINT, signal.SIGTERM)}
        self.wake = _wakeable()
        spec = importlib.util.find_spec("ipykernel_launcher")
        self.launcher = str(spec.origin if spec else "")
        self.kernels: dict[int, tuple[float, int, float] | None] = {}
        self.kept: dict[int, Kept] = {}
        self.reseed: Any = None
        self.draws = False
        self.open = True

    def tell(self, **message: Any) -> None:
        """Send one line."""
        line = (json.dumps(message) + "\n").encode()
        try:
            while line:
                line = line[os.write(self.channel, line) :]
        except OSError:
            self.open = False

    def leave(self) -> None:
        """In a kernel: nothing of the server's stays open or handled, but the channel until the kernel is up."""
        self.restore_signals()
        for descriptor in self._inner():
            os.close(descriptor)

    def restore_signals(self) -> None:
        """Handle signals as whoever started the server has them handled."""
        signal.set_wakeup_fd(-1)
        for number, handler in self.handlers.items():
            signal.signal(number, handler)

    def run(self) -> Kernel:
        """Answer until the other side is gone; returns in each kernel, with the Kernel."""
        waiting = b""
        while self.open or self.kernels:
            heard: list[Any] = [self.wake[0], *[self.channel] * self.open, *self.kept.values()]
            ready = select.select(heard, [], [], self._patience())[0]
            if self.wake[0] in ready:
                os.read(self.wake[0], 4096)
            if self.channel in ready:
                chunk = self._read()
                *lines, waiting = (waiting + chunk).split(b"\n")
                for line in lines:
                    kernel = self.answer(json.loads(line))
                    if kernel is not None:
                        return kernel
                if not chunk:
                    self._close()
            self._hear()
            self._press()
        os._exit(0)

    def _read(self) -> bytes:
        with suppress(OSError):  # the other side ended with something unread
            return os.read(self.channel, 1 << 16)
        return b""

    def answer(self, asked: dict[str, Any]) -> Kernel | None:
        """Do what is asked; the Kernel where this process is now one."""
        if "fork" in asked:
            return self._fork(asked)
        pid: int = asked.get("signal") or asked.get("end") or 0
        if "limit" in asked:
            if asked["limit"] in self.kept:
                self.kept[asked["limit"]].limit(asked["memory"])
        elif pid in self.kernels and "signal" in asked:
            _send(pid, asked["number"])
        elif pid in self.kernels:
            self.kernels[pid] = (time.monotonic() + asked["grace"] / 2, signal.SIGTERM, asked["grace"] / 2)
        return None

    def _fork(self, asked: dict[str, Any]) -> Kernel | None:
        if self.draws and os.path.exists(os.path.join(asked["cwd"], "matplotlibrc")):
            self.tell(refused=asked["fork"], reason="its folder has a matplotlibrc of its own")
            return None
        kept = fork_kept(asked["folder"], [self.channel, *self._inner()])
        if isinstance(kept, int):
            return Kernel(asked, self, kept)
        pid = kept.begun()
        if not pid:
            kept.end(remove=False)
            self.tell(refused=asked["fork"], reason="its keeper ended at once")
            return None
        self.kernels[pid], self.kept[pid] = None, kept
        self.tell(forked=asked["fork"], pid=pid)
        return None

    def _inner(self) -> list[int]:
        """What only the server itself may hold open."""
        return [*self.wake, *(kept.fileno() for kept in self.kept.values())]

    def _hear(self) -> None:
        """Take in what the keepers tell; one that is gone has ended all that its kernel left."""
        for pid, kept in list(self.kept.items()):
            kept.hear()
            if kept.gone:
                del self.kernels[pid], self.kept[pid]
                self.tell(exit=pid, **kept.end(remove=not self.open))
        with suppress(ChildProcessError):
            while (child := os.waitpid(-1, os.WNOHANG | os.WUNTRACED)) != (0, 0):
                if os.WIFSTOPPED(child[1]):  # a keeper that its kernel stopped
                    os.kill(child[0], signal.SIGCONT)

    def _press(self) -> None:
        """Kernels that were asked to end and do not: first SIGTERM, then SIGKILL."""
        now = time.monotonic()
        for pid, due in list(self.kernels.items()):
            if due is not None and due[0] <= now:
                _send(pid, due[1])
                self.kernels[pid] = (now + due[2], signal.SIGKILL, due[2])

    def _patience(self) -> float | None:
        due = [each[0] for each in self.kernels.values() if each is not None]
        return max(0.0, min(due) - time.monotonic()) if due else None

    def _close(self) -> None:
        self.open = False
        for pid, due in list(self.kernels.items()):
            if due is None:
                self.kernels[pid] = (0.0, signal.SIGKILL, 1.0)


def _send(pid: int, number: int) -> None:
    """Signal the kernel's group, of which it is the leader."""
    try:
        os.killpg(pid, number)
    except OSError:
        try:
            os.kill(pid, number)
        except OSError:
            return


def serve(channel: int) -> Kernel:
    """Import everything, then answer; returns a Kernel in each forked process, and never in the server."""
    wanted = json.loads(os.environ.pop("RTKIT_WARM"))
    environment = dict(os.environ)
    server = Server(channel)
    import runpy  # noqa: F401  # `python -m` has it

    from ipykernel import kernelapp  # noqa: F401  # exactly what the launcher imports

    first = state()
    base = {name for name in sys.modules if name.partition(".")[0] != "_rtkit_warm"}
    gc = importlib.import_module("gc")  # here: what the server imported before would not be hidden
    gc.disable()
    os.environ.setdefault("MPLBACKEND", "module://matplotlib_inline.backend_inline")  # as a kernel has it, once up
    try:
        with Recorder() as recorder:
            left_out = preload.preload(
                wanted["preload"], wanted["never"], recorder, lambda name: server.tell(importing=name)
            )
    except preload.Unsafe as unsafe:
        if unsafe.args[0] not in wanted["preload"]:  # what every kernel has: without it there is nothing to fork
            name, reason = unsafe.args
            server.tell(impossible=f"no fork survives {name}, which every kernel has: {reason}")
            sys.exit(1)
        server.restore_signals()
        _begin_again(wanted, environment, channel, *unsafe.args)
    from .stash import Stash

    stash = Stash(recorder, base)
    left_out.update({name: stash.unfit[name] for name in wanted["preload"] if name in stash.unfit})
    server.reseed = getattr(sys.modules.get("numpy.random"), "seed", None)
    server.draws = "matplotlib" in sys.modules
    effects.take_back(first)
    stash.hide()
    gc.freeze()  # what was imported is never looked through for garbage, and so not copied
    gc.enable()
    server.tell(ready=True, left_out={**wanted["left_out"], **left_out})
    kernel = server.run()
    kernel.become()
    return kernel


def _wakeable() -> tuple[int, int]:
    """A pipe that has something to read as soon as a signal arrived, above all that a kernel ended."""
    read, write = os.pipe()
    os.set_blocking(read, False)
    os.set_blocking(write, False)
    signal.set_wakeup_fd(write, warn_on_full_buffer=False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    return (read, write)


def _begin_again(wanted: dict[str, Any], environment: dict[str, str], channel: int, name: str, reason: str) -> None:
    """A fresh process without the module; the channel is the same."""
    preloads = [each for each in wanted["preload"] if each != name]
    left_out = {**wanted["left_out"], name: reason}
    told = json.dumps({**wanted, "preload": preloads, "left_out": left_out})
    os.set_inheritable(channel, True)
    os.execve(sys.executable, wanted["command"], {**environment, "RTKIT_WARM": told})  # noqa: S606  # itself again
